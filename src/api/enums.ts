import {
  administrativeLevels,
  claimRanks,
  continentCodes,
  friendshipKinds,
  friendshipStatuses,
  geoPointKinds,
  nameKinds,
  partySides,
  sourceStatuses,
  totalSubjects,
} from '../dataset/schema.ts';
import { datePrecisions } from '../model/date-precision.ts';
import { friendship } from '../model/friendship.ts';
import { orderNames } from '../model/kind.ts';
import { jurisdiction } from '../model/place.ts';
import { centralityMeasures } from '../store/centralities.ts';
import { dateDisputes } from '../store/friendship-filter.ts';
import { pathRelations } from '../store/path-relations.ts';
import { searchKinds } from '../store/search-order.ts';
import { similarityBases } from '../store/similarities.ts';
import { statisticsDimensions } from '../store/statistics.ts';
import { timelineIntervals } from '../store/tally.ts';
import { builder } from './builder.ts';
import { citationStyles } from './citation/cite.ts';

/** Enum values with their descriptions. The compiler checks that each name has one. */
function described<const T extends string>(_names: readonly T[], descriptions: { readonly [K in T]: string }) {
  const entries = Object.entries<string>(descriptions).map(([name, description]) => [name, { description }]);
  return Object.fromEntries(entries) as { [K in T]: { description: string } };
}

export const AdministrativeLevel = builder.enumType('AdministrativeLevel', {
  description: 'Administrative level of a jurisdiction in its country, from the highest.',
  values: described(administrativeLevels, {
    PROVINCIAL: 'First level: provinces, states, oblasts, and what ranks with them.',
    PREFECTURAL: 'Second level: prefectures and prefecture-level cities, and what ranks with them.',
    COUNTY: 'Third level: counties and county-level cities, and what ranks with them.',
  }),
});
export const FriendshipKind = builder.enumType('FriendshipKind', {
  description: 'Kind of a relation.',
  values: described(friendshipKinds, {
    SISTER_CITY: 'A full sister-city or twinning agreement (友好城市, jumelage, Partnerschaft).',
    FRIENDSHIP: 'A friendship or exchange agreement below it (友好交流关系城市, Freundschaft).',
    CONTACT: 'Contacts or a project without a general agreement.',
    UNSPECIFIED: 'No list states the kind.',
  }),
});
export const FriendshipStatus = builder.enumType('FriendshipStatus', {
  description: 'Whether a relation is in force.',
  values: described(friendshipStatuses, {
    ACTIVE: 'In force, or no list states otherwise.',
    SUSPENDED: 'Suspended.',
    ENDED: 'Ended.',
  }),
});
export const DateDispute = builder.enumType('DateDispute', {
  description: 'How the claimed dates of a friendship exclude each other.',
  values: described(dateDisputes, {
    WITHIN_DATASET: 'A list contradicts itself.',
    BETWEEN_DATASETS:
      'Two lists contradict each other: their preferred dates, or claims that agree with these, exclude each other.',
  }),
});
export const DatePrecision = builder.enumType('DatePrecision', {
  description: 'How precisely a date is known.',
  values: described(datePrecisions, {
    DAY: 'Known to the day.',
    MONTH: 'Known to the month only.',
    YEAR: 'Known to the year only.',
    UNDATED: '`establishedOn` is null.',
  }),
});
export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Sort direction.',
  values: {
    ASC: { description: 'Ascending: smallest, earliest or alphabetically first.' },
    DESC: { description: 'Descending.' },
  },
});
export const NameKind = builder.enumType('NameKind', {
  description: 'Kind of a name.',
  values: described(nameKinds, {
    OFFICIAL: 'The full name in use.',
    SHORT: 'A shortened form of the official name.',
    FORMER: 'What it was called before.',
    ALTERNATE: 'Another form or spelling in use.',
    ROMANIZED: 'The name written in Latin letters by rule, such as Pinyin.',
  }),
});
export const GeoPointKind = builder.enumType('GeoPointKind', {
  description: 'What a point represents.',
  values: described(geoPointKinds, {
    PLACE: 'The place itself.',
    LABEL_POINT: 'Where a map would write the name of a region.',
    MEAN_OF_PLACES: 'The mean of the places in a region.',
    SEAT: 'The seat of the administration of a region.',
    SUCCESSOR: 'The place that followed one which is no more.',
  }),
});
export const ContinentCode = builder.enumType('ContinentCode', {
  description: 'Two-letter code of a continent.',
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
  description: 'Side of the list on which a party is. The friendship itself has no direction.',
  values: described(partySides, {
    LOCAL: 'The side that the list is about.',
    PARTNER: 'The other side.',
  }),
});
export const ClaimRank = builder.enumType('ClaimRank', {
  description: 'Rank that the list gives a claim among competing claims.',
  values: described(claimRanks, {
    PREFERRED: 'The claim that the list puts first.',
    ALTERNATIVE: 'A claim that the list mentions besides.',
  }),
});
export const SourceStatus = builder.enumType('SourceStatus', {
  description: 'Availability of a source, as stated in its reference.',
  values: described(sourceStatuses, {
    LIVE: 'Online when it was accessed, and no archived copy is named.',
    ARCHIVED: 'An archived copy is named.',
    DEAD: 'Marked as a dead link.',
    PRINT: 'Only in print.',
  }),
});
export const CitationStyle = builder.enumType('CitationStyle', {
  description: 'Format of a citation.',
  values: described(citationStyles, {
    GB_T_7714: 'GB/T 7714-2015, without the number in a list of references: one line of text.',
    APA: 'APA style, seventh edition: one line of text, without italics.',
    BIBTEX: 'A BibTeX entry, for BibTeX and BibLaTeX.',
    CSL_JSON: 'An item of CSL-JSON: one JSON object as text.',
  }),
});
export const TotalSubject = builder.enumType('TotalSubject', {
  description: 'What a stated total counts.',
  values: described(totalSubjects, { FRIENDSHIPS: 'Friendships.', COUNTRIES: 'Countries of the partners.' }),
});
export const FriendshipOrderField = builder.enumType('FriendshipOrderField', {
  description: 'Sort fields of friendships. Ties are sorted by date, then by ID.',
  values: described(orderNames(friendship), {
    ESTABLISHED_ON: 'Date of the preferred claim; friendships without a date sort as the latest.',
    LOCAL_NAME: 'Name of the local party, romanized if available.',
    PARTNER_NAME: 'Name of the partner, romanized if available.',
    COUNTRY: "Code of the partner's country.",
  }),
});
const centralityOrder = (measure: string) =>
  `Centrality in the network of all friendships, by ${measure}; 0 without friendships. With \`DESC\`, equal values are sorted by name.`;
