import { z } from 'zod';
import { BadUserInput } from '../../../errors.ts';

/** The roles of variables for each of the two places, with common endings of their names. */
const placeRoles = {
  '': ['', 'item', 'uri', 'id', 'qid'],
  Label: ['label', 'name'],
  AltLabel: ['altlabel', 'alias'],
  Country: ['country', 'cc', 'countrycode', 'iso', 'iso2'],
  CountryLabel: ['countrylabel', 'countryname'],
  Coordinates: [
    'coordinates',
    'coordinate',
    'coords',
    'coord',
    'point',
    'location',
    'geo',
    'coordinatelocation',
    'wkt',
  ],
  Latitude: ['latitude', 'lat'],
  Longitude: ['longitude', 'long', 'lon', 'lng'],
  GeonamesId: ['geonamesid', 'geonames'],
  UnitLabel: ['unitlabel', 'regionlabel', 'adminlabel', 'statelabel', 'provincelabel'],
} as const;

/** Names that queries give to the two places. */
const parties = {
  place: [
    'place',
    'item',
    'city',
    'town',
    'settlement',
    'origin',
    'origincity',
    'a',
    'city1',
    'place1',
    'town1',
    'subject',
  ],
  partner: [
    'partner',
    'partnercity',
    'sister',
    'sistercity',
    'twinnedadministrativebody',
    'twin',
    'twincity',
    'twintown',
    'destination',
    'b',
    'city2',
    'place2',
    'town2',
    'other',
    'object',
  ],
} as const;

/** The roles of variables for the relation. */
const relationRoles = {
  statement: ['statement', 'st'],
  rank: ['rank'],
  start: ['start', 'starttime', 'startdate', 'since', 'begin', 'date', 'pointintime', 'year'],
  startPrecision: ['startprecision', 'startprec', 'prec', 'precision'],
  end: ['end', 'endtime', 'enddate', 'until'],
  endPrecision: ['endprecision', 'endprec'],
  referenceUrl: ['referenceurl', 'refurl', 'url', 'reference'],
  referenceArchiveUrl: ['referencearchiveurl', 'archiveurl'],
  referenceTitle: ['referencetitle', 'reftitle', 'title'],
  referencePublisher: ['referencepublisher', 'referencepublisherlabel'],
  statedIn: ['statedinlabel', 'referencestatedinlabel'],
  referencePublished: ['referencepublished', 'published'],
  referenceRetrieved: ['referenceretrieved', 'retrieved', 'refdate', 'accessed'],
} as const;

type PlaceRole = keyof typeof placeRoles;
export type Party = keyof typeof parties;
export type Role = `${Party}${PlaceRole}` | keyof typeof relationRoles;

const partyNames = ['place', 'partner'] as const;
const placeRoleNames = z.enum(Object.keys(placeRoles)).options;
const roles = new Set<string>([
  ...Object.keys(relationRoles),
  ...partyNames.flatMap((party) => placeRoleNames.map((role) => `${party}${role}`)),
]);

function isRole(text: string): text is Role {
  return roles.has(text);
}

/** Assigns variables to roles, for queries with other names than those in `examples/wikidata`. */
export const variableMappingSchema = z
  .record(z.string(), z.string().trim().min(1))
  .superRefine((mapping, context) => {
    for (const key of Object.keys(mapping)) {
      if (!roles.has(key))
        context.addIssue({ code: 'custom', path: [key], message: `one of ${[...roles].join(', ')}` });
    }
  })
  .transform(
    (mapping): VariableMapping =>
      new Map(
        Object.entries(mapping).flatMap(([role, name]) => (isRole(role) ? [[role, name.replace(/^\?/, '')]] : [])),
      ),
  );

/** The variable of each role. */
export type VariableMapping = ReadonlyMap<Role, string>;

/**
 * The variable of each role: as mapped, else by its name. `placeLabel`, `aLabel` and `originLabel` are the name of the first
 * place. Also the variables that have no role.
 *
 * @throws BadUserInput if two variables have the same role, a mapped one does not exist, or no variables name the two places.
 */
export function assignVariables(file: string, names: readonly string[], mapping: VariableMapping = new Map()) {
  const assigned = new Map<Role, string>();
  for (const [role, name] of mapping) {
    if (!names.includes(name))
      throw unassigned(file, names, `the variable ${name}, which the mapping gives as ${role}`);
    assigned.set(role, name);
  }
  const mapped = new Set(assigned.values());
  const unused: string[] = [];
  for (const name of names) {
    if (mapped.has(name)) continue;
    const role = roleOf(name);
    if (role === undefined || mapping.has(role)) unused.push(name);
    else if (assigned.has(role))
      throw unassigned(file, names, `one variable as ${role}, but ${assigned.get(role)} and ${name} can both be it,`);
    else assigned.set(role, name);
  }
  for (const party of partyNames) {
    if (!assigned.has(party) && !assigned.has(`${party}Label`))
      throw unassigned(file, names, `a variable for the ${party}`);
  }
  return { variables: assigned, unused };
}

function roleOf(name: string): Role | undefined {
  const plain = name.toLowerCase().replaceAll('_', '');
  for (const [role, endings] of Object.entries(relationRoles)) {
    if (isRole(role) && endings.some((ending) => ending === plain)) return role;
  }
  for (const party of partyNames) {
    for (const [role, endings] of Object.entries(placeRoles)) {
      const whole = `${party}${role}`;
      const fits = parties[party].some((prefix) => endings.some((ending) => plain === `${prefix}${ending}`));
      if (fits && isRole(whole)) return whole;
    }
  }
  return undefined;
}

function unassigned(file: string, names: readonly string[], expected: string): BadUserInput {
  return new BadUserInput(
    `${file}: expected ${expected}; found the variables ${names.join(', ')}. Give the variables in the mapping, such as {"variables": {"place": "a", "placeLabel": "aLabel", "partner": "b", "partnerLabel": "bLabel", "start": "since"}}.`,
    { file, expected, found: names },
  );
}
