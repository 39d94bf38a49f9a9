/** Superscript digits, marks such as `[2]`, `[a]`, `[note 3]`, and daggers after a text. */
const marks =
  /(?<=\S)(?:\s*,?\s*\[(?:\d{1,3}|[a-z]{1,2}|(?:note|nb|n|注|註|a)\s?\d{1,3}|citation needed|來源請求|来源请求)\]|\s*[¹²³⁰⁴-⁹]+|\s*[*†‡§]+)+$/iu;

/** Removes footnote marks at the end of a text: `Lyon[3]`, `Lyon¹`, `1979.02.21[2]`, `1985*`. */
export function withoutFootnotes(text: string): string {
  return text.trim().replace(marks, '').trim();
}
