import { ToolbarButton } from '@graphiql/react';

interface HeadersToggleProps {
  readonly shown: boolean;
  readonly onToggle: () => void;
}

/** Most questions need no header, so their editor is not there before one asks for it. */
export function HeadersToggle({ shown, onToggle }: HeadersToggleProps) {
  return (
    <ToolbarButton label={shown ? 'Hide headers' : 'Edit headers'} aria-pressed={shown} onClick={onToggle}>
      <span className="headers-toggle" aria-hidden="true">
        H
      </span>
    </ToolbarButton>
  );
}
