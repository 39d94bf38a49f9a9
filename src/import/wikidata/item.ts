/** The ID of an item in a value: `Q64`, `wd:Q64`, `http://www.wikidata.org/entity/Q64`. Undefined for anything else. */
export function itemId(value: string): string | undefined {
  return /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:entity|wiki)\/|wd:)?(Q[1-9]\d*)$/.exec(value.trim())?.[1];
}

/** Whether an IRI represents an unknown value, in the form of the query service. */
export function isUnknownValueIri(value: string): boolean {
  return /\/\.well-known\/genid\//.test(value);
}
