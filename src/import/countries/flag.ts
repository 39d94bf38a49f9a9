/** An emoji flag of a country (two regional indicators) or of a part of the United Kingdom (tags after a black flag). */
const flags = /[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]+\u{E007F}/gu;

const britishParts: Readonly<Record<string, string>> = {
  gbeng: 'England',
  gbsct: 'Scotland',
  gbwls: 'Wales',
};

/** The names or codes that emoji flags stand for, once each, and the text without them. */
export function splitFlags(text: string): { readonly flagged: readonly string[]; readonly rest: string } {
  const flagged = [...text.matchAll(flags)].map(([flag]) => {
    const letters = [...flag].map((character) => character.codePointAt(0) ?? 0);
    if (letters[0] === 0x1f3f4) {
      const tags = String.fromCodePoint(...letters.slice(1, -1).map((code) => code - 0xe0000));
      return britishParts[tags] ?? tags.slice(0, 2).toUpperCase();
    }
    return String.fromCodePoint(...letters.map((code) => code - 0x1f1e6 + 0x41));
  });
  return { flagged: [...new Set(flagged)], rest: text.replace(flags, ' ').replace(/\s+/gu, ' ').trim() };
}
