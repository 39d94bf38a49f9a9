import fc from 'fast-check';

/** Values of the data, from which random arguments are chosen. */
export interface Values {
  /** Slugs of jurisdictions, those with the most friendships first. */
  readonly slugs: readonly string[];
  readonly countries: readonly string[];
  readonly datasets: readonly string[];
  /** The highest number of a source. */
  readonly sources: number;
  /** IDs of objects of every type. */
  readonly ids: readonly string[];
}

/** The values that the generators of operations choose differently. */
export interface ScalarChoices {
  readonly sizes: readonly number[];
  readonly minimums: readonly number[];
  readonly pathLengths: readonly number[];
  readonly maxDepth: number;
  readonly firstYear: number;
  readonly languages: readonly string[];
  /** Values of an argument `id`. */
  readonly objectIds: readonly string[];
  /** Values of an argument `query`. */
  readonly queries: readonly string[];
  readonly texts: readonly string[];
}

/** Makes random choices by `draw`. */
export class Chooser {
  readonly #draw: fc.GeneratorValue;

  constructor(draw: fc.GeneratorValue) {
    this.#draw = draw;
  }

  readonly integer = (min: number, max: number): number => this.#draw(fc.integer, { min, max });

  readonly chance = (percent: number): boolean => this.integer(1, 100) <= percent;

  readonly pick = <T>(from: readonly T[]): T => {
    const picked = from[this.integer(0, from.length - 1)];
    if (picked === undefined) throw new Error('cannot pick from an empty array');
    return picked;
  };

  /** A value for an argument or input field with this scalar type and name. */
  scalar(type: string, name: string, values: Values, choices: ScalarChoices): unknown {
    const { integer, chance, pick } = this;
    switch (type) {
      case 'Int':
        if (/source|number/i.test(name)) return integer(1, values.sources);
        if (name === 'maxLength') return pick(choices.pathLengths);
        if (name === 'depth') return integer(1, choices.maxDepth);
        if (name === 'atLeast' || name.startsWith('min')) return pick(choices.minimums);
        return pick(choices.sizes) * (name === 'maxJurisdictions' ? 10 : 1);
      case 'Boolean':
        return chance(50);
      case 'Date':
        return `${integer(choices.firstYear, 2020)}-06-15`;
      case 'PartialDate':
        return `${integer(choices.firstYear, 2020)}${pick(['', '-06', '-06-15'])}`;
      case 'LanguageTag':
        return pick(choices.languages);
      case 'ID':
        return pick(name === 'id' ? choices.objectIds : values.ids);
      default:
        if (/^(country|code)$/.test(name)) return pick(values.countries);
        if (/^(dataset|slug|notInDataset|onlyInDataset|disputedBetween)$/.test(name)) return pick(values.datasets);
        return pick(name === 'query' ? choices.queries : choices.texts);
    }
  }
}
