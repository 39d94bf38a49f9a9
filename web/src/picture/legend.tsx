import type { ComponentChildren } from 'preact';
import { ContinentMark } from '../parts/continent.tsx';
import { Name } from '../parts/name.tsx';
import { continentOf } from '../state/relation.ts';
import { latestData } from '../state/resource.ts';
import { isOfChina, relations, viewResult } from '../state/view-data.ts';
import { levels } from '../state/view-state.ts';
import { levelName, word } from '../state/words.ts';
import { Shape } from './shape.tsx';

/** Legend entries: the displayed continents. */
export function ContinentEntries() {
  const present = new Set(relations.value.map(continentOf));
  const continents = latestData(viewResult.response.value)?.data.continents.breakdown ?? [];
  return [...continents, { key: 'none', label: word('noContinent') }]
    .filter(({ key }) => present.has(key))
    .map(({ key, label }) => (
      <li key={key}>
        <ContinentMark code={key} /> <Name text={label} />
      </li>
    ));
}

/** Legend entries: the shapes of local places by level. */
export function LevelEntries() {
  return levels.map((level) => (
    <li key={level}>
      <Sample>
        <Shape level={level} radius={5} colour="var(--ink)" isHollow={false} />
      </Sample>
      {word('local')} · {levelName(level, isOfChina.value)}
    </li>
  ));
}

/** Legend entry: a line with a disputed date. */
export function DisputedEntry() {
  return (
    <li>
      <Sample>
        <path d="M-9 0H9" stroke="var(--ink)" stroke-width="1.5" stroke-dasharray="5 3" />
      </Sample>
      {word('disputed')}
    </li>
  );
}

export function Sample({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg width="18" height="14" viewBox="-9 -7 18 14" aria-hidden="true">
      {children}
    </svg>
  );
}
