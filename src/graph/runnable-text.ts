import { z } from 'zod';
import { BadUserInput } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import { queryOf } from './define-query.ts';
import type { Dialect, Parameters, Value } from './engine.ts';

/**
 * A statement as text for `cypher-shell`: a `:param` line for each parameter, then the statement. Conditions and columns that
 * depend on a parameter are omitted unless `given` has it.
 *
 * @throws BadUserInput for a parameter that the statement does not have.
 */
export function runnableText(
  catalogue: Catalogue,
  name: string,
  dialect: Dialect,
  given: Readonly<Record<string, unknown>> = {},
): string {
  const names = catalogue.parameters(name);
  const unknown = Object.keys(given).find((parameter) => !names.includes(parameter));
  if (unknown !== undefined)
    throw new BadUserInput(
      `\`${name}\` has no parameter \`${unknown}\`. It has ${names.map((other) => `\`${other}\``).join(', ') || 'none'}.`,
    );
  const shape = queryOf(name)?.parameters.shape ?? {};
  const values: Parameters = Object.fromEntries(
    names.map((parameter) => [parameter, (given[parameter] ?? example(parameter, shape[parameter])) as Value]),
  );
  const { text, parameters } = catalogue.statement(name, { ...dialect, plansTexts: false }, values);
  const lines = parameters.map((parameter) => `:param ${parameter} => ${literal(values[parameter] ?? null)}`);
  return [...lines, `${text};`].join('\n');
}

/** Parameters without a valid empty value; a full-text index rejects an empty query. */
const examples: Readonly<Record<string, Value>> = {
  before: '\u{10FFFF}',
  end: '\u{10FFFF}',
  limit: 20,
  spellings: 'kashgar',
};

/** A valid value of the parameter: null if allowed, otherwise an empty one. */
function example(name: string, schema: unknown): Value {
  const fixed = examples[name];
  if (fixed !== undefined) return fixed;
  for (const value of [null, '', 1, [], true, '2000-01-01']) {
    if (schema instanceof z.ZodType && schema.safeParse(value).success) return value;
  }
  return schema instanceof z.ZodEnum ? String(schema.options[0]) : '';
}

/** A value as a Cypher literal. */
function literal(value: Value): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, inner]) => `\`${key}\`: ${literal(inner)}`)
    .join(', ')}}`;
}
