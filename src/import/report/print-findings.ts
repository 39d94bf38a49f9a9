import stringWidth from 'string-width';
import type { Finding, Severity } from '../relation.ts';
import { type FindingGroup, groupFindings, positionText } from './group-findings.ts';

const titles: Readonly<Record<Severity, string>> = {
  unreadable: 'cannot be read',
  'left out': 'left out',
  doubtful: 'to be checked',
};

/** Prints findings for a terminal of this width (in columns), grouped by rule. Empty if there are none. */
export function printFindings(findings: readonly Finding[], width = 100): string {
  return groupFindings(findings)
    .map((group) => printGroup(group, Math.max(width, 40)))
    .join('\n\n');
}

function printGroup({ severity, rule, advice, count, shown }: FindingGroup, width: number): string {
  const expectations = new Set(shown.map(({ expected }) => expected));
  const [expected] = expectations;
  const places = shown.map(({ position }) => positionText(position));
  const column = Math.min(Math.max(...places.map((place) => stringWidth(place))), 30);
  const lines = shown.map(({ found, expected: own }, index) => {
    const text = expectations.size > 1 ? `${quoted(found)}, expected ${own}` : quoted(found);
    const place = places[index] ?? '';
    return fitted(`  ${place}${' '.repeat(Math.max(column - stringWidth(place), 0))}  ${text}`, width);
  });
  const rest = count - shown.length;
  return [
    ...wrapped(`${rule} (${count}, ${titles[severity]})`, '', width),
    ...lines,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    ...(expectations.size === 1 && expected !== undefined
      ? wrapped(`Expected: ${expected}${/[.?]$/.test(expected) ? '' : '.'}`, '  ', width)
      : []),
    ...wrapped(advice, '  ', width),
  ].join('\n');
}

/** The text in the file, without line breaks and control characters. */
function quoted(text: string): string {
  return `"${text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]+/gu, ' ')}"`;
}

/** Cuts a line to a width. Han characters take two columns. */
function fitted(line: string, width: number): string {
  if (stringWidth(line) <= width) return line;
  let result = '';
  let used = 0;
  for (const character of line) {
    used += stringWidth(character);
    if (used > width - 1) break;
    result += character;
  }
  return `${result}…`;
}

function wrapped(text: string, indent: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && stringWidth(indent + longer) > width) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return [...lines, indent + line];
}
