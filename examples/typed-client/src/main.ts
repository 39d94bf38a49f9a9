import { graphql } from './graphql.ts';
import { request } from './request.ts';

/** A page of the friendships of a place, each with its counterparts, date and sources. */
const FriendshipsOf = graphql(`
  query FriendshipsOf($place: JurisdictionRef!, $after: String) {
    jurisdiction(by: $place) {
      name(languages: ["en"])
      friendships(first: 5, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          counterparts {
            name(languages: ["en"])
            country {
              name(languages: ["en"])
            }
          }
          node {
            establishedOn
            disputed
            sources {
              number
            }
          }
        }
      }
    }
  }
`);

const [name = 'Ürümqi'] = process.argv.slice(2);
const url = process.env.YOUCHENG_URL ?? 'http://127.0.0.1:4000/graphql';

async function readPage(after: string | null) {
  const { jurisdiction } = await request(url, FriendshipsOf, { place: { name }, after });
  if (!jurisdiction) throw new Error(`No jurisdiction is named "${name}".`);
  return jurisdiction;
}

let after: string | null = null;
do {
  const jurisdiction = await readPage(after);
  const { totalCount, pageInfo, edges } = jurisdiction.friendships;
  if (after === null) console.log(`${jurisdiction.name}: ${totalCount} friendships`);
  for (const { counterparts, node } of edges) {
    const others = counterparts.map((other) => `${other.name} (${other.country.name})`).join(' and ');
    const sources = node.sources.map((source) => `[${source.number}]`).join('');
    console.log(`${node.establishedOn ?? 'no date   '}${node.disputed ? '?' : ' '} ${others} ${sources}`);
  }
  after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
} while (after !== null);