export const JurisdictionOrderField = builder.enumType('JurisdictionOrderField', {
  description: 'Sort fields of jurisdictions.',
  values: described([...orderNames(jurisdiction), ...centralityMeasures], {
    NAME: 'Name, romanized if available.',
    FRIENDSHIP_COUNT: 'Number of friendships. With `DESC`, ties are sorted by name.',
    EARLIEST_FRIENDSHIP:
      'Date of the earliest friendship; jurisdictions without a dated friendship sort as the latest.',
    DEGREE: centralityOrder('number of partners'),
    BETWEENNESS: centralityOrder('betweenness'),
    CLOSENESS: centralityOrder('closeness'),
    PAGERANK: centralityOrder('PageRank'),
  }),
});
export const StatisticsDimension = builder.enumType('StatisticsDimension', {
  description: 'Dimension by which friendships are counted.',
  values: described(statisticsDimensions, {
    COUNTRY: 'The country of the partner. With partners in several countries, a friendship counts in each.',
    REPORTED_CONTINENT: 'Continents as reported by the list.',
    LEVEL: 'Levels as stated by the list.',
    LOCAL: 'Parties on the side that the list is about. With several, a friendship counts for each.',
    PARTNER: 'Parties on the other side. With several, a friendship counts for each.',
    YEAR: 'The year of the date of the preferred claim. Friendships without a date are in none.',
    DECADE:
      'The decade of the date of the preferred claim, from a year that ends in 0. Friendships without a date are in none.',
    SOURCE: 'The sources cited for the friendship, its dates and its notes; it counts once for each.',
    KIND: 'Kind of relation.',
    STATUS: 'Whether it is in force.',
    DATASET: 'Dataset that lists it.',
  }),
});
export const TimelineInterval = builder.enumType('TimelineInterval', {
  description: 'Length of the intervals of a timeline.',
  values: described(timelineIntervals, { YEAR: 'A year.', DECADE: 'Ten years, from one that ends in 0.' }),
});
export const SimilarityBasis = builder.enumType('SimilarityBasis', {
  description: 'What two jurisdictions are compared by: partners or the countries of partners.',
  values: described(similarityBases, {
    PARTNERS: 'The jurisdictions that they have friendships with.',
    PARTNER_COUNTRIES: 'The countries of those, each once.',
  }),
});
export const PathRelation = builder.enumType('PathRelation', {
  description: 'Relations that connect two jurisdictions, each in either direction.',
  values: described(pathRelations, {
    FRIENDSHIP: 'A friendship.',
    PART_OF: 'A jurisdiction and the one that contains it; see `Jurisdiction.parent`.',
    SUCCESSION: 'A predecessor and its successor; see `Jurisdiction.predecessors` and `Jurisdiction.successors`.',
  }),
});
export const CentralityMeasure = builder.enumType('CentralityMeasure', {
  description: 'What makes a place central in a network.',
  values: described(centralityMeasures, {
    DEGREE: 'Number of partners.',
    BETWEENNESS:
      'Share of the shortest paths between two other places that lead through it, 0-1. In a large network it is an estimate.',
    CLOSENESS:
      'Inverse of the mean distance to the places that it reaches, times the share of the other places that it reaches, 0-1.',
    PAGERANK:
      'Probability that a random walk along friendships is at the place (damping factor 0.85). The values add up to 1.',
  }),
});
export const SearchKind = builder.enumType('SearchKind', {
  description: 'Kinds of objects that a search can find.',
  values: described(searchKinds, {
    JURISDICTION: 'Jurisdictions, by any of their names.',
    COUNTRY: 'Countries, by any of their names.',
    SOURCE: 'Sources, by title, author, or the work that they stand in.',
  }),
});
