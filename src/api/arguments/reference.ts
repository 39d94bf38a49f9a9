import { AmbiguousName, BadUserInput, NotFound, shortened } from '../../errors.ts';
import { fold } from '../../names/fold.ts';
import type { MaybePromise } from '../../store/maybe-promise.ts';
import type { JurisdictionRow } from '../../store/rows.ts';
import type { NearJurisdiction } from '../../store/suggestions.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { encodeGlobalId, idWithin } from '../global-id.ts';
import { requireFoundMaybe } from '../refs.ts';
import { didYouMean } from './existing.ts';
import { checkLength, checkList } from './list-argument.ts';

export interface JurisdictionReference {
  readonly id?: string | null | undefined;
  readonly slug?: string | null | undefined;
  readonly name?: string | null | undefined;
}

export const JurisdictionRef = builder.inputType('JurisdictionRef', {
  isOneOf: true,
  description:
    'Identifies one jurisdiction: exactly one of `id`, `slug` or `name`. `name` matches a complete name in any language, script or Han variant. A place that has friendships wins over one that has none; if several remain, the error is AMBIGUOUS_NAME and lists the candidates.',
  fields: (t) => ({
    id: t.id({ description: 'Its `id`, such as `Jurisdiction:pk-gwadar`.' }),
    slug: t.string({ description: 'Its `slug`, such as `pk-gwadar`.' }),
    name: t.string({
      description:
        'Any of its names, such as `Gwadar` or `瓜达尔`. Case, diacritics and spaces are ignored; `Koeln` matches `Köln`.',
    }),
  }),
});

/** The jurisdiction that a reference identifies, or undefined if there is none. @throws AmbiguousName if there are several. */
export async function findJurisdiction(
  reference: JurisdictionReference,
  { store }: Context,
): Promise<JurisdictionRow | undefined> {
  const id = explicitId(reference);
  if (id !== undefined) return store.jurisdictions.byId(id);
  const name = checkLength(reference.name ?? '', 'name');
  if (fold(name) === '')
    throw new BadUserInput(`\`name\` must contain a letter or digit, got ${JSON.stringify(name)}.`, {
      argument: 'name',
    });
  const ids = await store.jurisdictions.idsByName(name);
  const rows = await Promise.all(ids.map((id) => store.jurisdictions.byId(id)));
  const found = rows.filter((row) => row !== undefined);
  if (found.length > 1) throw ambiguous(name, found);
  return found[0];
}

/** The jurisdiction with an ID that the graph refers to. */
export function requireJurisdiction(id: string, { store }: Context): MaybePromise<JurisdictionRow> {
  return requireFoundMaybe(store.jurisdictions.byId(id), 'jurisdiction', id);
}

/** The distinct IDs of the jurisdictions in an optional list argument. @throws NotFound for the first that does not exist. */
export async function resolveAll(
  references: readonly JurisdictionReference[],
  argument: string,
  context: Context,
): Promise<string[]> {
  return resolveEach(checkList(references, argument, true), argument, context);
}

async function resolveEach(
  references: readonly JurisdictionReference[],
  argument: string,
  context: Context,
): Promise<string[]> {
  const rows = await Promise.all(references.map((reference) => findJurisdiction(reference, context)));
  const missing = references.find((_reference, index) => rows[index] === undefined);
  if (missing) throw await notFound(missing, argument, context);
  return [...new Set(rows.flatMap((row) => row?.id ?? []))];
}

/** IDs in an argument; it is not yet known whether all of them exist. */
export interface UncheckedIds {
  /** Distinct. */
  readonly ids: readonly string[];
  /**
   * Required unless the result proves that all exist.
   *
   * @throws NotFound for the first that does not exist.
   */
  readonly check: () => Promise<unknown>;
}

/** The same without reading the jurisdictions that are given by ID, because a result about them often proves that they exist. */
export async function uncheckedIds(
  references: readonly JurisdictionReference[],
  argument: string,
  context: Context,
): Promise<UncheckedIds> {
  checkList(references, argument, false);
  const named = references.filter((reference) => explicitId(reference) === undefined);
  // Names first, in one call, so that suggestions are searched only for the first missing one.
  await resolveEach(named, argument, context);
  const ids = await Promise.all(
    references.map(
      async (reference) => explicitId(reference) ?? (await findJurisdiction(reference, context))?.id ?? [],
    ),
  );
  return { ids: [...new Set(ids.flat())], check: () => resolveEach(references, argument, context) };
}

/** The ID that a reference contains; undefined if it is given by name. */
function explicitId({ id, slug }: JurisdictionReference): string | undefined {
  if (id != null) return idWithin('Jurisdiction', id);
  return slug == null ? undefined : checkLength(slug, 'slug');
}

/** The jurisdiction that an argument identifies. @throws NotFound if it does not exist. */
export async function resolveOne(
  reference: JurisdictionReference,
  argument: string,
  context: Context,
): Promise<JurisdictionRow> {
  const found = await findJurisdiction(reference, context);
  if (found) return found;
  throw await notFound(reference, argument, context);
}

/** The error for a jurisdiction that does not exist, with suggestions. */
async function notFound(reference: JurisdictionReference, argument: string, { store }: Context): Promise<NotFound> {
  const { id, slug, name } = reference;
  if (name != null) {
    const near = await store.suggestions.byName(name);
    const question = didYouMean(near.map(({ row, matched }) => `"${matched}" (\`${row.id}\`)`));
    return new NotFound(`No jurisdiction has the name "${shortened(name)}".${question}`, {
      argument,
      name,
      suggestions: near.map(suggestion),
    });
  }
  const near = await store.suggestions.bySlug(explicitId(reference) ?? '');
  const [kind, value] = id != null ? (['id', id] as const) : (['slug', slug ?? ''] as const);
  const as = (row: JurisdictionRow) => (kind === 'id' ? encodeGlobalId('Jurisdiction', row.id) : row.id);
  const question = didYouMean(near.map(({ row }) => `\`${as(row)}\``));
  return new NotFound(`No jurisdiction has the ${kind} \`${shortened(value)}\`.${question}`, {
    argument,
    [kind]: value,
    suggestions: near.map(suggestion),
  });
}

function suggestion({ row, matched }: NearJurisdiction) {
  return { ...described(row), matched };
}

function described(row: JurisdictionRow) {
  return {
    id: encodeGlobalId('Jurisdiction', row.id),
    slug: row.id,
    name: row.displayName,
    kind: row.kind,
    country: row.countryId,
  };
}

function ambiguous(name: string, found: readonly JurisdictionRow[]): AmbiguousName {
  const candidates = found.map(described);
  const slugs = candidates.map((candidate) => candidate.slug).join(', ');
  return new AmbiguousName(
    `"${name}" is the name of ${found.length} jurisdictions. Use one of their slugs instead: ${slugs}.`,
    {
      name,
      candidates,
    },
  );
}
