// Control characters, halves of characters, line separators, and the embeddings, overrides and isolates of bidirectional text,
// which would reorder the text around a pasted citation.
const disruptive = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** Text on one line, without characters that disrupt the text around it. Undefined if nothing is left. */
export function cleanText(text: string | null): string | undefined {
  const result = text?.replace(disruptive, ' ').replace(/\s+/gu, ' ').trim();
  return result === '' ? undefined : result;
}

/** A URL as stored, with percent-encoding of the ASCII characters that RFC 3986 does not allow, and of disruptive ones. */
export function cleanUrl(url: string | null): string | undefined {
  const result = url
    ?.trim()
    .replace(/[\t\n\r]/g, '')
    .replace(/[\p{Cc}\p{Z}\u202a-\u202e\u2066-\u2069"<>\\^`{|}]/gu, encodeURIComponent);
  return result === '' ? undefined : result;
}
