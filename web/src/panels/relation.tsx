import { computed } from '@preact/signals';
import { type OneRelation, relationOperation } from '../api/operations.ts';
import { ContinentMark } from '../parts/continent.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Name } from '../parts/name.tsx';
import { PlaceLink } from '../parts/place-link.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { state } from '../state/navigation.ts';
import { resourceFor } from '../state/resource.ts';
import { isRelation } from '../state/view-state.ts';
import { levelName, longDate, nameLanguages, type Word, word } from '../state/words.ts';
import { Citations, citationText } from './claims.tsx';
import { Names } from './names.tsx';

const result = resourceFor(relationOperation, () => {
  const { selected, language } = state.value;
  if (selected === undefined || !isRelation(selected)) return undefined;
  return { id: `Friendship:${selected}`, languages: nameLanguages(language) };
});

export const relationName = computed(() => {
  const response = result.response.value;
  if (response.status !== 'ready') return undefined;
  return response.data.friendship?.parties.map(({ jurisdiction }) => jurisdiction.name).join(' ↔ ');
});

/** A relation: its conflicting dates side by side, with their sources. */
export function RelationPanel() {
  const response = result.response.value;
  if (response.status === 'failed') return <Failed error={response.error} retry={result.retry} />;
  if (response.status !== 'ready') return <Loading />;
  const { friendship } = response.data;
  return friendship ? <Relation relation={friendship} /> : <p class="state">{word('unknown')}</p>;
}

function Relation({ relation }: { readonly relation: OneRelation }) {
  const { parties, dateClaims, notes, citations, level, reportedContinent, listings } = relation;
  const places = parties.map(({ jurisdiction }) => jurisdiction);
  const on = (of: 'LOCAL' | 'PARTNER') =>
    parties.filter(({ side }) => side === of).map(({ jurisdiction }) => jurisdiction.country);
  const countries = [...new Map(on('PARTNER').map((country) => [country.code, country])).values()];
  const isOfChina = on('LOCAL').every(({ code }) => code === 'CN');
  return (
    <article>
      <h2>
        {places.map((place, index) => (
          <span key={place.slug}>
            {index > 0 && <span aria-hidden="true"> ↔ </span>}
            <PlaceLink place={place} />
          </span>
        ))}
      </h2>
      <p class="fine">
        <ContinentMark code={reportedContinent.code} />{' '}
        {countries.map(({ code, name }) => (
          <span key={code}>
            <Name text={name} /> ·{' '}
          </span>
        ))}
        {levelName(level, isOfChina)}
      </p>
      <div class="actions">
        <CopyButton label="copyCitation" text={() => citationOf(relation)} />
        <button type="button" onClick={() => print()}>
          {word('print')}
        </button>
      </div>
      <h3>{word('claims')}</h3>
      {dateClaims.map(({ date, rank, text, dataset, citations: said }) => (
        <section key={date} class={`claim claim-${rank}`}>
          <h4>
            <time>{date}</time> {rank === 'ALTERNATIVE' && <span class="badge">{word('isDisputed')}</span>}
          </h4>
          {text && <p lang={dataset.language}>{text}</p>}
          <Citations citations={said} />
        </section>
      ))}
      {dateClaims.length === 0 && <p>{word('noDate')}</p>}
      {citations.length > 0 && (
        <>
          <h3>{word('cites')}</h3>
          <Citations citations={citations} />
        </>
      )}
      {notes.length > 0 && <h3>{word('notes')}</h3>}
      {notes.map((note) => (
        <section key={note.text} class="note">
          <p lang={note.language}>{note.text}</p>
          <Citations citations={note.citations} />
        </section>
      ))}
      {parties.map(({ side, jurisdiction }) => (
        <section key={jurisdiction.slug}>
          <h3>{word((side === 'LOCAL' ? 'local' : 'partner') satisfies Word)}</h3>
          <Names names={jurisdiction.names} />
        </section>
      ))}
      {listings.map(({ dataset: { title, language: tag, asOf, licence } }) => (
        <p key={title} class="fine">
          <span lang={tag}>{title}</span> · {longDate(asOf)} · {licence}
        </p>
      ))}
    </article>
  );
}

/** The citation as printed in the list. */
function citationOf({ parties, dateClaims, citations }: OneRelation): string {
  const names = parties.map(({ jurisdiction }) => jurisdiction.name).join(' ↔ ');
  const dates = dateClaims.map(({ date, citations: said }) => `${date} ${said.map(citationText).join(' ')}`.trim());
  return [names, ...dates, ...citations.map(citationText), location.href].join('\n');
}
