import { simplify } from '../list-page/han.ts';
import type { ImportedPlace, Position } from '../relation.ts';
import type { LocalPlace, PageContext, Section } from './page-context.ts';
import { namesOf } from './read-place.ts';
import { countryByUnit } from './regions.ts';

/** The local side of a relation. Its country comes from its heading, its name, or the title of the page. */
export function localParty(
  { name, unit, country: own }: LocalPlace,
  section: Section,
  position: Position,
  { findings, locals }: PageContext,
): ImportedPlace {
  locals.add(simplify(name));
  const country = own ?? countryByUnit(unit === undefined ? name : `${name}, ${unit}`) ?? section.localCountry;
  if (country === undefined) findings.reportOnce('noLocalCountry', position, name);
  return {
    ...namesOf(name),
    ...(country === undefined ? {} : { country }),
    ...(unit === undefined ? {} : { unit }),
    side: 'LOCAL',
  };
}
