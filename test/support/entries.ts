import { firstDay, lastDay } from '../../src/dataset/partial-date.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import { friendshipIdsOf } from './friendship-ids.ts';

type Friendship = Dataset['friendships'][number];

/** What datasets state about one friendship, in their order. */
export type Entries = readonly { readonly dataset: string; readonly friendship: Friendship }[];

/** The entries of datasets by the ID of the friendship. */
export function entriesOf(datasets: readonly Dataset[]): ReadonlyMap<string, Entries> {
  const entries = new Map<string, Entries>();
  for (const dataset of datasets) {
    const idOf = friendshipIdsOf(dataset);
    for (const friendship of dataset.friendships) {
      const id = idOf(friendship);
      entries.set(id, [...(entries.get(id) ?? []), { dataset: dataset.id, friendship }]);
    }
  }
  return entries;
}

/** Whether the periods of two dates have no day in common. */
function exclude(a: string, b: string): boolean {
  return lastDay(a) < firstDay(b) || lastDay(b) < firstDay(a);
}

const datesOf = ({ dateClaims }: Friendship) => dateClaims.map(({ date }) => date);
const preferredOf = ({ dateClaims }: Friendship) => dateClaims.find(({ rank }) => rank === 'PREFERRED')?.date;

/** The dates of an entry that count against other lists. */
function ownDates(friendship: Friendship): readonly string[] {
  const preferred = preferredOf(friendship);
  return datesOf(friendship).filter((date) => preferred === undefined || !exclude(date, preferred));
}

/** The datasets that contradict themselves. */
export function disputedWithin(entries: Entries): string[] {
  const contradictory = (dates: readonly string[]) => dates.some((a) => dates.some((b) => exclude(a, b)));
  return entries.filter(({ friendship }) => contradictory(datesOf(friendship))).map(({ dataset }) => dataset);
}

/** The other datasets that each dataset contradicts. */
export function contradictedBy(entries: Entries, dataset: string): string[] {
  const own = entries.filter((entry) => entry.dataset === dataset).flatMap(({ friendship }) => ownDates(friendship));
  return entries
    .filter((entry) => entry.dataset !== dataset)
    .filter(({ friendship }) => ownDates(friendship).some((a) => own.some((b) => exclude(a, b))))
    .map((entry) => entry.dataset);
}

export function precisionOf(entries: Entries): 'DAY' | 'MONTH' | 'YEAR' | 'UNDATED' {
  const date = entries.map(({ friendship }) => preferredOf(friendship)).find((preferred) => preferred !== undefined);
  if (date === undefined) return 'UNDATED';
  const days = entries
    .flatMap(({ friendship }) => datesOf(friendship))
    .filter((other) => !exclude(date, other))
    .map((other) => (Date.parse(lastDay(other)) - Date.parse(firstDay(other))) / 86_400_000 + 1);
  const shortest = Math.min(...days);
  if (shortest === 1) return 'DAY';
  return shortest < 32 ? 'MONTH' : 'YEAR';
}
