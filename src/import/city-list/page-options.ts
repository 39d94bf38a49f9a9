/** What a person states about a page that the page itself may not state. */
export interface PageOptions {
  /** Language of the page (BCP 47). It decides between countries and months with equal names. */
  readonly language?: string;
  /** The country of the local places, as ISO 3166-1 alpha-2. */
  readonly localCountry?: string;
  /** The local place of a page that lists the partners of one place and does not name it. */
  readonly local?: string;
  /** Codes of countries (ISO 3166-1 alpha-2) by their text on the page. */
  readonly countries?: Readonly<Record<string, string>>;
}
