import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import { operationTools } from '../../src/mcp/tool-list.ts';
import { apiWith, xinjiang } from '../support/api.ts';
import { hubDataset } from '../support/hub-dataset.ts';
import { answerTokens, callTool, textOf, toolsetOf } from './testing.ts';
import { countTokens } from './tokenizer.ts';

test('every answer on a list with extreme texts fits the budget', async () => {
  const dataset = hubDataset();
  const [source] = dataset.sources;
  const long = xinjiang();
  const template = source ?? long.sources[0];
  if (!template) throw new Error('Expected a source.');
  dataset.sources = Array.from({ length: 300 }, (_, n) => ({
    ...template,
    id: `source-${n}`,
    number: n + 1,
    title: `${'维吾尔Ünïçödé🙂"\\{}'.repeat(n % 60)} ${n}`,
    url: `https://example.org/${'%E4%B8%AD'.repeat(n % 90)}`,
  }));
  for (const [at, friendship] of dataset.friendships.entries()) {
    const cited = at % 7 === 0 ? dataset.sources : dataset.sources.slice(at % 300, (at % 300) + 3);
    friendship.citations = cited.map(({ id }) => ({ source: id }));
  }
  const engine = await openEmbedded();
  onTestFinished(() => engine.close());
  const big = toolsetOf(await apiWith(engine, [dataset]));
  const hub = dataset.jurisdictions.find(({ id }) => id.includes('hub'))?.id ?? dataset.jurisdictions[0]?.id ?? '';
  const inputs: Record<string, object> = {
    search: { query: 'place' },
    place: { place: hub },
    partners: { place: hub },
    shared_partners: { places: [hub], atLeast: 1 },
    paths: { from: hub, to: dataset.friendships[0]?.parties[1]?.jurisdiction ?? '' },
    statistics: { by: 'SOURCE' },
    source: { number: 299 },
    place_in_network: { place: hub },
  };
  for (const { name } of operationTools) {
    const answer = await callTool(big, name, inputs[name]);
    const tokens = countTokens(textOf(answer)) + countTokens(answer.structuredContent);
    expect(tokens, `${name} ${textOf(answer).slice(0, 200)}`).toBeLessThanOrEqual(answerTokens);
  }
});
