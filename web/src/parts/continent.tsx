/** The mark of a continent: a colour, and its code for readers who cannot distinguish colours. */
export function ContinentMark({ code }: { readonly code: string }) {
  return <span class={`mark continent-${code}`} aria-hidden="true" />;
}
