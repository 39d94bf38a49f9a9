import { folded } from './scan.ts';

/** A `<ref>` in the text, which a marker replaces. */
export interface Reference {
  readonly key: string;
  /** Undefined: the reference only names another. */
  readonly body?: string;
  readonly isNote: boolean;
}

const opening = /<ref\b((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/giu;

/** Replaces each reference with `\uE000number\uE001`. A reference that is not closed ends at the end of its line. */
export function takeReferences(text: string): { text: string; references: readonly Reference[] } {
  const references: Reference[] = [];
  let result = '';
  let end = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < end) continue;
    const [whole, attributes = '', slash] = match;
    const start = match.index + whole.length;
    const name = attribute(attributes, 'name');
    const group = attribute(attributes, 'group') ?? '';
    const isNote = /^(?:note|notes|nb|n|註|注|注释|註釋|lower-alpha|upper-alpha|lower-roman|efn)/iu.test(group);
    const key = name ?? `reference ${references.length + 1}`;
    let close = start;
    let body: string | undefined;
    if (slash !== '/') {
      const closing = text.slice(start).search(/<\/ref\s*>/iu);
      const next = text.slice(start).search(/<ref\b/iu);
      const broken = closing < 0 || (next >= 0 && next < closing);
      const lineEnd = text.indexOf('\n', start);
      const stop = broken ? (lineEnd < 0 ? text.length : lineEnd) : start + closing;
      body = text.slice(start, stop);
      close = broken ? stop : stop + (/^<\/ref\s*>/iu.exec(text.slice(stop))?.[0].length ?? 0);
    }
    result += `${text.slice(end, match.index)}\uE000${references.length}\uE001${folded(body ?? '')}`;
    references.push({ key, isNote, ...(body === undefined || body.trim() === '' ? {} : { body }) });
    end = close;
  }
  return { text: result + text.slice(end), references };
}

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'/>]+))`, 'iu').exec(attributes);
  const value = (match?.[1] ?? match?.[2] ?? match?.[3])?.trim();
  return value === '' ? undefined : value;
}
