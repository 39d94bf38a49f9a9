import { credits } from '../state/credits.ts';
import { licenceUrl, listPages } from '../state/lists.ts';
import { latestData } from '../state/resource.ts';
import { viewResult } from '../state/view-data.ts';
import { longDate, word } from '../state/words.ts';

/** Attribution of the data, with links to sources and licences. */
export function Credits() {
  const datasets = latestData(viewResult.response.value)?.data.datasets ?? [];
  return (
    <footer class="credits">
      <p>
        {word('credits')}
        {datasets.map(({ slug, title, language, asOf, licence }) => (
          <span key={slug}>
            <a href={listPages[slug]?.url ?? licenceUrl(licence)} lang={language}>
              {title}
            </a>{' '}
            ({longDate(asOf)}, <a href={licenceUrl(licence)}>{licence}</a>) ·{' '}
          </span>
        ))}
        {credits.map(({ what, name, url, licence, licenceUrl: terms }, index) => (
          <span key={name}>
            {index > 0 && ' · '}
            {word(what)} <a href={url}>{name}</a> (<a href={terms}>{licence ?? word('publicDomain')}</a>)
          </span>
        ))}
      </p>
    </footer>
  );
}
