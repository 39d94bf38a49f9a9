import { AmbiguousName, BadUserInput, NotFound } from '../errors.ts';
import { fold } from '../names/fold.ts';
import type { MaybePromise } from '../store/maybe-promise.ts';
import type { JurisdictionRow } from '../store/rows.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { encodeGlobalId, idWithin } from './global-id.ts';
import { checkLength, checkList } from './list-argument.ts';
import { presentIn } from './refs.ts';

export interface JurisdictionReference {
  readonly id?: string | null | undefined;
  readonly slug?: string | null | undefined;
  readonly name?: string | null | undefined;
}

export const JurisdictionRef = builder.inputType('JurisdictionRef', {
  isOneOf: true,
  description:
    'Identifies one jurisdiction: exactly one of `id`, `slug` or `name`. `name` is matched whole, in any language, script or Han variant; a name that fits several is AMBIGUOUS_NAME with the candidates.',
  fields: (t) => ({
    id: t.id({ description: 'Its `id`, such as `Jurisdiction:pk-gwadar`.' }),
    slug: t.string({ description: 'Its `slug`, such as `pk-gwadar`.' }),
    name: t.string({
      description: 'Any of its names, such as `Gwadar` or `瓜达尔`. Case, diacritics and spaces do not matter.',
    }),
  }),
});

/** The jurisdiction that is meant, or undefined when there is none. @throws AmbiguousName when there are several. */
export async function lookUp(
  reference: JurisdictionReference,
  { store }: Context,
): Promise<JurisdictionRow | undefined> {
  const said = idSaid(reference);
  if (said !== undefined) return store.jurisdictions.byId(said);
  const name = checkLength(reference.name ?? '', 'name');
  if (fold(name) === '') throw new BadUserInput(`"${name}" is no name: it has no letter and no digit.`);
  const ids = await store.jurisdictions.idsByName(name);
  const rows = await Promise.all(ids.map((id) => store.jurisdictions.byId(id)));
  const found = rows.filter((row) => row !== undefined);
  if (found.length > 1) throw ambiguous(name, found);
  return found[0];
}

/** The jurisdiction that something in the graph points at. */
export function pointedAt(id: string, { store }: Context): MaybePromise<JurisdictionRow> {
  return presentIn(store.jurisdictions.byId(id), 'jurisdiction', id);
}

/** The ids of the jurisdictions that a list in an argument means, each once. @throws NotFound naming the one that is not there. */
export async function resolveAll(
  references: readonly JurisdictionReference[],
  argument: string,
  context: Context,
): Promise<string[]> {
  checkList(references, argument);
  const rows = await Promise.all(references.map((reference) => resolveOne(reference, argument, context)));
  return [...new Set(rows.map((row) => row.id))];
}

/** Jurisdictions that an argument means, of which nobody has seen yet whether all of them are there. */
export interface Meant {
  /** Each once. */
  readonly ids: readonly string[];
  /**
   * For whoever has no answer that proves it.
   *
   * @throws NotFound naming the one that is not there.
   */
  readonly check: () => Promise<unknown>;
}

/** The same without a look at those that say their id: an answer about them often shows that they are there. */
export async function meant(
  references: readonly JurisdictionReference[],
  argument: string,
  context: Context,
): Promise<Meant> {
  checkList(references, argument);
  const ids = await Promise.all(
    references.map(async (reference) => idSaid(reference) ?? (await resolveOne(reference, argument, context)).id),
  );
  return { ids: [...new Set(ids)], check: () => resolveAll(references, argument, context) };
}

/** The id that a reference says, or undefined when it has to be looked up. */
function idSaid({ id, slug }: JurisdictionReference): string | undefined {
  if (id != null) return idWithin('Jurisdiction', id);
  return slug == null ? undefined : checkLength(slug, 'slug');
}

/** The jurisdiction that an argument means. @throws NotFound naming the argument when it is not there. */
export async function resolveOne(
  reference: JurisdictionReference,
  argument: string,
  context: Context,
): Promise<JurisdictionRow> {
  const found = await lookUp(reference, context);
  if (found) return found;
  const [kind, value] = Object.entries(reference).find(([, given]) => given != null) ?? ['name', ''];
  throw new NotFound(`\`${argument}\`: there is no jurisdiction of the ${kind} "${value}".`, {
    argument,
    [kind]: value,
  });
}

function ambiguous(name: string, found: readonly JurisdictionRow[]): AmbiguousName {
  const candidates = found.map((row) => ({
    id: encodeGlobalId('Jurisdiction', row.id),
    slug: row.id,
    name: row.displayName,
    kind: row.kind,
    country: row.countryId,
  }));
  const slugs = candidates.map((candidate) => candidate.slug).join(', ');
  return new AmbiguousName(`"${name}" is the name of ${found.length} jurisdictions. Say which by its slug: ${slugs}.`, {
    name,
    candidates,
  });
}
