import { LRUCache } from 'lru-cache';
import { Internal } from '../errors.ts';
import type { Condition } from './cypher-file.ts';
import type { Parameters, Statement } from './engine.ts';

/** A statement with the lines that its parameters select. */
export interface SelectedStatement extends Statement {
  /** The names of the parameters in its text. */
  readonly parameters: readonly string[];
}

/** A line of a statement, sent if all of its conditions are met. */
export interface SentLine {
  readonly text: string;
  readonly when: readonly Condition[];
}

/** Maximum number of cached forms of one statement. */
const maximumForms = 200;

/** A statement of the catalogue with lines that depend on its parameters. */
export class Template {
  readonly name: string;
  /** The statement with all lines. */
  readonly whole: SelectedStatement;
  readonly #lines: readonly SentLine[];
  /** The parameters that select lines. */
  readonly #names: readonly string[];
  /** All parameters, including those that only select lines. */
  readonly parameters: readonly string[];
  /** The parameters that select conditions of a filter. */
  readonly #filters: readonly string[];
  readonly #forms = new LRUCache<string, SelectedStatement>({ max: maximumForms });

  constructor(name: string, lines: readonly SentLine[]) {
    this.name = name;
    this.#lines = lines;
    this.#names = [...new Set(lines.flatMap(({ when }) => when.flat()))];
    this.#filters = this.#names.filter((name) => lines.some((line) => filterOf(line) === name));
    this.whole = statementOf(name, lines);
    this.parameters = [...new Set([...this.whole.parameters, ...this.#names])];
  }

  /**
   * The statement with the lines that the parameters select. Cached, so that equal selections give the same object.
   *
   * @param few Limits the number of texts, for an engine that plans each text: one for each single condition of the filter, and
   *   one with all conditions, in which a condition is true if its parameter is null.
   * @throws Internal if a parameter that selects lines is missing.
   */
  form(parameters: Parameters, few: boolean): SelectedStatement {
    if (this.#names.length === 0) return this.whole;
    const all = few && this.#filters.reduce((count, name) => count + (this.#selects(name, parameters) ? 1 : 0), 0) > 1;
    let form = '';
    for (const name of this.#names)
      form += (all && this.#isFilter(name)) || this.#selects(name, parameters) ? '1' : '0';
    if (all) form += '?';
    let statement = this.#forms.get(form);
    if (!statement) {
      const isMet = (condition: Condition) =>
        condition.some((name) => (all && this.#isFilter(name)) || this.#selects(name, parameters));
      const lines = this.#lines.filter(({ when }) => when.every(isMet));
      statement = statementOf(this.name, all ? lines.map(unlessNull) : lines);
      this.#forms.set(form, statement);
    }
    return statement;
  }

  #isFilter(name: string): boolean {
    return this.#filters.includes(name);
  }

  #selects(name: string, parameters: Parameters): boolean {
    const value = parameters[name];
    if (value === undefined) {
      throw new Internal(`The statement "${this.name}" requires the parameter "${name}", which is missing.`, {
        statement: this.name,
      });
    }
    return value !== null;
  }
}

const condition = /^(\s*AND )(.*)$/;

/** The parameter that selects the line, if the line is a condition of a filter. */
function filterOf({ text, when }: SentLine): string | undefined {
  const [names] = when;
  return when.length === 1 && names?.length === 1 && condition.test(text) ? names[0] : undefined;
}

/** Makes a condition of a filter true if its parameter is null. */
function unlessNull(line: SentLine): SentLine {
  const filter = filterOf(line);
  return filter === undefined
    ? line
    : { ...line, text: line.text.replace(condition, (_, and, rest) => `${and}($${filter} IS NULL OR ${rest})`) };
}

function statementOf(name: string, lines: readonly SentLine[]): SelectedStatement {
  const text = lines.map((line) => line.text).join('\n');
  return {
    name,
    text,
    parameters: [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, parameter = '']) => parameter))],
  };
}
