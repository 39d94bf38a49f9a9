import { type ListingRow, listingsOf } from '../../store/listings.ts';
import { type FriendshipRow, requireGroup } from '../../store/rows.ts';
import { friendshipPages, type Selection, user } from '../selection.ts';
import { inParts } from '../snapshot.ts';
import { citedFacts } from './citations.ts';
import {
  date,
  dateOrNull,
  type Facts,
  iriOf,
  named,
  nested,
  type Resource,
  reference,
  text,
  textOrNull,
} from './resource.ts';
import { expand, properties } from './vocabulary.ts';

/**
 * The selected friendships, each with what every list states about it.
 *
 * A friendship is a statement about its parties, so that dates and sources can be stated about it. The triple itself
 * (`wdt:P190`, in both directions) is added for relations that have not ended: it has no date, so it stands for the present.
 */
export async function* friendshipResources(selection: Selection): AsyncGenerator<readonly Resource[]> {
  for await (const rows of inParts(friendshipPages(selection, async (_store, rows) => rows)))
    yield rows.flatMap(resourcesOf);
}

function resourcesOf(friendship: FriendshipRow): readonly Resource[] {
  const { id, kind, status, establishedOn, endedOn, partyIds, sourceIds } = friendship;
  const iri = iriOf('Friendship', id);
  const pairs = pairsOf(partyIds);
  const [only] = pairs.length === 1 ? pairs : [];
  const listings = listingsOf(requireGroup(friendship, 'statements', user));
  return [
    {
      iri,
      types: only ? ['Statement', 'Entity'] : ['Entity'],
      facts: [
        ...(only ? statedOf(only, kind) : []),
        ['kind', text(kind)],
        ['status', text(status)],
        ['startDate', dateOrNull(establishedOn)],
        ['endDate', dateOrNull(endedOn)],
        ['derivedFrom', listings.map((listing) => reference('Listing', listing.id))],
        ['primarySource', sourceIds.map((source) => reference('Source', source))],
      ],
    },
    ...(only ? [] : pairs.map((pair) => pairResource(friendship, pair))),
    ...listings.flatMap((listing) => listingResources(iri, listing)),
    ...(kind === 'CONTACT' || status === 'ENDED' ? [] : pairs.flatMap(directTriples)),
  ];
}

type Pair = readonly [a: string, b: string];

function pairsOf(partyIds: readonly string[]): readonly Pair[] {
  return partyIds.flatMap((a, index) => partyIds.slice(index + 1).map((b): Pair => [a, b]));
}

function statedOf([a, b]: Pair, kind: FriendshipRow['kind']): Facts {
  return [
    ['subject', reference('Jurisdiction', a)],
    // Contacts are not twinned.
    ['predicate', { iri: expand(kind === 'CONTACT' ? properties.related : properties.sisterCity) }],
    ['object', reference('Jurisdiction', b)],
  ];
}

/** One pair of the parties of a friendship of more than two. */
function pairResource({ id, kind }: FriendshipRow, pair: Pair): Resource {
  return {
    iri: iriOf('Friendship', id, pair.join('~')),
    types: ['Statement', 'Entity'],
    facts: [...statedOf(pair, kind), ['derivedFrom', reference('Friendship', id)]],
  };
}

function directTriples([a, b]: Pair): readonly Resource[] {
  const triple = (from: string, to: string): Resource => ({
    iri: iriOf('Jurisdiction', from),
    types: [],
    facts: [['sisterCity', reference('Jurisdiction', to)]],
  });
  return [triple(a, b), triple(b, a)];
}

/** The entry of one list, and its dates. */
function listingResources(friendship: string, listing: ListingRow): readonly Resource[] {
  const { id, datasetId, kind, kindText, status, endedOn, signedAt, level, continentId, citations, notes } = listing;
  return [
    {
      iri: iriOf('Listing', id),
      types: ['Entity'],
      facts: [
        ['derivedFrom', reference('Dataset', datasetId)],
        ...citedFacts(citations),
        ['kind', [...(kind === null ? [] : [text(kind)]), ...(kindText === null ? [] : [text(kindText)])]],
        ['status', textOrNull(status)],
        ['endDate', dateOrNull(endedOn)],
        ['signedAt', textOrNull(signedAt)],
        ['additionalProperty', [...named('level', level), ...named('reported continent', continentId)]],
        [
          'comment',
          notes.map((note) =>
            nested(['Comment'], [['text', text(note.text, note.language)], ...citedFacts(note.citations)]),
          ),
        ],
      ],
    },
    ...listing.dateClaims.map(
      (claim, index): Resource => ({
        iri: iriOf('Listing', id, `date-${index + 1}`),
        types: ['Statement', 'Entity'],
        facts: [
          ['subject', { iri: friendship }],
          ['predicate', { iri: expand(properties.startDate) }],
          ['object', date(claim.date)],
          ['rank', { iri: expand(claim.rank === 'PREFERRED' ? 'wikibase:PreferredRank' : 'wikibase:NormalRank') }],
          ['text', textOrNull(claim.text)],
          ['derivedFrom', reference('Listing', id)],
          ...citedFacts(claim.citations),
        ],
      }),
    ),
  ];
}
