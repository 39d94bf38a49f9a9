import anyAscii from 'any-ascii';
import { byCodePoint } from '../../names/code-point-order.ts';

/** The part of a slug for a name, in basic Latin letters: 乌鲁木齐 gives `wulumuqi`. Empty if the name has no letter and no digit. */
export function slugPart(name: string): string {
  const latin = anyAscii(name.normalize('NFKC').replace(/['’‘ʼʻʹʺ`´]/gu, '')).toLowerCase();
  return shortened(
    latin
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
}

/** A friendship ID joins several slugs, so a slug stays well below the 100 characters that a dataset allows. */
const maximumPart = 60;

function shortened(part: string): string {
  if (part.length <= maximumPart) return part;
  const cut = part.slice(0, maximumPart);
  return cut.slice(0, cut.lastIndexOf('-') > maximumPart / 2 ? cut.lastIndexOf('-') : maximumPart);
}

/** A new place that needs a slug. */
export interface UnnamedPlace {
  readonly country?: string;
  readonly name: string;
  readonly unit?: string;
  /** Orders places of the same name. Equal keys are not allowed. */
  readonly order: string;
}

/**
 * Unique slugs such as `de-aachen`, in the order of `places`. Places of the same name in a country have their unit in the slug
 * (`us-springfield-ohio`), or else a number (`us-springfield-2`). The result depends only on `taken` and on the places of the
 * same name, not on the order of `places`.
 */
export function slugsFor(places: readonly UnnamedPlace[], taken: ReadonlySet<string>): readonly string[] {
  const bases = places.map(baseOf);
  const groups = new Map<string, number[]>();
  for (const [index, base] of bases.entries()) groups.set(base, [...(groups.get(base) ?? []), index]);
  const used = new Set([...taken, ...groups.keys()]);
  const slugs: string[] = [];
  const sortedGroups = [...groups].sort(([left], [right]) => byCodePoint(left, right));
  for (const [base, members] of sortedGroups) {
    const [only] = members;
    if (members.length === 1 && only !== undefined && !taken.has(base)) {
      slugs[only] = base;
      continue;
    }
    const numbered: number[] = [];
    for (const member of members) {
      const slug = withUnit(base, places[member]?.unit);
      const isShared = members.some((other) => other !== member && withUnit(base, places[other]?.unit) === slug);
      if (slug === undefined || isShared || used.has(slug)) numbered.push(member);
      else {
        slugs[member] = slug;
        used.add(slug);
      }
    }
    numbered.sort((left, right) => byCodePoint(places[left]?.order ?? '', places[right]?.order ?? ''));
    let isFree = !taken.has(base);
    for (const member of numbered) {
      slugs[member] = isFree ? base : nextNumber(base, used);
      isFree = false;
      used.add(slugs[member] ?? base);
    }
  }
  return slugs;
}

function baseOf({ country, name }: UnnamedPlace): string {
  const part = slugPart(name) || 'place';
  return country === undefined ? part : `${country.toLowerCase()}-${part}`;
}

function withUnit(base: string, unit: string | undefined): string | undefined {
  const part = unit === undefined ? '' : slugPart(unit).slice(0, 30).replace(/-$/, '');
  return part === '' ? undefined : `${base}-${part}`;
}

function nextNumber(base: string, used: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const slug = `${base}-${number}`;
    if (!used.has(slug)) return slug;
  }
}
