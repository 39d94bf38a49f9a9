/** The mark of a continent: its colour. `none` if no list states one. */
export function ContinentMark({ code }: { readonly code: string }) {
  return <span class={`mark continent-${code}`} aria-hidden="true" />;
}
