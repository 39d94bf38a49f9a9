import { BadUserInput, shortened } from '../../errors.ts';
import { type MaybePromise, mapMaybe } from '../../store/maybe-promise.ts';
import type { OperationStore } from '../../store/store.ts';
import { checkLength, countryCode } from '../arguments/list-argument.ts';
import { encodeGlobalId, examplesWithin, idWithin, type NodeType } from '../global-id.ts';
import { withType } from '../with-type.ts';

interface Entity {
  /** The field that identifies the entity in all subgraphs. */
  readonly key: 'slug' | 'code' | 'id';
  /** @throws BadUserInput for a value that no entity can have. */
  readonly find: (key: string, store: OperationStore) => MaybePromise<object | undefined>;
}

/** The types that other subgraphs can extend. */
const entities: Readonly<Record<NodeType, Entity>> = {
  Jurisdiction: { key: 'slug', find: (slug, { jurisdictions }) => jurisdictions.byId(slug) },
  Country: { key: 'code', find: (code, { countries }) => countries.byCode(countryCode(code, 'code')) },
  Continent: { key: 'code', find: (code, { countries }) => countries.continent(code) },
  Friendship: { key: 'id', find: (id, { friendships }) => friendships.byId(idWithin('Friendship', id)) },
  Source: { key: 'id', find: (id, { sources }) => sources.byId(idWithin('Source', id)) },
  Dataset: { key: 'slug', find: (slug, { datasets }) => datasets.byId(slug) },
};

/** The names of the types, each with its key. */
export const entityKeys: ReadonlyMap<string, string> = new Map(
  Object.entries(entities).map(([type, { key }]) => [type, key]),
);

/**
 * The entity that a representation such as `{"__typename": "Jurisdiction", "slug": "pk-gwadar"}` identifies; null if it does not
 * exist. `argument` names the representation in errors.
 *
 * @throws BadUserInput if it identifies nothing: an unknown type, or a missing or invalid key.
 */
export function findEntity(
  representation: unknown,
  argument: string,
  store: OperationStore,
): MaybePromise<object | null> {
  const given = new Map(Object.entries(representation ?? {}));
  const type = given.get('__typename');
  if (!isEntityType(type)) {
    throw new BadUserInput(
      `\`${argument}\`: \`__typename\` must be one of ${[...entityKeys.keys()].join(', ')}, got ${shown(type)}.`,
      { argument },
    );
  }
  const { key, find } = entities[type];
  const value = given.get(key);
  if (typeof value !== 'string') {
    throw new BadUserInput(
      `\`${argument}\`: a ${type} is identified by \`${key}\`, a string such as \`${exampleOf(type)}\`, got ${shown(value)}.`,
      { argument },
    );
  }
  return mapMaybe(withType(type, find(checkLength(value, argument), store)), (found) => found ?? null);
}

function isEntityType(type: unknown): type is NodeType {
  return typeof type === 'string' && entityKeys.has(type);
}

function exampleOf(type: NodeType): string {
  const example = examplesWithin[type];
  return entities[type].key === 'id' ? encodeGlobalId(type, example) : example;
}

/** Lists and objects are not shown, because they can be arbitrarily large and deep. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : shortened(JSON.stringify(value));
}
