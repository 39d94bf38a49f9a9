import type { AnchorHTMLAttributes } from 'preact';
import { follow, linkTo } from '../state/navigation.ts';
import type { ViewState } from '../state/view-state.ts';

interface LinkProps extends Pick<AnchorHTMLAttributes, 'class' | 'lang' | 'aria-current' | 'children'> {
  readonly change: Partial<ViewState>;
}

/** A link to a changed view state. */
export function Link({ change, ...attributes }: LinkProps) {
  return <a {...attributes} href={linkTo(change)} onClick={(event) => follow(event, change)} />;
}
