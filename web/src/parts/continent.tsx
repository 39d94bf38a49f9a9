/** The mark of a continent: a colour, and for those who tell none apart its code beside it. */
export function ContinentMark({ code }: { readonly code: string }) {
  return <span class={`mark continent-${code}`} aria-hidden="true" />;
}
