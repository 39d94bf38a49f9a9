import type { Citation, PageNote } from '../city-list/page-document.ts';
import type { Findings } from '../city-list/page-rules.ts';
import { address, isArchive, sourceOf } from '../city-list/source-parts.ts';
import type { ImportedSource, Position } from '../relation.ts';
import { citedSource, isCitation } from './cite.ts';
import { type InlinePage, readInline } from './inline.ts';
import type { Reference } from './references.ts';
import { closingIndex, foldedBreak, readTemplate } from './scan.ts';

/** The sources and notes of a page in wikitext, by key. A source is read when it is first cited. */
export class WikitextPage implements InlinePage {
  readonly sources = new Map<string, ImportedSource>();
  readonly notes = new Map<string, PageNote>();
  readonly #references: readonly Reference[];
  readonly #bodies = new Map<string, string>();
  readonly #findings: Findings;
  readonly #reading = new Set<string>();
  /** Unknown templates are reported in the lines of a list, where they may name a place. */
  inList = true;

  constructor(references: readonly Reference[], findings: Findings) {
    this.#references = references;
    this.#findings = findings;
    for (const { key, body } of references)
      if (body !== undefined && !this.#bodies.has(key)) this.#bodies.set(key, body);
  }

  /** Adds the citation or the note that a marker stands for. */
  cite(number: number, sink: { citations: Citation[]; notes: string[]; position: Position }): void {
    const reference = this.#references[number];
    if (!reference) return;
    const { key, isNote } = reference;
    if (isNote) {
      this.#readNote(key, sink.position);
      sink.notes.push(key);
    } else {
      this.readSource(key, sink.position);
      sink.citations.push({ key });
    }
  }

  addSource(source: ImportedSource): string {
    const key = `citation ${this.sources.size + 1}`;
    this.sources.set(key, source);
    return key;
  }

  addNote(text: string, position: Position): string {
    const key = `note ${this.notes.size + 1}`;
    this.notes.set(key, { position, content: readInline(text, position, this) });
    return key;
  }

  plainText(text: string, position: Position): string {
    return readInline(text, position, this).text.replaceAll('\n', ' ');
  }

  unknownTemplate(name: string, position: Position): void {
    if (this.inList && name !== '') this.#findings.reportOnce('template', position, `{{${name}}}`);
  }

  #readNote(key: string, position: Position): void {
    const body = this.#bodies.get(key);
    if (body === undefined || this.notes.has(key) || this.#reading.has(key)) return;
    this.#reading.add(key);
    this.notes.set(key, { position, content: readInline(body, position, this) });
  }

  readSource(key: string, position: Position): void {
    const body = this.#bodies.get(key);
    if (body === undefined || this.sources.has(key) || this.#reading.has(key)) return;
    this.#reading.add(key);
    const source = this.#sourceOf(body.replaceAll(foldedBreak, ' '), position);
    if (source) this.sources.set(key, source);
  }

  /** The first citation template of a reference; without one, its first link; without that, its text. */
  #sourceOf(body: string, position: Position): ImportedSource | undefined {
    for (let start = body.indexOf('{{'); start >= 0; start = body.indexOf('{{', start + 2)) {
      const end = closingIndex(body, start, '{{', '}}');
      if (end < 0) break;
      const template = readTemplate(body.slice(start + 2, end - 2));
      const source = isCitation(template.name)
        ? citedSource(template, (value) => this.plainText(value, position))
        : undefined;
      if (source) return source;
    }
    const [, linked, label] = /\[((?:https?:)?\/\/[^\s\]]+)\s*([^\]]*)\]/iu.exec(body) ?? [];
    const url = address(linked ?? /https?:\/\/[^\s<>|\]}]+/iu.exec(body)?.[0]);
    const text = this.plainText(body, position)
      .replace(/https?:\/\/\S+/gu, '')
      .trim();
    const title = label === undefined || label.trim() === '' ? text : this.plainText(label, position);
    const accessed =
      /(?:retrieved|accessed|abgerufen am|consulté le)\s*:?\s*(?:on )?([^.]+?\d{4}|\d{4}-\d{2}-\d{2})/iu.exec(
        text,
      )?.[1];
    return sourceOf({
      title,
      ...(url !== undefined && isArchive(url) ? { archiveUrl: url } : { url }),
      accessedOn: accessed,
    });
  }
}
