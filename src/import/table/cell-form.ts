/** What one cell states about a place, by the words of its form. */
export interface CellParts {
  readonly name: string;
  readonly unit?: string;
  readonly country?: string;
  readonly date?: string;
}

/**
 * Parses a cell by a form such as `name, country`, `name, unit, country` or `name (country)`. A unit may be missing. The
 * name takes everything that the other parts leave, so `Washington, D.C., United States` has the name `Washington, D.C.`; a
 * country may state two forms of itself, such as `England, United Kingdom`. Undefined: the cell has another form.
 *
 * @param sameCountry whether two texts name the same country
 */
export function readCellForm(
  text: string,
  form: string,
  sameCountry: (text: string, other: string) => boolean,
): CellParts | undefined {
  const groups = (compiled(form).exec(text) ?? compiled(withoutUnit(form)).exec(text))?.groups;
  const name = groups?.name?.trim() ?? '';
  if (!groups || name === '') return undefined;
  const { unit, country, date } = groups;
  const parts = {
    ...(unit === undefined ? {} : { unit: unit.trim() }),
    ...(country === undefined ? {} : { country: country.trim() }),
    ...(date === undefined ? {} : { date: date.trim() }),
  };
  if (parts.country === undefined) return { name, ...parts };
  const comma = (parts.unit ?? name).lastIndexOf(',');
  const before = parts.unit ?? name.slice(comma + 1).trim();
  if (!sameCountry(before, parts.country)) return { name, ...parts };
  const full = `${before}, ${parts.country}`;
  if (parts.unit !== undefined) {
    const { unit: _unit, ...others } = parts;
    return { name, ...others, country: full };
  }
  return comma < 0 ? { name, ...parts } : { name: name.slice(0, comma).trim(), ...parts, country: full };
}

function withoutUnit(form: string): string {
  return form.replace(/\s*[,/|]?\s*\bunit\b/, '');
}

const cache = new Map<string, RegExp>();

function compiled(form: string): RegExp {
  const known = cache.get(form);
  if (known) return known;
  const words = [...form.matchAll(/\b(?:name|unit|country|date)\b/g)];
  let source = '';
  let end = 0;
  for (const word of words) {
    const separator = literal(form.slice(end, word.index));
    const next = form.slice(word.index + word[0].length).trim()[0];
    const excluded =
      word[0] === 'name' || next === undefined ? separatorClass(form, word.index) : `[^${escaped(next)}]+?`;
    source += `${separator}(?<${word[0]}>${word[0] === 'name' ? '.+' : excluded})`;
    end = word.index + word[0].length;
  }
  const made = new RegExp(`^${source}${literal(form.slice(end))}$`, 'su');
  cache.set(form, made);
  return made;
}

/** The last part does not contain the separator before it. */
function separatorClass(form: string, index: number): string {
  const before = form.slice(0, index).trim().at(-1);
  return before === undefined || /\p{L}/u.test(before) ? '.+' : `[^${escaped(before)}]+`;
}

function literal(text: string): string {
  return text.trim() === '' ? '\\s*' : `\\s*${escaped(text.trim())}\\s*`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
