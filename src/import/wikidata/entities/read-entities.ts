import { BadUserInput } from '../../../errors.ts';
import { broken } from '../../file/broken.ts';
import { readItems } from '../../file/json-items.ts';
import type { Finding, ReadList } from '../../relation.ts';
import { readEnds, refuseBroken } from '../broken-file.ts';
import { toReadList } from '../read-list.ts';
import type { StatedPlace, StatedRelation } from '../stated.ts';
import { entitySchema } from './entity.ts';
import { type ItemFacts, readFacts, toPlace } from './read-place.ts';
import { withLabels } from './read-references.ts';
import { type EntityStatement, readStatements } from './read-statements.ts';

interface EntitiesRequest {
  readonly file: string;
  /** Languages of names by preference (BCP 47): the first label that exists is the name. Default: English. */
  readonly languages?: readonly string[];
}

/**
 * Reads the sister cities (P190) of entities: the response of `wbgetentities`, `Special:EntityData`, or an array of entities as in a
 * dump. Entities are read one by one; only their facts stay in memory.
 *
 * @throws BadUserInput for a file that is not whole JSON with entities, or has no statement of P190.
 */
export async function readEntities({ file, languages = ['en'] }: EntitiesRequest): Promise<ReadList> {
  const ends = await readEnds(file);
  refuseBroken(file, ends);
  const isArray = ends.head.trimStart().startsWith('[');
  if (!isArray) refuseOtherJson(file, ends.head);
  const items = new Map<string, ItemFacts>();
  const redirects = new Map<string, string>();
  const statements: EntityStatement[] = [];
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  await readItems(file, isArray ? 'array' : 'object', isArray ? '' : 'entities', (value, key) => {
    const read = entitySchema.safeParse(value);
    if (!read.success) {
      report(unreadable(isArray ? `[${key}]` : `entities.${key}`, read.error.issues[0]?.path.join('.') ?? ''));
      return;
    }
    const entity = read.data;
    if (entity.missing !== undefined) {
      report(missing(key));
      return;
    }
    if (!isArray && key !== entity.id) redirects.set(key, entity.id);
    if (entity.redirects) redirects.set(entity.redirects.from, entity.redirects.to);
    items.set(entity.id, readFacts(entity, languages, report));
    statements.push(...readStatements(entity, report));
  });
  if (statements.length === 0 && findings.length === 0) {
    throw broken(
      file,
      'at least one statement of P190 (sister city)',
      `${items.size} entities without one`,
      'Request the entities of places that have sister cities, with their claims.',
    );
  }
  const target = (id: string) => redirects.get(id) ?? id;
  const factsOf = (id: string) => items.get(target(id));
  const places = new Map<string, StatedPlace>();
  const labelOf = (id: string) => factsOf(id)?.names[0]?.text;
  const relations = statements.flatMap((stated): StatedRelation[] => {
    const [from, to] = [target(stated.from), target(stated.to)];
    if (stated.isDeprecated) {
      report(deprecated(stated, labelOf(to)));
      return [];
    }
    for (const id of [from, to]) {
      const facts = factsOf(id);
      if (facts && !places.has(id)) places.set(id, toPlace(id, facts, factsOf));
    }
    const sources = stated.sources.flatMap((source) => {
      const labelled = withLabels(source, labelOf);
      if (!labelled) report(unnamedSource(stated, source.statedIn ?? ''));
      return labelled ?? [];
    });
    return [{ ...stated, from, to, sources }];
  });
  return toReadList({ places, relations, findings });
}

const errorInfo = /"error"\s*:\s*\{[^{}]*"info"\s*:\s*"((?:[^"\\]|\\.)*)"/;

function refuseOtherJson(file: string, head: string): void {
  if (/"entities"\s*:/.test(head)) return;
  const info = errorInfo.exec(head)?.[1];
  if (info !== undefined) {
    throw new BadUserInput(`${file}: Wikidata answered with an error instead of entities: ${info}`, {
      file,
      expected: '"entities"',
      found: info,
    });
  }
  throw broken(
    file,
    '"entities"',
    `JSON of another kind: ${head.trim().slice(0, 60)}`,
    'Download the entities with action=wbgetentities and format=json.',
  );
}

function unreadable(place: string, path: string): Finding {
  return {
    severity: 'unreadable',
    rule: 'An entity cannot be read.',
    position: path === '' ? { place } : { place, cell: path },
    found: 'another structure',
    expected: 'an entity as wbgetentities gives it',
    advice: 'Download the entity again with action=wbgetentities and format=json.',
  };
}

function missing(id: string): Finding {
  return {
    severity: 'left out',
    rule: 'An entity does not exist.',
    position: { place: `entities.${id}` },
    found: id,
    expected: 'an item of Wikidata',
    advice: 'Take the ID out of the request.',
  };
}

function deprecated({ position, from, to }: EntityStatement, label: string | undefined): Finding {
  return {
    severity: 'left out',
    rule: 'A statement is deprecated.',
    position,
    found: `${from} and ${to}${label === undefined ? '' : ` (${label})`}`,
    expected: 'a statement that is believed to be right',
    advice: 'Nothing needs to be done: Wikidata keeps statements that are known to be wrong.',
  };
}

function unnamedSource({ position }: EntityStatement, item: string): Finding {
  return {
    severity: 'left out',
    rule: 'A source is an item that is not in the file.',
    position,
    found: item,
    expected: 'a title, an address, or the item with its label',
    advice: 'Add the item to the request.',
  };
}
