import {
  administrativeLevels,
  claimRanks,
  continentCodes,
  geoPointKinds,
  nameKinds,
  partySides,
  sourceStatuses,
  totalSubjects,
} from '../dataset/schema.ts';
import { searchKinds } from '../store/search.ts';
import { similarityBases } from '../store/similarities.ts';
import { statisticsDimensions, timelineIntervals } from '../store/statistics.ts';
import { builder } from './builder.ts';

/** A value for each of `names`, with its description: the compiler holds the two to each other. */
function described<const T extends string>(_names: readonly T[], descriptions: { readonly [K in T]: string }) {
  const entries = Object.entries<string>(descriptions).map(([name, description]) => [name, { description }]);
  return Object.fromEntries(entries) as { [K in T]: { description: string } };
}

export const AdministrativeLevel = builder.enumType('AdministrativeLevel', {
  description: 'A rank in the administration of a country, from the top down.',
  values: described(administrativeLevels, {
    PROVINCIAL: 'First level: provinces, states, oblasts, and what ranks with them.',
    PREFECTURAL: 'Second level: prefectures and prefecture-level cities, and what ranks with them.',
    COUNTY: 'Third level: counties and county-level cities, and what ranks with them.',
  }),
});
export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which end of an order comes first.',
  values: {
    ASC: { description: 'Smallest, earliest or first in the alphabet first.' },
    DESC: { description: 'The reverse of `ASC`.' },
  },
});
export const NameKind = builder.enumType('NameKind', {
  description: 'What sort of name it is.',
  values: described(nameKinds, {
    OFFICIAL: 'The full name in use.',
    SHORT: 'A shortened form of the official name.',
    FORMER: 'What it was called before.',
    ALTERNATE: 'Another form or spelling in use.',
    ROMANIZED: 'The name written in Latin letters by rule, such as Pinyin.',
  }),
});
export const GeoPointKind = builder.enumType('GeoPointKind', {
  description: 'What a point stands for.',
  values: described(geoPointKinds, {
    PLACE: 'The place itself.',
    LABEL_POINT: 'Where a map would write the name of a region.',
    MEAN_OF_PLACES: 'The mean of the places in a region.',
    SEAT: 'The seat of the administration of a region.',
    SUCCESSOR: 'The place that followed one which is no more.',
  }),
});
export const ContinentCode = builder.enumType('ContinentCode', {
  description: 'A continent, by its two-letter code.',
  values: described(continentCodes, {
    AF: 'Africa.',
    AN: 'Antarctica.',
    AS: 'Asia.',
    EU: 'Europe.',
    NA: 'North America.',
    OC: 'Oceania.',
    SA: 'South America.',
  }),
});
export const PartySide = builder.enumType('PartySide', {
  description: 'The side of the table that a party stands on. The friendship itself has no direction.',
  values: described(partySides, {
    LOCAL: 'The side that the list is about.',
    PARTNER: 'The other side.',
  }),
});
export const ClaimRank = builder.enumType('ClaimRank', {
  description: 'How the list ranks a claim among competing ones.',
  values: described(claimRanks, {
    PREFERRED: 'The claim that the list puts first.',
    ALTERNATIVE: 'A claim that the list mentions besides.',
  }),
});
export const SourceStatus = builder.enumType('SourceStatus', {
  description: 'Whether a source can still be looked up, as its reference says.',
  values: described(sourceStatuses, {
    LIVE: 'Online when it was accessed, and no archived copy is named.',
    ARCHIVED: 'An archived copy is named.',
    DEAD: 'Marked as a dead link.',
    PRINT: 'Only in print.',
  }),
});
export const TotalSubject = builder.enumType('TotalSubject', {
  description: 'What a reported total counts.',
  values: described(totalSubjects, { FRIENDSHIPS: 'Friendships.', COUNTRIES: 'Countries of the partners.' }),
});
export const FriendshipOrderField = builder.enumType('FriendshipOrderField', {
  description: 'What friendships are ordered by. Equal ones come by date, then by id.',
  values: {
    ESTABLISHED_ON: {
      description: 'The date of the preferred claim; friendships without a date come as if later than all.',
    },
    LOCAL_NAME: { description: 'The name of the local party, romanized where the data has it so.' },
    PARTNER_NAME: { description: 'The name of the partner, romanized where the data has it so.' },
    COUNTRY: { description: "The code of the partner's country." },
  },
});
export const JurisdictionOrderField = builder.enumType('JurisdictionOrderField', {
  description: 'What jurisdictions are ordered by.',
  values: {
    NAME: { description: 'The name, romanized where the data has it so.' },
    FRIENDSHIP_COUNT: { description: 'How many friendships it has. With `DESC`, equal ones come by name.' },
    EARLIEST_FRIENDSHIP: {
      description: 'The date of its first friendship; those without one come as if later than all.',
    },
  },
});
export const StatisticsDimension = builder.enumType('StatisticsDimension', {
  description: 'What friendships are counted by.',
  values: described(statisticsDimensions, {
    COUNTRY: 'The country of the partner. With partners in several countries, a friendship counts in each.',
    REPORTED_CONTINENT: 'The continent that the list puts the friendship under.',
    LEVEL: 'The level at which the list has the friendship.',
    LOCAL: 'The party on the side that the list is about. With several, a friendship counts for each.',
    PARTNER: 'The party on the other side. With several, a friendship counts for each.',
    YEAR: 'The year of the date of the preferred claim. Friendships without a date are in none.',
    DECADE:
      'The decade of the date of the preferred claim, from a year that ends in 0. Friendships without a date are in none.',
    SOURCE: 'The sources cited for the friendship, its dates and its notes; it counts once for each.',
  }),
});
export const TimelineInterval = builder.enumType('TimelineInterval', {
  description: 'How long each interval of a timeline is.',
  values: described(timelineIntervals, { YEAR: 'A year.', DECADE: 'Ten years, from one that ends in 0.' }),
});
export const SimilarityBasis = builder.enumType('SimilarityBasis', {
  description: 'What two jurisdictions are compared by.',
  values: described(similarityBases, {
    PARTNERS: 'The jurisdictions that they have friendships with.',
    PARTNER_COUNTRIES: 'The countries of those, each once.',
  }),
});
export const SearchKind = builder.enumType('SearchKind', {
  description: 'What is searched for.',
  values: described(searchKinds, {
    JURISDICTION: 'Jurisdictions, by any of their names.',
    COUNTRY: 'Countries, by any of their names.',
    SOURCE: 'Sources, by title, author, or the work that they stand in.',
  }),
});
