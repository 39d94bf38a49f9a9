import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type CitationStyle, citationStyles } from '../../../src/api/citation/cite.ts';
import { type Api, apiWith, dataOf, xinjiang } from '../../support/api.ts';
import { parseBibtex } from '../../support/bibtex-parser.ts';
import { describeEngines } from '../../support/engines.ts';

const files: Readonly<Record<CitationStyle, string>> = {
  GB_T_7714: 'gb-t-7714.txt',
  APA: 'apa.txt',
  BIBTEX: 'bibtex.bib',
  CSL_JSON: 'csl-json.txt',
};

describeEngines('citations of all sources of a list', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  const citationsIn = async (style: CitationStyle): Promise<string[]> => {
    const query = 'query ($style: CitationStyle!) { sources(first: 100) { nodes { citation(style: $style) } } }';
    const { sources } = await dataOf(api.execute(query, { style }));
    return sources.nodes.map(({ citation }: { citation: string }) => citation);
  };

  // One file for both engines: their responses are byte-identical.
  test.each(citationStyles)('are as expected in %s', async (style) => {
    const citations = await citationsIn(style);
    expect(citations).toHaveLength(27);
    await expect(`${citations.join('\n')}\n`).toMatchFileSnapshot(`responses/${files[style]}`);
  });

  test('form one BibTeX file with a key for each source', async () => {
    const entries = parseBibtex((await citationsIn('BIBTEX')).join('\n\n'));
    expect(entries.map(({ title }) => title)).toEqual(xinjiang().sources.map(({ title }) => title));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(27);
  });

  test('are in GB/T 7714 by default, wherever a source is selected', async () => {
    const query = `{ source(number: 10) { citation explicit: citation(style: GB_T_7714) }
      node(id: "Source:xinjiang/1994-10-6edb07b1") { ... on Source { citation } }
      friendships(first: 1) { nodes { sources { citation } } } }`;
    const { source, node, friendships } = await dataOf(api.execute(query));
    const citation = '乌鲁木齐市党史地方志编纂委员会. 乌鲁木齐市志 第一卷 总类[M]. 乌鲁木齐: 新疆人民出版社, 1994.';
    expect({ source, node, friendships }).toEqual({
      source: { citation, explicit: citation },
      node: { citation },
      friendships: { nodes: [{ sources: [{ citation }] }] },
    });
  });

  test('cost as much as other fields', async () => {
    const costOf = async (field: string): Promise<unknown> => {
      const headers = { 'content-type': 'application/json', 'graphql-cost': '1' };
      const query = `{ sources(first: 10) { nodes { ${field} } } }`;
      const { body } = await api.handle({ headers, body: JSON.stringify({ query }) });
      return z.object({ extensions: z.object({ cost: z.object({ found: z.int() }) }) }).parse(JSON.parse(body))
        .extensions.cost.found;
    };
    expect(await costOf('citation(style: BIBTEX)')).toBe(await costOf('url'));
  });
});
