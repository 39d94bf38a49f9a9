import { credits } from '../state/credits.ts';
import { licenceUrl } from '../state/lists.ts';
import { latestData } from '../state/resource.ts';
import { viewResult } from '../state/view-data.ts';
import { longDate, word } from '../state/words.ts';
import { ListLink } from './list-link.tsx';

/** Attribution of the data, with links to sources and licences. */
export function Credits() {
  const datasets = latestData(viewResult.response.value)?.data.datasets ?? [];
  return (
    <footer class="credits">
      <p>
        {word('credits')}
        {datasets.map((list) => (
          <span key={list.slug}>
            <ListLink list={list} /> ({longDate(list.asOf)}, <a href={licenceUrl(list.licence)}>{list.licence}</a>) ·{' '}
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
