import { BadUserInput } from '../errors.ts';

/** How a text identifies a place: an ID, a slug, or a name in any language. */
type PlaceReference = { readonly id: string } | { readonly slug: string } | { readonly name: string };

const slugForm = /^[a-z]{2}-[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The `JurisdictionRef` of an argument: of each text in a list, or of one. A text in the form of a slug is one, unless `asNames` is set.
 *
 * @throws BadUserInput for a value that is not text.
 */
export function placeReferences(argument: string, value: unknown, asNames: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => referenceOf(argument, item, asNames));
  return referenceOf(argument, value, asNames);
}

function referenceOf(argument: string, value: unknown, asNames: boolean): PlaceReference {
  if (typeof value !== 'string')
    throw new BadUserInput(
      `\`${argument}\` must name a place as text, such as "Gwadar", "瓜达尔" or "pk-gwadar"; got ${JSON.stringify(value)?.slice(0, 100)}.`,
      { argument },
    );
  const text = value.trim();
  if (text.startsWith('Jurisdiction:')) return { id: text };
  return !asNames && slugForm.test(text) ? { slug: text } : { name: text };
}

/** Whether a text in the value has the form of a slug. Some names do too, such as `al-khobar`. */
export function hasSlugForm(value: unknown): boolean {
  return [value].flat().some((item) => typeof item === 'string' && slugForm.test(item.trim()));
}
