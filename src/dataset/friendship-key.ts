import { createHash } from 'node:crypto';
import { byCodePoint } from '../names/code-point-order.ts';
import { firstDay } from './partial-date.ts';
import type { DatasetFriendship } from './schema.ts';

/** What identifies a friendship in the world. */
type Identified = Pick<DatasetFriendship, 'kind' | 'parties' | 'dateClaims' | 'id'>;

/** Longer keys name the first party, the number of the others and a hash of all. */
const longest = 160;

/**
 * The keys of the friendships of one list, in their order. Two lists that state the same parties and kind get the same key.
 *
 * A list that states no kind is taken to mean sister cities, so UNSPECIFIED has the key of SISTER_CITY. If a list has
 * several rows for the same parties and kind, the one with the earliest date has the plain key, and the others have their
 * date or position added.
 */
export function friendshipKeys(friendships: readonly Identified[]): string[] {
  const plain = friendships.map(({ kind, parties }) =>
    friendshipKey(
      parties.map(({ jurisdiction }) => jurisdiction),
      kind,
    ),
  );
  const repeated = new Map<string, number[]>();
  for (const [index, key] of plain.entries()) repeated.set(key, [...(repeated.get(key) ?? []), index]);
  const keys = [...plain];
  for (const [key, indexes] of repeated) {
    const dated = indexes.map((index) => ({ index, friendship: friendships[index], date: dateOf(friendships[index]) }));
    const [, ...later] = dated.toSorted(
      (a, b) =>
        byCodePoint(a.date === '' ? '~' : firstDay(a.date), b.date === '' ? '~' : firstDay(b.date)) ||
        byCodePoint(a.friendship?.id ?? '', b.friendship?.id ?? ''),
    );
    const taken = new Set<string>();
    for (const { index, date } of later) {
      const base = `${key}~~${date === '' ? 'undated' : date}`;
      let unique = base;
      for (let number = 2; taken.has(unique); number++) unique = `${base}~${number}`;
      taken.add(unique);
      keys[index] = unique;
    }
  }
  return keys;
}

/** The key of the friendship of some parties, in any order. At most 300 characters for any number of parties. */
function friendshipKey(partyIds: readonly string[], kind: DatasetFriendship['kind']): string {
  const sorted = partyIds.toSorted(byCodePoint);
  const joined = sorted.join('~');
  const parties = joined.length <= longest ? joined : shortened(sorted, joined);
  return kind === 'FRIENDSHIP' || kind === 'CONTACT' ? `${parties}~~${kind.toLowerCase()}` : parties;
}

function shortened([first = '', ...others]: readonly string[], joined: string): string {
  const hash = createHash('sha256').update(joined).digest('hex').slice(0, 32);
  return `${first}~${others.length}~${hash}`;
}

function dateOf(friendship: Identified | undefined): string {
  const claims = friendship?.dateClaims ?? [];
  return (claims.find(({ rank }) => rank === 'PREFERRED') ?? claims[0])?.date ?? '';
}
