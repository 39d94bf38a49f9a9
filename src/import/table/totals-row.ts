/** Words that open a row of totals in the usual languages of lists. */
const words =
  'grand total|sub-?total|totals?|sum|count|overall|summe|gesamt(?:summe|zahl)?|insgesamt|anzahl|totaux|total général|somme|totale|somma|totaal|celkem|razem|suma|ogółem|итого|всего|разом|усього|összesen|yhteensä|totalt|i alt|toplam|σύνολο|合\\s?[计計]|[总總][计計]|共[计計]|小[计計]|總數|总数|合計|계|합계|총계';
const opening = new RegExp(`^(?:${words})(?![\\p{L}\\p{M}])`, 'iu');

/** Whether a row has totals of the others: a word for that, and numbers. */
export function isTotalsRow(texts: readonly string[]): boolean {
  const [first = '', ...others] = texts.filter((text) => text !== '');
  return opening.test(first) && others.every((text) => /^[\p{Nd}\s.,:%()-]+$/u.test(text) || opening.test(text));
}
