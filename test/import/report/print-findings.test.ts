import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/import/relation.ts';
import { printFindings } from '../../../src/import/report/print-findings.ts';

const date = (number: number, found: string): Finding => ({
  severity: 'unreadable',
  rule: 'The date cannot be read.',
  position: { place: `row ${number}`, cell: `E${number}` },
  found,
  expected: 'a year',
  advice: 'Correct the file.',
});

test('groups findings by rule with at most ten positions, those that stop an import first', () => {
  const doubt: Finding = { ...date(2, 'Lyon[3]'), severity: 'doubtful', rule: 'A name has a footnote mark.' };
  const dates = Array.from({ length: 12 }, (_, index) => date(index + 3, `19${index}x`));
  expect(printFindings([doubt, ...dates])).toBe(
    [
      'The date cannot be read. (12, cannot be read)',
      ...dates
        .slice(0, 10)
        .map(({ position, found }) => `  ${`${position.place}, ${position.cell}`.padEnd(11)}  "${found}"`),
      '  and 2 more',
      '  Expected: a year.',
      '  Correct the file.',
      '',
      'A name has a footnote mark. (1, to be checked)',
      '  row 2, E2  "Lyon[3]"',
      '  Expected: a year.',
      '  Correct the file.',
    ].join('\n'),
  );
  expect(printFindings([])).toBe('');
});

test('fits the width of the terminal, and prints no control characters', () => {
  const text = printFindings([date(1, `上海${'很长'.repeat(100)}`), date(2, 'a\u001b[31m\nb')], 60);
  expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(60);
  expect(text).toContain('"a [31m b"');
});
