import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';

/** Selects an operation by name as soon as the active document contains it, and moves the cursor there, because keyboard shortcuts run the operation at the cursor. */
export function useSelectOperation(initial: string | undefined): (name: string | undefined) => void {
  const [wanted, setWanted] = useState(initial);
  const { setOperationName } = useGraphiQLActions();
  const { operations, queryEditor } = useGraphiQL(({ operations, queryEditor }) => ({ operations, queryEditor }));

  useEffect(() => {
    const start = operations?.find(({ name }) => name?.value === wanted)?.loc?.start;
    const position = start === undefined ? undefined : queryEditor?.getModel()?.getPositionAt(start);
    if (wanted === undefined || position === undefined) return;
    setOperationName(wanted);
    queryEditor?.setPosition(position);
    queryEditor?.revealLineInCenterIfOutsideViewport(position.lineNumber);
    setWanted(undefined);
  }, [wanted, operations, queryEditor, setOperationName]);
  return setWanted;
}
