import type { GraphiQLPlugin } from '@graphiql/react';
import { useId } from 'react';
import { type Chapter, chapters, tabOf } from './examples.ts';
import { useOpen, useShown } from './use-tabs.ts';

export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: Icon, content: Content };

function Icon() {
  return (
    <svg viewBox="0 0 16 16" height="1em" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M2 3.5h12M2 8h12M2 12.5h7" strokeLinecap="round" />
    </svg>
  );
}

function Content() {
  return (
    <section className="examples" aria-label="Examples">
      <div className="examples-heading">Examples</div>
      {chapters.length === 0 ? <p>No examples available.</p> : null}
      {chapters.map((chapter) => (
        <Listed key={chapter.title} {...chapter} />
      ))}
    </section>
  );
}

function Listed({ title, operations }: Chapter) {
  const open = useOpen();
  const { query: shown } = useShown();
  const heading = useId();
  return (
    <>
      <h2 id={heading}>{title}</h2>
      <ul aria-labelledby={heading}>
        {operations.map((example) => {
          const tab = tabOf(example);
          return (
            <li key={example.title}>
              <button type="button" aria-current={tab.query === shown ? 'true' : undefined} onClick={() => open(tab)}>
                {example.title}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
