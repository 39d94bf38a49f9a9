import { LRUCache } from 'lru-cache';
import { Internal } from '../errors.ts';
import type { Condition } from './cypher-file.ts';
import type { Parameters, Statement } from './engine.ts';

/** A statement that knows what it is sent with. */
export interface AskedStatement extends Statement {
  /** The names of the parameters in its text. */
  readonly parameters: readonly string[];
}

/** A line of a statement, sent when every one of its conditions holds. */
export interface SentLine {
  readonly text: string;
  readonly when: readonly Condition[];
}

/** Forms of one statement that are kept. They are quickly made anew. */
const formsKept = 200;

/** A statement of the catalogue with lines that depend on what is asked for. */
export class Template {
  readonly name: string;
  /** With all lines. */
  readonly whole: AskedStatement;
  readonly #lines: readonly SentLine[];
  /** All parameters that lines depend on. */
  readonly #names: readonly string[];
  readonly #forms = new LRUCache<string, AskedStatement>({ max: formsKept });

  constructor(name: string, lines: readonly SentLine[]) {
    this.name = name;
    this.#lines = lines;
    this.#names = [...new Set(lines.flatMap(({ when }) => when.flat()))];
    this.whole = statementOf(name, lines);
  }

  /**
   * With the lines that the parameters ask for: the same object each time.
   *
   * @throws Internal when one that lines depend on is missing.
   */
  askedBy(parameters: Parameters): AskedStatement {
    if (this.#names.length === 0) return this.whole;
    let form = '';
    for (const name of this.#names) form += this.#asks(name, parameters) ? '1' : '0';
    let statement = this.#forms.get(form);
    if (!statement) {
      const holds = (condition: Condition) => condition.some((name) => this.#asks(name, parameters));
      statement = statementOf(
        this.name,
        this.#lines.filter(({ when }) => when.every(holds)),
      );
      this.#forms.set(form, statement);
    }
    return statement;
  }

  #asks(name: string, parameters: Parameters): boolean {
    const value = parameters[name];
    if (value === undefined) {
      throw new Internal(`The statement "${this.name}" depends on "${name}", which it is not given.`, {
        statement: this.name,
      });
    }
    return value !== null;
  }
}

function statementOf(name: string, lines: readonly SentLine[]): AskedStatement {
  const text = lines.map((line) => line.text).join('\n');
  return {
    name,
    text,
    parameters: [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, parameter = '']) => parameter))],
  };
}
