import type { ComponentChildren } from 'preact';
import type { ListingData } from '../api/operations.ts';
import { ListLink } from '../parts/list-link.tsx';
import { agree } from '../state/relation.ts';
import { dateText, levelName, longDate, type Word, word } from '../state/words.ts';
import { Citations } from './claims.tsx';

/** The status with the date on which it began: 已终止（2011年）, Ended 2011. Empty if it is not stated. */
export function statusText(status: ListingData['status'], endedOn: string | null): string {
  const date = endedOn && dateText(endedOn);
  return status && date ? word('statusOn', word(status), date) : status ? word(status) : (date ?? '');
}

/** The entry of a list: its dates, notes and sources. */
export function Listing({ listing }: { readonly listing: ListingData }) {
  const { dataset, kindText, status, endedOn, signedAt, dateClaims, notes, citations } = listing;
  const { language, asOf, licence } = dataset;
  return (
    <section class="listing">
      <h3>
        <ListLink list={dataset} />
      </h3>
      <p class="fine">
        {[longDate(asOf), licence, statusText(status, endedOn)].filter(Boolean).join(' · ')}
        {[kindText, signedAt && word('signedAt', signedAt)].map(
          (text) =>
            text && (
              <span key={text} lang={text === kindText ? language : undefined}>
                {' · '}
                {text}
              </span>
            ),
        )}
      </p>
      {dateClaims.map(({ date, rank, text, citations: said }) => (
        <section key={date} class={`claim claim-${rank}`}>
          <h4>
            <time dateTime={date}>{dateText(date)}</time>{' '}
            {rank === 'ALTERNATIVE' && <span class="badge">{word('isDisputed')}</span>}
          </h4>
          {text && <p lang={language}>{text}</p>}
          <Citations citations={said} />
        </section>
      ))}
      {dateClaims.length === 0 && <p>{word('undated')}</p>}
      {citations.length > 0 && (
        <>
          <h4 class="fine">{word('cites')}</h4>
          <Citations citations={citations} />
        </>
      )}
      {notes.map((note) => (
        <section key={note.text} class="note">
          <p lang={note.language}>{note.text}</p>
          <Citations citations={note.citations} />
        </section>
      ))}
    </section>
  );
}

/** A statement that lists make. */
interface Statement {
  readonly title: Word;
  /** What is compared; null or undefined if the list does not state it. */
  readonly value: (listing: ListingData) => string | null | undefined;
  readonly text: (listing: ListingData, isOfChina: boolean) => ComponentChildren;
}

const statements: readonly Statement[] = [
  {
    title: 'date',
    value: ({ dateClaims }) => dateClaims[0]?.date,
    text: ({ dateClaims }) =>
      dateClaims.map(({ date, rank, citations }) => (
        <span key={date} class="one-of-several">
          {rank === 'ALTERNATIVE' && `${word('otherDate')} `}
          <time dateTime={date}>{dateText(date)}</time> {citations.map(({ source }) => `[${source.number}]`).join('')}
        </span>
      )),
  },
  {
    title: 'kind',
    value: ({ kind }) => kind,
    text: ({ kind, kindText, dataset }) =>
      kindText ? <span lang={dataset.language}>{kindText}</span> : kind && word(kind),
  },
  {
    title: 'status',
    value: ({ status, endedOn }) => status ?? endedOn,
    text: ({ status, endedOn }) => statusText(status, endedOn),
  },
  { title: 'level', value: ({ level }) => level, text: ({ level }, isOfChina) => levelName(level, isOfChina) },
  {
    title: 'continent',
    value: ({ reportedContinent }) => reportedContinent?.name,
    text: ({ reportedContinent }) => reportedContinent?.name,
  },
];

interface ComparisonProps {
  readonly listings: readonly ListingData[];
  readonly isOfChina: boolean;
}

/** What each list states, side by side, with a mark where they differ. */
export function Comparison({ listings, isOfChina }: ComparisonProps) {
  return (
    <>
      <h3>{word('byList')}</h3>
      <div class="compared" tabIndex={listings.length > 2 ? 0 : undefined}>
        <table class="audit">
          <thead>
            <tr>
              <td />
              {listings.map(({ dataset }) => (
                <th key={dataset.slug} scope="col">
                  <ListLink list={dataset} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {statements.map(({ title, value, text }) => {
              const stated = listings.flatMap((listing) => value(listing) ?? []);
              if (stated.length === 0) return null;
              const isDifferent = stated.some((one) => stated.some((other) => !agree(one, other)));
              return (
                <tr key={title} class={isDifferent ? 'differs' : undefined}>
                  <th scope="row">
                    {word(title)}
                    {isDifferent && <span class="fine">{word('differs')}</span>}
                  </th>
                  {listings.map((listing) => (
                    <td key={listing.dataset.slug}>
                      {value(listing) ? text(listing, isOfChina) : <span class="fine">{word('UNSPECIFIED')}</span>}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
