import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { beforeAll, expect, test } from 'vitest';
import type { Toolset } from '../../src/mcp/toolset.ts';
import { apiWith } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';
import { questions } from './questions.ts';
import { answerTokens, callTool, textOf, toolsetOf } from './testing.ts';
import { countTokens } from './tokenizer.ts';

const guide = fileURLToPath(new URL('../../docs/mcp.md', import.meta.url));

describeEngines('questions to the tools', (open) => {
  let tools: Toolset;
  beforeAll(async () => {
    tools = toolsetOf(await apiWith(await open()));
  });

  async function ask(calls: (typeof questions)[number]['calls']) {
    let [tokensIn, tokensOut] = [0, 0];
    let last = '';
    for (const { tool, input } of calls) {
      const result = await callTool(tools, tool, input);
      last = textOf(result);
      tokensIn += countTokens(JSON.stringify({ name: tool, arguments: input }));
      tokensOut += countTokens(last);
      const all = countTokens(last) + countTokens(result.structuredContent);
      expect(all).toBeLessThanOrEqual(answerTokens);
    }
    return { last, tokensIn, tokensOut };
  }

  test.each(questions)('$english', async ({ calls, answer }) => {
    expect(calls.length).toBeLessThanOrEqual(2);
    const { last } = await ask(calls);
    for (const part of answer) expect(last).toContain(part);
  });

  test('the guide lists them with their calls and tokens; `vitest -u` updates it', async () => {
    const rows = [['Question', 'Calls', 'Tokens in', 'Tokens out']];
    for (const { english, chinese, calls } of questions) {
      const { tokensIn, tokensOut } = await ask(calls);
      const written = calls.map(({ tool, input }) => `\`${tool} ${JSON.stringify(input)}\``).join(', then ');
      rows.push([`${english}<br>${chinese}`, written, String(tokensIn), String(tokensOut)]);
    }
    const listed = tools.tools.map(({ name, description }) => [`\`${name}\``, description]);
    const text = withTable(readFileSync(guide, 'utf8'), 'questions', rows);
    await expect(withTable(text, 'tools', [['Tool', 'Answers'], ...listed])).toMatchFileSnapshot(guide);
  });
});

/** Replaces the table between two comments, as the formatter aligns it. */
function withTable(text: string, name: string, [head = [], ...rows]: readonly (readonly string[])[]): string {
  const [begin, end] = [`<!-- ${name} -->\n`, `\n<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  if (from < begin.length || to < from) throw new Error(`Expected ${begin}${end} in the guide.`);
  const cells = [head, head.map(() => ''), ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => stringWidth(row[column] ?? ''))));
  const table = cells.map((row, at) => {
    const padded = row.map((cell, column) =>
      cell.padEnd(cell.length + (widths[column] ?? 0) - stringWidth(cell), at === 1 ? '-' : ' '),
    );
    return `| ${padded.join(' | ')} |`;
  });
  return `${text.slice(0, from)}\n${table.join('\n')}\n${text.slice(to)}`;
}
