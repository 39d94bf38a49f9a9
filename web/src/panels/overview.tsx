import type { DataOf } from '../api/operation.ts';
import { overviewOperation } from '../api/operations.ts';
import { Link } from '../parts/link.tsx';
import { PlaceLink } from '../parts/place-link.tsx';
import { state } from '../state/navigation.ts';
import { latestData, resourceFor } from '../state/resource.ts';
import { filterOf, isOfChina, viewResult } from '../state/view-data.ts';
import { integer, levelName, nameLanguages, word } from '../state/words.ts';

const result = resourceFor(overviewOperation, () => {
  const { selected, language } = state.value;
  return selected === undefined ? { filter: filterOf(state.value), languages: nameLanguages(language) } : undefined;
});

/** Totals of the displayed relations, and the differences from the introduction of the list. */
export function OverviewPanel() {
  const data = latestData(viewResult.response.value)?.data;
  if (!data) return null;
  const { friendships } = data.overview;
  const around = latestData(result.response.value);
  const most = around?.statistics.most ?? [];
  // The facet ignores its own filter.
  const chosen = state.value.countries;
  const countries = data.countries.breakdown.filter(({ key }) => chosen.length === 0 || chosen.includes(key)).length;
  const largest = Math.max(1, ...most.map((bucket) => bucket.count));
  return (
    <article>
      <h2>{word('overview')}</h2>
      <dl class="figures">
        {(
          [
            ['relations', friendships],
            ['countries', countries],
          ] as const
        ).map(([key, number]) => (
          <div key={key}>
            <dt>{word(key)}</dt>
            <dd>{integer(number)}</dd>
          </div>
        ))}
      </dl>
      <h3>{word('most')}</h3>
      <ul class="bars">
        {most.map(({ key, label, count }) => (
          <li key={key}>
            <PlaceLink place={{ slug: key, name: label }} />
            <meter min={0} max={largest} value={count} aria-hidden="true" />
            <span class="count">{integer(count)}</span>
          </li>
        ))}
      </ul>
      <p class="fine">{word('choose')}</p>
      {around && <Audit datasets={around.datasets} />}
    </article>
  );
}

/** Totals in the introduction and in the rows, with explanations. */
function Audit({ datasets: all }: { readonly datasets: DataOf<typeof overviewOperation>['datasets'] }) {
  const datasets = all.filter(({ reportedTotals }) => reportedTotals.length > 0);
  if (datasets.length === 0) return null;
  return (
    <>
      <h3>{word('audit')}</h3>
      {datasets.map(({ slug, title, language, reportedTotals }) => (
        <table key={slug} class="audit">
          <caption lang={language}>{title}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{word('says')}</th>
              <th scope="col">{word('rows')}</th>
            </tr>
          </thead>
          <tbody>
            {reportedTotals.map(({ subject, level, continent, reported, computed, explanation }) => {
              const isOfCountries = subject === 'COUNTRIES';
              const of = level ? levelName(level, isOfChina.value) : continent?.name;
              const change = continent ? { continents: [continent.code] } : level ? { levels: [level] } : {};
              return (
                <tr key={`${subject} ${level} ${continent?.code}`} class={reported === computed ? 'agrees' : 'differs'}>
                  <th scope="row">
                    <Link change={change}>
                      {of === undefined
                        ? word(isOfCountries ? 'totalCountries' : 'total')
                        : isOfCountries
                          ? word('countriesOf', of)
                          : of}
                    </Link>
                    {explanation && <span class="fine">{explanation}</span>}
                  </th>
                  <td>{integer(reported)}</td>
                  <td>{integer(computed)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ))}
    </>
  );
}
