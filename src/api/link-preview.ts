import type { OperationStore, Store } from '../store/store.ts';
import { nameIn } from './name.ts';

interface Preview {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

const sites = { 'zh-Hans': '友城图谱', en: 'Twin Atlas' } as const;

/** What a link to the explorer is about, by its query: the place or relation in `sel`. Undefined for none, and when nobody can tell. */
export async function linkPreview(store: Store, search: string): Promise<Preview | undefined> {
  const query = new URLSearchParams(search);
  const language = query.get('lang') === 'en' ? 'en' : 'zh-Hans';
  const selected = query.get('sel') ?? '';
  if (selected === '' || selected.length > longestSelection) return undefined;
  try {
    const opened = await store.begin();
    const about = selected.includes('~')
      ? await ofRelation(opened, selected, language)
      : await ofPlace(opened, selected, language);
    return about && { title: `${about.title} · ${sites[language]}`, description: about.description, language };
  } catch {
    return undefined; // the page itself says what is wrong
  }
}

const longestSelection = 500;

async function ofPlace(store: OperationStore, slug: string, language: keyof typeof sites) {
  const place = await store.jurisdictions.byId(slug);
  if (!place) return undefined;
  const country = await store.countries.byCode(place.countryId);
  const relations = language === 'en' ? `friendships: ${place.degree}` : `${place.degree} 条友好关系`;
  const where = country ? nameIn(country, [language]) : place.countryId;
  return { title: nameIn(place, [language]), description: `${where} · ${relations}` };
}

async function ofRelation(store: OperationStore, id: string, language: keyof typeof sites) {
  const relation = await store.friendships.byId(id);
  if (!relation) return undefined;
  const places = await Promise.all(relation.partyIds.map((party) => store.jurisdictions.byId(party)));
  const names = places.flatMap((place) => (place ? [nameIn(place, [language])] : []));
  const dates = relation.dateClaims.map(({ date }) => date).join(' / ');
  const none = language === 'en' ? 'date unknown' : '日期不详';
  return { title: names.join(' ↔ '), description: dates === '' ? none : dates };
}
