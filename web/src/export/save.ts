import { credits } from '../state/credits.ts';
import { licenceUrl } from '../state/lists.ts';
import { view } from '../state/navigation.ts';
import { latestData } from '../state/resource.ts';
import { isPartial, relations, viewResult } from '../state/view-data.ts';
import { relationCount, word } from '../state/words.ts';
import { collect, type ExportSelection } from './collect.ts';
import { csvOf, jsonOf } from './rows.ts';

export type Format = 'csv' | 'json';

/** Reads the relations and saves them as a file when all of them are read. */
export async function saveRelations(
  format: Format,
  selection: ExportSelection,
  isComplete: boolean,
  signal: AbortSignal,
  progress: (read: number, total: number) => void,
): Promise<void> {
  const url = location.href;
  const about = { ...(await collect(selection, signal, progress)), url, isComplete };
  // Spreadsheets detect UTF-8 by the byte order mark.
  const [type, text] =
    format === 'json' ? ['application/json', jsonOf(about)] : ['text/csv;charset=utf-8', `\uFEFF${csvOf(about)}`];
  save(format, type, text, isComplete);
}

const drawn = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

const lineHeight = 16;

/** The picture as displayed, with resolved colours, and a caption with content and attribution. */
export function savePicture(): void {
  const picture = document.querySelector<SVGSVGElement>('svg.picture');
  if (!picture) return;
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const originals = [picture, ...picture.querySelectorAll('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const property of drawn) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
    element.removeAttribute('tabindex');
  }
  const { width, height } = picture.getBoundingClientRect();
  const lines = captions();
  const whole = height + lines.length * lineHeight + 8;
  const { color: fill, backgroundColor } = getComputedStyle(document.body);
  const add = (parent: Element, name: string, attributes: Readonly<Record<string, string | number>>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    parent.append(element);
    return element;
  };
  const paper = { width: '100%', fill: backgroundColor };
  copy.prepend(add(copy, 'rect', { ...paper, height }));
  add(copy, 'rect', { ...paper, y: height, height: whole - height });
  for (const [index, [text, href]] of lines.entries()) {
    const at = { x: 8, y: height + (index + 1) * lineHeight, 'font-size': 11, fill };
    add(add(copy, 'a', { href }), 'text', { ...at, 'font-family': 'system-ui, sans-serif' }).textContent = text;
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(whole));
  copy.setAttribute('viewBox', `0 0 ${width} ${whole}`);
  save('svg', 'image/svg+xml', new XMLSerializer().serializeToString(copy), !isPartial.value);
}

/** The caption: content, attribution and links. */
function captions(): (readonly [text: string, url: string])[] {
  const count = relationCount(relations.value.length);
  return [
    [[word('name'), count, isPartial.value && word('notAll')].filter(Boolean).join(' · '), location.href],
    ...(latestData(viewResult.response.value)?.data.datasets ?? []).map(({ title, url, asOf, licence }) => {
      const terms = licenceUrl(licence);
      return [`${title} (${asOf}), ${licence} ${terms}`, url ?? terms] as const;
    }),
    ...credits.map(
      ({ what, name, url, licence, licenceUrl: terms }) =>
        [`${word(what)}: ${name} ${url}, ${licence ?? word('publicDomain')} ${terms}`, url] as const,
    ),
  ];
}

function save(ending: string, type: string, content: string, isComplete: boolean): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `youcheng-${view.value}${isComplete ? '' : '-partial'}.${ending}`;
  link.click();
  URL.revokeObjectURL(url);
}
