import { computed } from '@preact/signals';
import { type OneRelation, relationOperation } from '../api/operations.ts';
import { ContinentMark } from '../parts/continent.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Name } from '../parts/name.tsx';
import { PlaceLink } from '../parts/place-link.tsx';
import { WhenReady } from '../parts/states.tsx';
import { state } from '../state/navigation.ts';
import { continentOf, partiesOn, type Side } from '../state/relation.ts';
import { resourceFor } from '../state/resource.ts';
import { isRelation } from '../state/view-state.ts';
import { dateText, levelName, nameLanguages, word } from '../state/words.ts';
import { citationText } from './claims.tsx';
import { Comparison, Listing, statusText } from './listing.tsx';
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

/** A relation: what each list states about it, side by side, with the sources. */
export function RelationPanel() {
  return <WhenReady of={result} show={({ friendship }) => friendship && <Relation relation={friendship} />} />;
}

function Relation({ relation }: { readonly relation: OneRelation }) {
  const { parties, level, kind, status, endedOn, listings } = relation;
  const countriesOn = (side: Side) => partiesOn(side, parties).map(({ country }) => country);
  const countries = [...new Map(countriesOn('PARTNER').map((country) => [country.code, country])).values()];
  const isOfChina = countriesOn('LOCAL').every(({ code }) => code === 'CN');
  const facts = [
    levelName(level, isOfChina),
    kind !== 'SISTER_CITY' && kind !== 'UNSPECIFIED' && word(kind),
    status !== 'ACTIVE' && statusText(status, endedOn),
  ].filter(Boolean);
  return (
    <article>
      <h2>
        {parties.map(({ jurisdiction: place }, index) => (
          <span key={place.slug}>
            {index > 0 && <span aria-hidden="true"> ↔ </span>}
            <PlaceLink place={place} />
          </span>
        ))}
      </h2>
      <p class="fine">
        <ContinentMark code={continentOf(relation)} />{' '}
        {countries.map(({ code, name }, index) => (
          <span key={code}>
            {index > 0 && ' · '}
            <Name text={name} />
          </span>
        ))}
        {facts.map((fact) => ` · ${fact}`)}
      </p>
      <div class="actions">
        <CopyButton label="copyCitation" text={() => citationOf(relation)} />
        <button type="button" onClick={() => print()}>
          {word('print')}
        </button>
      </div>
      {listings.length > 1 && <Comparison listings={listings} isOfChina={isOfChina} />}
      {listings.map((listing) => (
        <Listing key={listing.dataset.slug} listing={listing} />
      ))}
      {parties.map(({ side, jurisdiction: { slug, name, names } }) => (
        <section key={slug}>
          <h3>{side ? word(side === 'LOCAL' ? 'local' : 'partner') : <Name text={name} />}</h3>
          <Names names={names} />
        </section>
      ))}
    </article>
  );
}

/** The citation as printed in the lists. */
function citationOf({ parties, listings }: OneRelation): string {
  const names = parties.map(({ jurisdiction }) => jurisdiction.name).join(' ↔ ');
  const entries = listings.flatMap(({ dateClaims, citations }) => [
    ...dateClaims.map(({ date, citations: said }) => [dateText(date), ...said.map(citationText)].join(' ')),
    ...citations.map(citationText),
  ]);
  return [names, ...entries, location.href].join('\n');
}
