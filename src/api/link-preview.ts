import { type FriendshipRow, requireGroup } from '../store/rows.ts';
import type { OperationStore, Store } from '../store/store.ts';
import { storeFilter } from './arguments/friendship-list.ts';
import { nameIn } from './types/name.ts';

interface Preview {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

type Language = 'zh-Hans' | 'en';

const site = '友城 Youcheng';
/** Maximum number of sister cities listed by name. */
const maxNames = 5;
const maxSelectionLength = 500;

/** The preview of a link to the explorer: the place or relation in `sel`, or else the datasets. Undefined if `sel` is invalid. */
export async function linkPreview(store: Store, search: string): Promise<Preview | undefined> {
  const query = new URLSearchParams(search);
  const language = query.get('lang') === 'en' ? 'en' : 'zh-Hans';
  const selected = query.get('sel') ?? '';
  if (selected.length > maxSelectionLength) return undefined;
  try {
    const preview = await store.withTimeLimit(async (signal) =>
      previewOf(await store.begin(signal), selected, language),
    );
    return preview && { ...preview, language };
  } catch {
    return undefined; // the page itself reports the error
  }
}

async function previewOf(store: OperationStore, selected: string, language: Language) {
  if (selected === '') return { title: site, description: await describeLists(store, language) };
  const about = selected.includes('~')
    ? await ofRelation(store, selected, language)
    : await ofPlace(store, selected, language);
  return about && { title: `${about.title} · ${site}`, description: about.description };
}

async function describeLists(store: OperationStore, language: Language): Promise<string> {
  const lists = await store.datasets.all();
  return language === 'en'
    ? `${lists.map(({ title, asOf }) => `${title}, as of ${asOf}`).join('; ')}: every date sourced`
    : `${lists.map(({ title, asOf }) => `${title}（截至${asOf}）`).join('；')}：每个日期注明出处`;
}

async function ofPlace(store: OperationStore, slug: string, language: Language) {
  const place = await store.jurisdictions.byId(slug);
  if (!place) return undefined;
  const filter = await storeFilter({}, { store });
  const page = { take: { first: maxNames }, after: undefined, before: undefined };
  const order = { key: 'sortKey', direction: 'ASC' } as const;
  const { rows } = await store.friendships.page(page, filter, order, { of: 'jurisdictions', id: slug });
  const named = await partnersByDate(store, slug, rows, language);
  return {
    title: nameIn(place, [language]),
    description: describePartners(named, requireGroup(place, 'totals', 'the link preview').partnerCount, language),
  };
}

/** The names of the partners, each with the years of its friendships. */
async function partnersByDate(
  store: OperationStore,
  slug: string,
  rows: readonly FriendshipRow[],
  language: Language,
): Promise<readonly (readonly [name: string, years: readonly string[]])[]> {
  const years = new Map<string, string[]>();
  for (const { partyIds, establishedOn } of rows) {
    for (const other of partyIds.filter((id) => id !== slug)) {
      const previous = years.get(other) ?? [];
      years.set(other, establishedOn === null ? previous : [...previous, establishedOn.slice(0, 4)]);
    }
  }
  return Promise.all(
    [...years].slice(0, maxNames).map(async ([id, all]) => {
      const partner = await store.jurisdictions.byId(id);
      return [partner ? nameIn(partner, [language]) : id, all] as const;
    }),
  );
}

/** "2 sister cities: Karamay (2015), Kashgar (2016)" */
function describePartners(
  named: Awaited<ReturnType<typeof partnersByDate>>,
  count: number,
  language: Language,
): string {
  const others = count - named.length;
  if (language === 'en') {
    const total = `${count} ${count === 1 ? 'sister city' : 'sister cities'}`;
    const names = named.map(([name, years]) => (years.length > 0 ? `${name} (${years.join(', ')})` : name));
    const more = others > 0 ? ` and ${others} more` : '';
    return names.length === 0 ? total : `${total}: ${names.join(', ')}${more}`;
  }
  const total = `${count} 个友好城市`;
  const names = named.map(([name, years]) => (years.length > 0 ? `${name}（${years.join('、')}年）` : name));
  return names.length === 0 ? total : `${total}：${names.join('、')}${others > 0 ? '等' : ''}`;
}

async function ofRelation(store: OperationStore, id: string, language: Language) {
  const relation = await store.friendships.byId(id);
  if (!relation) return undefined;
  const places = await Promise.all(relation.partyIds.map((party) => store.jurisdictions.byId(party)));
  const names = places.flatMap((place) => (place ? [nameIn(place, [language])] : []));
  return { title: names.join(' ↔ '), description: describeDates(relation, language) };
}

function describeDates(friendship: FriendshipRow, language: Language): string {
  const { establishedOn } = friendship;
  const { dateClaims } = requireGroup(friendship, 'statements', 'the link preview');
  if (establishedOn === null) return language === 'en' ? 'Sister cities, date unknown' : '友好城市，结好日期不详';
  const others = dateClaims.map(({ date }) => date).filter((date) => date !== establishedOn);
  if (language === 'en') {
    return `Sister cities since ${establishedOn}${others.length > 0 ? ` (or ${others.join(', ')})` : ''}`;
  }
  return `${establishedOn} 结为友好城市${others.length > 0 ? `（另说 ${others.join('、')}）` : ''}`;
}
