import { ContinentMark } from '../parts/continent.tsx';
import { Link } from '../parts/link.tsx';
import { Name } from '../parts/name.tsx';
import { PlaceLink } from '../parts/place-link.tsx';
import { follow, linkTo, state } from '../state/navigation.ts';
import { continentOf, otherDates, type Party, type Relation } from '../state/relation.ts';
import { latestData } from '../state/resource.ts';
import { mode, pageOfTable, relations, selectionOf, viewResult } from '../state/view-data.ts';
import type { Sort } from '../state/view-state.ts';
import { dateText, integer, word } from '../state/words.ts';

const columns = [
  { by: 'date', word: 'date' },
  { by: 'local', word: 'local' },
  { by: 'partner', word: 'partner' },
  { by: 'country', word: 'country' },
] as const;

/** Relations as table rows, sorted by the server. */
export function Table() {
  return (
    <div class="table-view">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.by} {...column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {relations.value.map((relation) => (
            <Row key={relation.id} relation={relation} />
          ))}
        </tbody>
      </table>
      {!mode.value && <Pager />}
    </div>
  );
}

function Heading({ by, word: key }: (typeof columns)[number]) {
  const { sort } = state.value;
  const sorted = sort.by === by;
  const next: Sort = { by, descending: sorted && !sort.descending };
  const change = { sort: next };
  const direction = sorted ? (sort.descending ? 'descending' : 'ascending') : 'none';
  const turn = (event: MouseEvent) => {
    pageOfTable.value = {};
    follow(event, change);
  };
  return (
    <th scope="col" aria-sort={mode.value ? 'none' : direction}>
      {mode.value ? (
        word(key)
      ) : (
        <a href={linkTo(change)} onClick={turn}>
          {word(key)} {sorted && by === 'country' && <span class="fine">({word('byCode')}) </span>}
          <span aria-hidden="true">{sorted ? (sort.descending ? '↓' : '↑') : '↕'}</span>
        </a>
      )}
    </th>
  );
}

function Row({ relation }: { readonly relation: Relation }) {
  const selection = selectionOf(relation);
  return (
    <tr aria-current={state.value.selected === selection ? 'true' : undefined}>
      <td>
        <Link class="date" change={{ selected: selection }}>
          {dateText(relation.establishedOn)}
        </Link>
        {otherDates(relation).map((date) => (
          <span key={date} class="other-date" title={word('isDisputed')}>
            {word('otherDate')} <time>{dateText(date)}</time>
          </span>
        ))}
      </td>
      <td>
        <Places of={relation.locals} />
      </td>
      <td>
        <Places of={relation.partners} />
      </td>
      <td>
        {[...new Map(relation.partners.map(({ country }) => [country.code, country])).values()].map(
          ({ code, name }) => (
            <span key={code} class="one-of-several">
              <ContinentMark code={continentOf(relation)} /> <Name text={name} />{' '}
              <span class="fine" lang="en">
                {code}
              </span>
            </span>
          ),
        )}
      </td>
    </tr>
  );
}

/** The parties of a side, one per line. */
function Places({ of }: { readonly of: readonly Party[] }) {
  return of.map((place) => (
    <span key={place.slug} class="one-of-several">
      <PlaceLink place={place} />
    </span>
  ));
}

function Pager() {
  const result = latestData(viewResult.response.value);
  const info = result?.data.friendships.pageInfo;
  if (!info || (!info.hasNextPage && !info.hasPreviousPage)) return null;
  const { startCursor, endCursor } = info;
  const turn = (page: typeof pageOfTable.value) => {
    pageOfTable.value = page;
    document.querySelector('main')?.scrollTo({ top: 0 });
  };
  return (
    <nav class="pager" aria-label={word('table')}>
      <button type="button" disabled={!info.hasPreviousPage} onClick={() => turn({ before: startCursor ?? '' })}>
        {word('previous')}
      </button>
      <button type="button" disabled={!info.hasNextPage} onClick={() => turn({ after: endCursor ?? '' })}>
        {word('next')}
      </button>
      <span>{word('pageOf', integer(result.relations.length), integer(result.total))}</span>
    </nav>
  );
}
