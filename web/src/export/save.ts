import { view } from '../state/navigation.ts';
import { relations } from '../state/view-data.ts';
import { csvOf, rowsOf } from './rows.ts';

export function saveCsv(): void {
  // Spreadsheets take UTF-8 for what it is by the mark at its start.
  save('csv', 'text/csv;charset=utf-8', `\uFEFF${csvOf(rowsOf(relations.value))}`);
}

export function saveJson(): void {
  save('json', 'application/json', `${JSON.stringify(rowsOf(relations.value), null, 2)}\n`);
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

/** The picture as it is seen, with the colours that it has on this page. */
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
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  save('svg', 'image/svg+xml', new XMLSerializer().serializeToString(copy));
}

function save(ending: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `youcheng-${view.value}.${ending}`;
  link.click();
  URL.revokeObjectURL(url);
}
