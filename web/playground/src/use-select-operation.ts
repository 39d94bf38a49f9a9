import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';

/** Selects an operation by its name as soon as the document in front has it, and puts the cursor there: keys run what is under it. */
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
