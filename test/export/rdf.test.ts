import { Parser, type Quad, Store as QuadStore } from 'n3';
import { beforeAll, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/schema.ts';
import { openExport } from '../../src/export/export.ts';
import { namespaces } from '../../src/export/rdf/vocabulary.ts';
import type { Store } from '../../src/store/store.ts';
import { apiWith, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

const { rdf, schema, prov, wdt, dcterms } = namespaces;
const hostile = ['"\\', 'a\nb\r\tc', '> . <x> <y> "', '\'\'\'"""', '\\u0041', 'قاراماي ‏', '😀𠀀', '@en', '{"@id":"x"}'];

const textOf = async (store: Store, what: string, format: string, search = '') => {
  const { chunks } = await openExport(store, { what, format, parameters: new URLSearchParams(search) });
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
};
const base = 'https://example.org/file';
const parsed = (text: string) => new QuadStore(new Parser({ baseIRI: base }).parse(text));

/** The number of triples of a JSON-LD file: one for each type and value. */
function triplesIn(node: object): number {
  return Object.entries(node)
    .filter(([name]) => name !== '@id')
    .flatMap(([, value]) => value)
    .reduce((sum, value) => {
      const isNested = typeof value === 'object' && !('@id' in value) && !('@value' in value);
      return sum + 1 + (isNested ? triplesIn(value) : 0);
    }, 0);
}

describeEngines('an export as RDF', (open) => {
  let store: Store;
  let dataset: Dataset;
  beforeAll(async () => {
    dataset = xinjiang();
    for (const [index, place] of dataset.jurisdictions.entries())
      place.names.push({
        text: `${hostile[index % hostile.length]}${index}`,
        language: 'zh-Hant-TW',
        kind: 'ALTERNATE',
      });
    const [ended, contact] = dataset.friendships;
    if (!ended || !contact) throw new Error('the list is empty');
    Object.assign(ended, { status: 'ENDED', endedOn: '2001-02', dateClaims: [] });
    contact.kind = 'CONTACT';
    const [source] = dataset.sources;
    if (source) Object.assign(source, { id: 'a b>"\\{}#?%2F/ü', url: 'https://example.org/a|b^`{}?q=<友>' });
    for (const citation of [dataset.friendships, dataset.successions].flat().flatMap((one) => one.citations))
      if (citation.source === '2022-d90c52be') citation.source = source?.id ?? '';
    ({ store } = await apiWith(await open(), [dataset]));
  });

  test('has the places with all names, also hostile ones', async () => {
    const graph = parsed(await textOf(store, 'jurisdictions', 'ttl'));
    for (const place of dataset.jurisdictions) {
      const values = (property: string) =>
        graph.getObjects(`urn:youcheng:Jurisdiction:${place.id}`, schema + property, null);
      const names = [...values('name'), ...values('alternateName')].map(({ value }) => value);
      expect(names).toEqual(expect.arrayContaining(place.names.map(({ text }) => text)));
      const parents = [place.parent && `Jurisdiction:${place.parent}`, `Country:${place.country}`].filter(Boolean);
      expect(
        values('containedInPlace')
          .map(({ value }) => value)
          .sort(),
      ).toEqual(parents.map((id) => `urn:youcheng:${id}`).sort());
      const isCity = graph.has(quadOf(place.id, `${rdf}type`, `${schema}City`));
      expect(isCity).toBe(/\b(city|town)\b/.test(place.kind ?? ''));
      const [geo] = values('geo');
      const latitude = geo && graph.getObjects(geo, `${schema}latitude`, null)[0]?.value;
      expect(latitude && Number(latitude)).toBe(place.location?.latitude);
    }
  });

  test('states a relation, and who says so', async () => {
    const graph = parsed(await textOf(store, 'network', 'ttl'));
    const statements = graph.getSubjects(`${rdf}predicate`, `${wdt}P190`, null);
    expect(statements).toHaveLength(dataset.friendships.length - 1);
    expect(graph.getSubjects(`${rdf}predicate`, `${dcterms}relation`, null)).toHaveLength(1);
    // In both directions; not for contacts, and not for what has ended.
    expect(graph.countQuads(null, `${wdt}P190`, null, null)).toBe(2 * (dataset.friendships.length - 2));
    const claims = graph.getSubjects(`${rdf}predicate`, `${schema}startDate`, null);
    expect(claims).toHaveLength(dataset.friendships.flatMap(({ dateClaims }) => dateClaims).length);
    const rubtsovsk = graph
      .getSubjects(`${rdf}subject`, 'urn:youcheng:Friendship:cn-tacheng~ru-rubtsovsk', null)
      .map((claim) => {
        const value = (property: string) => graph.getObjects(claim, property, null)[0]?.value ?? '';
        const source = value(`${prov}hadPrimarySource`);
        return [value(`${rdf}object`), graph.getObjects(source, `${schema}position`, null)[0]?.value];
      });
    expect(rubtsovsk).toEqual([
      ['2000-04-24', '4'],
      ['2000-03-16', '26'],
    ]);
  });

  test('gives every date its precision, and every resource a type or a description elsewhere', async () => {
    const graph = parsed(await textOf(store, 'network', 'ttl'));
    const dates = graph.getObjects(null, `${schema}endDate`, null).concat(graph.getObjects(null, `${rdf}object`, null));
    const types = dates.flatMap((term) =>
      term.termType === 'Literal' ? [[term.value.length, term.datatype.value]] : [],
    );
    const ofLength = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' } as Record<number, string>;
    expect(types).toEqual(types.map(([length]) => [length, namespaces.xsd + ofLength[Number(length)]]));
    expect(types).toContainEqual([7, `${namespaces.xsd}gYearMonth`]);
    const described = new Set(graph.getSubjects(`${rdf}type`, null, null).map(({ value }) => value));
    const cited = graph.getObjects(null, `${prov}hadPrimarySource`, null);
    expect(cited.filter(({ value }) => !described.has(value))).toEqual([]);
    expect(graph.getObjects(base, `${schema}license`, null).map(({ value }) => value)).toEqual([
      'https://creativecommons.org/licenses/by-sa/4.0/',
    ]);
  });

  test.each(['network', 'friendships', 'jurisdictions', 'sources'])(
    'is JSON-LD with the same triples: %s',
    async (what) => {
      const { '@context': context, '@graph': nodes } = JSON.parse(await textOf(store, what, 'jsonld'));
      const terms = nodes.flatMap(termsIn);
      expect(terms.filter((term: string) => !Object.hasOwn(context, term))).toEqual([]);
      const quads = new Parser({ baseIRI: base }).parse(await textOf(store, what, 'ttl'));
      expect(nodes.reduce((sum: number, node: object) => sum + triplesIn(node), 0)).toBe(quads.length);
      expect(quads.flatMap(iris).filter((iri) => /[\0-\x20<>"{}|^`\\]/.test(iri))).toEqual([]);
    },
  );

  test('has the friendships that match a filter, and is complete if there are none', async () => {
    const one = parsed(await textOf(store, 'network', 'ttl', 'party=pk-gwadar&local=cn-karamay'));
    expect(one.getSubjects(`${rdf}predicate`, `${wdt}P190`, null)).toHaveLength(1);
    expect(one.getSubjects(`${rdf}type`, `${schema}AdministrativeArea`, null)).toHaveLength(2);
    const none = await textOf(store, 'network', 'ttl', 'country=PK&continent=EU');
    expect(
      parsed(none)
        .getSubjects(`${rdf}type`, null, null)
        .map(({ value }) => value),
    ).toEqual([base, 'urn:youcheng:Dataset:xinjiang']);
    expect(JSON.parse(await textOf(store, 'network', 'jsonld', 'country=PK&continent=EU'))['@graph']).toHaveLength(2);
  });

  test('ends within a statement if it is cut off', async () => {
    const { chunks } = await openExport(store, { what: 'network', format: 'ttl', parameters: new URLSearchParams() });
    let text = '';
    let before = '';
    for await (const chunk of chunks) {
      before = text;
      text += chunk;
      if (before !== '') expect(() => parsed(before)).toThrow();
    }
    expect(() => parsed(text)).not.toThrow();
  });

  test.each([
    ['network', 'columns=name', '`ttl` has all columns, and names in all languages: remove `columns`.'],
    ['network', 'languages=en', '`ttl` has all columns, and names in all languages: remove `languages`.'],
    ['ties', '', '`ttl` cannot hold this content. Formats that can: csv, json, jsonl, xlsx, geojson.'],
  ])('is refused: %s.ttl?%s', async (what, search, message) => {
    await expect(textOf(store, what, 'ttl', search)).rejects.toThrow(message);
  });

  test('has a statement for each pair of three parties', async () => {
    const [first] = dataset.friendships;
    const ids = dataset.jurisdictions
      .slice(0, 3)
      .map(({ id }) => id)
      .sort();
    if (!first) throw new Error('the list is empty');
    const friendships = [
      {
        ...first,
        status: 'ACTIVE' as const,
        id: ids.join('~'),
        parties: ids.map((jurisdiction) => ({ jurisdiction })),
      },
    ];
    const { store: own } = await apiWith(await open(), [{ ...dataset, id: 'three', friendships }]);
    const graph = parsed(await textOf(own, 'friendships', 'ttl'));
    const pairs = graph
      .getSubjects(`${rdf}predicate`, `${wdt}P190`, null)
      .map((pair) => ['subject', 'object'].map((end) => graph.getObjects(pair, rdf + end, null)[0]?.value));
    const [a, b, c] = ids.map((id) => `urn:youcheng:Jurisdiction:${id}`);
    expect(pairs).toEqual([
      [a, b],
      [a, c],
      [b, c],
    ]);
    expect(graph.countQuads(null, `${wdt}P190`, null, null)).toBe(6);
  });
});

function quadOf(place: string, predicate: string, object: string): Quad {
  const [quad] = new Parser().parse(`<urn:youcheng:Jurisdiction:${place}> <${predicate}> <${object}>.`);
  if (!quad) throw new Error('no quad');
  return quad;
}

function iris({ subject, predicate, object }: Quad): string[] {
  return [subject, predicate, object].filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value);
}

/** The names of all properties and types. */
function termsIn(node: object): string[] {
  return Object.entries(node).flatMap(([name, value]) => {
    if (name === '@type') return [value].flat();
    const nested = [value].flat().filter((item) => typeof item === 'object' && !('@value' in item));
    return [...(name.startsWith('@') ? [] : [name]), ...nested.flatMap(termsIn)];
  });
}
