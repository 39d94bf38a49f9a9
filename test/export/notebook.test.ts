import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendQuery } from '../server/serving.ts';
import { type RunningCommand, startCommand } from '../support/command.ts';
import { hasPackages, python } from '../support/readers.ts';

const hasNetworkx = hasPackages(['networkx'], 'THE NOTEBOOK WAS NOT RUN');
const notebook = fileURLToPath(new URL('../../examples/notebook/sister-cities.ipynb', import.meta.url));
const runner = fileURLToPath(new URL('notebook.py', import.meta.url));

interface Cell {
  readonly cell_type: 'code' | 'markdown';
  readonly source: readonly string[];
  readonly outputs?: readonly { readonly text?: readonly string[] }[];
}

const { cells } = JSON.parse(readFileSync(notebook, 'utf8')) as { readonly cells: readonly Cell[] };
const code = cells.filter((cell) => cell.cell_type === 'code');

/** What notebook.py prints. */
interface Run {
  readonly printed: readonly string[];
  readonly values: {
    readonly betweenness: Readonly<Record<string, number>>;
    readonly central: readonly string[];
    readonly bridges: readonly (readonly [number, readonly [string, string]])[];
    readonly shared: readonly string[];
  };
}

interface Place {
  readonly slug: string;
}

interface Answers {
  readonly network: {
    readonly jurisdictions: number;
    readonly friendships: number;
    readonly central: { readonly nodes: readonly { readonly value: number; readonly jurisdiction: Place }[] };
    readonly bridges: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly separates: number;
        readonly friendship: { readonly parties: readonly { readonly jurisdiction: Place }[] };
      }[];
    };
  };
  readonly sharedPartners: { readonly nodes: readonly Place[] };
}

const query = `{
  network {
    jurisdictions friendships
    central(by: BETWEENNESS, first: 100) { nodes { value jurisdiction { slug } } }
    bridges(first: 100) { totalCount nodes { separates friendship { parties { jurisdiction { slug } } } } }
  }
  sharedPartners(of: [{ slug: "cn-kashgar-prefecture" }, { slug: "cn-karamay" }]) { nodes { slug } }
}`;

test('the notebook has fewer than 30 lines of code', () => {
  const lines = code.flatMap(({ source }) => source).filter((line) => line.trim() !== '');
  expect(lines.length).toBeLessThan(30);
});

describe.skipIf(!hasNetworkx)('the notebook, run against the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'youcheng-notebook-'));
  let server: RunningCommand;
  let run: Run;
  let answers: Answers;
  beforeAll(async () => {
    server = startCommand(['serve'], { PORT: '0' });
    const url = await server.printed(/GraphQL: (http:\S+)\/graphql/);
    const variables = ['betweenness', 'central', 'bridges', 'shared'];
    const env = { ...process.env, YOUCHENG_URL: url, PYTHONUTF8: '1' };
    run = JSON.parse(execFileSync(python, [runner, notebook, ...variables], { cwd: folder, env, encoding: 'utf8' }));
    answers = (await sendQuery(url, query)).data;
  });
  afterAll(async () => {
    server.process.kill('SIGTERM');
    await server.end;
    rmSync(folder, { recursive: true });
  });

  test('prints what is stored in it', () => {
    const stored = code.map(({ outputs = [] }) => outputs.flatMap(({ text = [] }) => text).join(''));
    expect(run.printed).toEqual(stored);
  });

  test('finds the places that the API finds central', () => {
    const { nodes } = answers.network.central;
    expect(Object.keys(run.values.betweenness)).toHaveLength(answers.network.jurisdictions);
    expect(nodes).toHaveLength(answers.network.jurisdictions);
    for (const { value, jurisdiction } of nodes) {
      expect(run.values.betweenness[jurisdiction.slug]).toBeCloseTo(value, 10);
    }
    expect(run.values.central).toEqual(nodes.slice(0, 5).map(({ jurisdiction }) => jurisdiction.slug));
  });

  test('finds the bridges of the API, and what they separate', () => {
    const { totalCount, nodes } = answers.network.bridges;
    expect(nodes).toHaveLength(totalCount);
    const bridges = nodes.map(({ separates, friendship }) => [
      separates,
      friendship.parties.map(({ jurisdiction }) => jurisdiction.slug).sort(),
    ]);
    expect(run.values.bridges.map(String).toSorted()).toEqual(bridges.map(String).toSorted());
  });

  test('finds the partner that Kashgar Prefecture and Karamay share', () => {
    expect(run.values.shared).toEqual(['pk-gwadar']);
    expect(answers.sharedPartners.nodes).toEqual([{ slug: 'pk-gwadar' }]);
  });

  test('writes a graph for Gephi with the betweenness of each place', () => {
    const read =
      'import json, networkx as nx; print(json.dumps(dict(nx.read_gexf("sister-cities.gexf").nodes(data="betweenness"))))';
    const written = JSON.parse(execFileSync(python, ['-c', read], { cwd: folder, encoding: 'utf8' }));
    expect(written).toEqual(run.values.betweenness);
  });
});
