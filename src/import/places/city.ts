/** A populated place of a gazetteer such as GeoNames. */
export interface GazetteerCity {
  readonly geonamesId: number;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  /** 0: unknown. */
  readonly population: number;
}

/** Looks up cities of a gazetteer. */
export interface CityIndex {
  /**
   * Cities with one of the folded forms of a name (see `nameForms`): those whose main name it is, or else those that have it as
   * another name. `country` undefined: in all countries.
   */
  find(country: string | undefined, forms: readonly string[]): readonly GazetteerCity[];
}
