import type { geoPointKinds } from '../dataset/schema.ts';
import type { NameRow } from '../model/names-of.ts';
import type { JurisdictionDescription as JurisdictionDescriptionRow } from '../store/descriptions.ts';
import type { FriendshipFilter } from '../store/friendship-filter.ts';
import type { DateClaimRow, ListingRow } from '../store/listings.ts';
import type { Network as NetworkRow } from '../store/networks.ts';
import type { OverlapRow } from '../store/overlaps.ts';
import type { AuditedTotal } from '../store/reported-totals.ts';
import type {
  CitationRow,
  ContinentRow,
  CountryRow,
  DatasetRow,
  FriendshipRow,
  JurisdictionRow,
  NoteRow,
  SourceRow,
  SuccessionRow,
} from '../store/rows.ts';
import type { SearchRow } from '../store/search.ts';
import type { Bucket } from '../store/statistics.ts';
import type { TimelinePoint as Point } from '../store/tally.ts';
import { builder } from './builder.ts';
import { defineConnection } from './connections/connection.ts';

export { requireFound, requireFoundMaybe } from '../store/require-found.ts';

/** The object types of the schema with the types of their sources. Each is implemented in the file of its name. */
export const Jurisdiction = builder.objectRef<JurisdictionRow>('Jurisdiction');
export const Country = builder.objectRef<CountryRow>('Country');
export const Continent = builder.objectRef<ContinentRow>('Continent');
export const Friendship = builder.objectRef<FriendshipRow>('Friendship');
export const Source = builder.objectRef<SourceRow>('Source');
export const Dataset = builder.objectRef<DatasetRow>('Dataset');
export const Name = builder.objectRef<NameRow>('Name');
export const GeoPoint = builder.objectRef<{
  readonly latitude: number;
  readonly longitude: number;
  readonly kind: (typeof geoPointKinds)[number];
}>('GeoPoint');
export const Succession = builder.objectRef<SuccessionRow>('Succession');
export const Party = builder.objectRef<{
  readonly side: FriendshipRow['partySides'][number] | null;
  readonly jurisdictionId: string;
}>('Party');
export const DateClaim = builder.objectRef<DateClaimRow>('DateClaim');
export const Listing = builder.objectRef<ListingRow>('Listing');
export const JurisdictionDescription = builder.objectRef<JurisdictionDescriptionRow>('JurisdictionDescription');
export const Note = builder.objectRef<NoteRow>('Note');
export const Citation = builder.objectRef<CitationRow>('Citation');
export const ReportedTotal = builder.objectRef<AuditedTotal>('ReportedTotal');
export const Statistics = builder.objectRef<FriendshipFilter>('Statistics');
export const StatisticsBucket = builder.objectRef<
  Bucket & {
    /** The number of friendships under the filter, read once for all buckets. */
    readonly total: () => Promise<number>;
  }
>('StatisticsBucket');
export const Network = builder.objectRef<NetworkRow>('Network');
export const TimelinePoint = builder.objectRef<Point>('TimelinePoint');

export const jurisdictions = defineConnection<JurisdictionRow>('Jurisdiction', 'jurisdictions', Jurisdiction);
export const partners = defineConnection<JurisdictionRow, { readonly friendshipIds: readonly string[] }>(
  'Partner',
  'the partners of a jurisdiction',
  Jurisdiction,
  ['totals'],
);
export const sharedPartners = defineConnection<
  JurisdictionRow,
  { readonly friendshipIds: readonly string[]; readonly sharedBy: readonly string[] }
>('SharedPartner', 'the partners that several jurisdictions share', Jurisdiction);
export const PartnerOverlap = builder.objectRef<OverlapRow>('PartnerOverlap');
export const partnerOverlaps = defineConnection<OverlapRow>(
  'PartnerOverlap',
  'two jurisdictions that share partners',
  PartnerOverlap,
);
export const friendships = defineConnection<FriendshipRow>('Friendship', 'friendships', Friendship, ['listTotals']);
export const jurisdictionFriendships = defineConnection<FriendshipRow, { readonly counterpartIds: readonly string[] }>(
  'JurisdictionFriendship',
  'the friendships of a jurisdiction',
  Friendship,
  ['totals'],
);
export const countries = defineConnection<CountryRow>('Country', 'countries', Country);
export const sources = defineConnection<SourceRow>('Source', 'sources', Source);
const SearchResult = builder.unionType('SearchResult', {
  description: 'A result of a search.',
  types: [Jurisdiction, Country, Source],
  resolveType: (row) => ('alpha3' in row ? 'Country' : 'title' in row ? 'Source' : 'Jurisdiction'),
});
export const searchResults = defineConnection<SearchRow['row'], Pick<SearchRow, 'fit' | 'matched'>>(
  'Search',
  'what a search found',
  SearchResult,
);
