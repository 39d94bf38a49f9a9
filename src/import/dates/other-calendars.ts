/** Names of the Islamic and the Iranian calendar after or before a year: `1405 AH`, `1364 هـ`, `1364 SH`. */
const named =
  /(?:\b(?:a\.?\s?h\.?|s\.?\s?h\.?|a\.?\s?p\.?)(?!\p{L})|ه(?:ـ|جر|\.|‍|$)|هـ|هجر|hijri|hégire|hidschr|hijrí)/iu;
const yearThen = /(?<!\p{Nd})(?:1[234]\d\d|[۱١][۲-۴٢-٤][۰-۹٠-٩]{2})(?!\p{Nd})/u;

/** Arabic and Persian digits in a year that is none of the Common Era in which sister cities existed. */
const inArabicDigits = /(?<!\p{Nd})(?:[۱١][۲-۴٢-٤][۰-۹٠-٩]{2})(?!\p{Nd})/u;

/** Whether a date is of the Islamic or the Iranian calendar, whose years cannot be converted without their months. */
export function isOfOtherCalendar(text: string): boolean {
  return inArabicDigits.test(text) || (yearThen.test(text) && named.test(text));
}
