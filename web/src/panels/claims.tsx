import type { Cited } from '../api/operations.ts';
import { dateText, listOf, type Word, word } from '../state/words.ts';

/** A citation: source, page or section, and availability. */
function Citation({ citation }: { readonly citation: Cited }) {
  const { source, locator } = citation;
  const { number, title, authors, container, publisher, publishedOn, accessedOn, archivedOn, status, language } =
    source;
  return (
    <li class="citation">
      <span class="number">[{number}]</span>
      <span>
        {authors.length > 0 && <span>{listOf(authors)}. </span>}
        <cite lang={language}>{title}</cite>
        {[container, publisher, publishedOn && dateText(publishedOn)].map(
          (part) => part && <span key={part}>. {part}</span>,
        )}
        {locator && <span> : {locator}</span>}
        <span class="fine">
          {accessedOn && `${word('accessed')} ${accessedOn}  `}
          {archivedOn && `${word('archived')} ${archivedOn}  `}
          <span class={`status status-${status}`}>{word(status satisfies Word)}</span>
        </span>
      </span>
    </li>
  );
}

export function Citations({ citations }: { readonly citations: readonly Cited[] }) {
  return (
    <ul class="citations">
      {citations.map((citation) => (
        <Citation key={`${citation.source.number} ${citation.locator}`} citation={citation} />
      ))}
    </ul>
  );
}

/** A citation as text, for copying. */
export function citationText({ source, locator }: Cited): string {
  const { authors, title, container, publisher, publishedOn, accessedOn, archivedOn } = source;
  const parts = [listOf(authors), title, container, publisher, publishedOn && dateText(publishedOn), locator].filter(
    (part) => part,
  );
  const dates = [accessedOn && `${word('accessed')} ${accessedOn}`, archivedOn && `${word('archived')} ${archivedOn}`];
  return `[${source.number}] ${[...parts, ...dates.filter(Boolean)].join('. ')}.`;
}
