import { ToolbarButton } from '@graphiql/react';

interface HeadersToggleProps {
  readonly shown: boolean;
  readonly onToggle: () => void;
}

/** The header editor is hidden by default, because most operations need no headers. */
export function HeadersToggle({ shown, onToggle }: HeadersToggleProps) {
  return (
    <ToolbarButton label={shown ? 'Hide headers' : 'Edit headers'} aria-pressed={shown} onClick={onToggle}>
      <span className="headers-toggle" aria-hidden="true">
        H
      </span>
    </ToolbarButton>
  );
}
