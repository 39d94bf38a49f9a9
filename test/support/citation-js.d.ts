/** The part of citation-js that the tests use; the package has no types. */
declare module '@citation-js/core' {
  export const plugins: { readonly input: { readonly chain: (text: string, options: object) => unknown } };
}
declare module '@citation-js/plugin-bibtex';
