import { beforeEach, describe, expect, test } from 'vitest';
import { checkGraph } from '../../src/check/check.ts';
import { changesOf } from '../../src/cli/load.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset, unloadDataset } from '../../src/load/load.ts';
import { apiOver, catalogue, dataOf, xinjiang } from '../support/api.ts';
import { contentOf } from '../support/content.ts';
import { runRead, runWrite } from '../support/cypher.ts';
import { forwardingEngine, recordingEngine } from '../support/engine-wrappers.ts';
import { describeEngines } from '../support/engines.ts';

/** A second list that shares places with the first and describes one of them differently. */
function secondDataset(): Dataset {
  const { sources, friendships, jurisdictions, ...first } = xinjiang();
  const [source] = sources;
  const [friendship] = friendships;
  if (!source || !friendship) throw new Error('Expected rows in the dataset.');
  const places = ['cn-urumqi', 'cn-xinjiang', 'pk-gwadar', 'pk-balochistan'];
  return {
    ...first,
    id: 'second',
    title: 'A second list',
    reportedTotals: [],
    successions: [],
    sources: [{ ...source, number: 1 }],
    jurisdictions: [
      ...jurisdictions
        .filter(({ id }) => places.includes(id))
        .map((place) => (place.id === 'pk-gwadar' ? { ...place, doubt: 'described differently' } : place)),
    ],
    friendships: [
      {
        ...friendship,
        id: 'cn-urumqi~pk-gwadar',
        level: 'PREFECTURAL',
        parties: [
          { side: 'LOCAL', jurisdiction: 'cn-urumqi' },
          { side: 'PARTNER', jurisdiction: 'pk-gwadar' },
        ],
        dateClaims: [],
        notes: [],
        citations: [{ source: source.id }],
      },
    ],
  };
}

describeEngines('loading', (open) => {
  let engine: Engine;
  let writes = 0;
  beforeEach(async () => {
    const opened = await open();
    engine = {
      ...forwardingEngine(opened),
      write: (work, options) => {
        writes += 1;
        return opened.write(work, options);
      },
    };
    writes = 0;
  });
  const load = (dataset: Dataset, dryRun = false) => loadDataset(engine, catalogue, dataset, { dryRun });
  const expectNoProblems = async () => expect((await checkGraph(engine, catalogue)).problems).toEqual([]);

  test('writes everything into an empty graph, which passes the check', async () => {
    const plan = await load(xinjiang());
    expect([plan.friendships.added.length, plan.jurisdictions.added.length, plan.sources.added.length]).toEqual([
      52, 92, 27,
    ]);
    await expectNoProblems();
  });

  test('stores an English and a Chinese name on nodes, and internal properties with a `_` prefix', async () => {
    await load(xinjiang());
    const point = engine.dialect.name === 'neo4j' ? 'j.location.longitude' : 'j.longitude';
    expect(
      await runRead(
        engine,
        `MATCH (j:Jurisdiction {id: 'cn-karamay'})-[:IN_COUNTRY]->(c:Country)-[:ON_CONTINENT]->(k:Continent)
         RETURN j.name AS name, j.nameZh AS nameZh, c.name AS country, k.nameZh AS continent, j.longitude = ${point} AS placed`,
      ),
    ).toEqual([{ name: 'Karamay', nameZh: '克拉玛依市', country: 'China', continent: '亚洲', placed: true }]);
    const keys = await runRead(engine, 'MATCH (f:Friendship) UNWIND keys(f) AS key RETURN DISTINCT key ORDER BY key');
    expect(keys.map(({ key }) => String(key)).filter((key) => !key.startsWith('_'))).toEqual([
      'continentId',
      'disputed',
      'establishedNotAfter',
      'establishedNotBefore',
      'establishedOn',
      'id',
      'kind',
      'level',
      'status',
    ]);
  });

  test('replaces a graph of an earlier version, whose friendships belonged to one dataset', async () => {
    await load(xinjiang());
    const expected = await contentOf(engine);
    await load(secondDataset());
    await runWrite(engine, 'MATCH (g:Graph) REMOVE g._model');
    await runWrite(engine, 'MATCH (l) WHERE l:Listing OR l:Description DETACH DELETE l');
    await runWrite(
      engine,
      "MATCH (j:Jurisdiction {id: 'cn-urumqi'}) MATCH (o:Jurisdiction {id: 'pk-gwadar'}) CREATE (j)-[:PARTY {side: 'LOCAL'}]->(f:Friendship {id: 'xinjiang/cn-urumqi~pk-gwadar', datasetId: 'xinjiang', _partyIds: ['cn-urumqi', 'pk-gwadar']})<-[:PARTY {side: 'PARTNER'}]-(o)",
    );
    await load(xinjiang());
    expect((await checkGraph(engine, catalogue)).problems[0]).toMatchObject({
      description: 'datasets with an interrupted load; load them again',
      ids: ['second'],
    });
    await load(secondDataset());
    await expectNoProblems();
    await unloadDataset(engine, catalogue, 'second');
    expect(await contentOf(engine)).toBe(expected);
  });

  test('writes nothing if nothing has changed', async () => {
    await load(xinjiang());
    const before = await contentOf(engine);
    writes = 0;
    expect((await load(xinjiang())).changesAnything).toBe(false);
    expect(writes).toBe(0);
    expect(await contentOf(engine)).toBe(before);
  });

  test('a dry run lists the changes and writes nothing', async () => {
    const plan = await load(xinjiang(), true);
    expect(plan.friendships.added).toHaveLength(52);
    expect(await contentOf(engine)).toBe('');
    expect(writes).toBe(0);
  });

  test('writes only what has changed in the dataset', async () => {
    await load(xinjiang());
    const changed = xinjiang();
    const friendship = changed.friendships.find(({ id }) => id === 'cn-karamay~pk-gwadar');
    const gwadar = changed.jurisdictions.find(({ id }) => id === 'pk-gwadar');
    const source = changed.sources.find(({ number }) => number === 25);
    const claim = friendship?.dateClaims[0];
    if (!claim || !gwadar || !source) throw new Error('Expected these rows in the dataset.');
    claim.date = '2015-04-21';
    gwadar.country = 'IR';
    gwadar.names.push({ text: 'Gwadur', language: 'en', kind: 'ALTERNATE' });
    source.status = 'DEAD';
    const plan = await load(changed);
    expect(plan.friendships).toMatchObject({
      added: [],
      changed: [{ id: 'xinjiang/cn-karamay~pk-gwadar' }],
      removed: [],
    });
    expect(plan.jurisdictions).toMatchObject({ added: [], changed: [{ id: 'pk-gwadar' }], removed: [] });
    expect(plan.sources.changed).toMatchObject([{ number: 25 }]);
    await expectNoProblems();
    const fresh = await contentOf(engine);
    const { friendships, jurisdiction } = await dataOf(
      apiOver(engine).execute(
        '{ friendships(filter: { country: ["IR"], onlySourceStatus: DEAD }) { nodes { id establishedOn } } jurisdiction(by: { name: "Gwadur" }) { slug country { code } } }',
      ),
    );
    expect(friendships.nodes).toEqual([{ id: 'Friendship:cn-karamay~pk-gwadar', establishedOn: '2015-04-21' }]);
    expect(jurisdiction).toEqual({ slug: 'pk-gwadar', country: { code: 'IR' } });
    // Loading the changed dataset into an empty graph gives the same content.
    const other = await open();
    await loadDataset(other, catalogue, changed);
    expect(await contentOf(other)).toBe(fresh);
  });

  test('deletes what was removed from the dataset', async () => {
    await load(xinjiang());
    const { friendships, jurisdictions, sources, ...rest } = xinjiang();
    const smaller: Dataset = {
      ...rest,
      reportedTotals: rest.reportedTotals.slice(0, 3),
      successions: [],
      friendships: friendships.filter(
        ({ parties }) =>
          !parties.some(({ jurisdiction }) => jurisdiction.startsWith('jp-') || jurisdiction === 'us-orem'),
      ),
      jurisdictions: jurisdictions.filter(
        ({ id, country }) => country !== 'JP' && id !== 'us-orem' && id !== 'us-utah',
      ),
      countries: rest.countries.filter(({ code }) => code !== 'JP'),
      sources: sources.filter(({ number }) => ![12, 19, 20].includes(number)),
    };
    const plan = await load(smaller);
    expect(plan.friendships.removed).toHaveLength(3);
    expect(plan.sources.removed).toHaveLength(3);
    expect(plan.countries.removed).toEqual(['JP']);
    await expectNoProblems();
    const reduced = await contentOf(engine);
    expect(reduced).not.toContain('勝沼町');
    expect(reduced).not.toContain('Orem');
    await load(xinjiang());
    await expectNoProblems();
    await load(smaller);
    expect(await contentOf(engine)).toBe(reduced);
  });

  test('a rewrite repairs a damaged graph', async () => {
    await load(xinjiang());
    const complete = await contentOf(engine);
    await runWrite(engine, "MATCH (f:Friendship) SET f.disputed = true, f._countryKey = 'x'");
    await runWrite(engine, 'MATCH (:Friendship)-[r:RESTS_ON]->() DELETE r');
    await runWrite(engine, "MATCH (j:Jurisdiction {id: 'cn-urumqi'})-[r:NAMED]->(n) DELETE r");
    await runWrite(
      engine,
      "MATCH (l:Listing {id: 'xinjiang/cn-karamay~pk-gwadar'})-[r:HAS_CLAIM|HAS_NOTE]->(n) DELETE r",
    );
    await runWrite(engine, "MATCH (f:Friendship {id: 'cn-urumqi~kg-osh'})<-[r:PARTY]-() DELETE r");
    await runWrite(engine, "CREATE (:Name {id: 'stray', text: 'stray', folded: 'stray'})");
    await runWrite(
      engine,
      "MATCH (a:Jurisdiction {id: 'cn-karamay'}) MATCH (b:Jurisdiction {id: 'pk-karachi'}) CREATE (a)-[:PARTNER {friendshipId: 'none'}]->(b)",
    );
    expect((await load(xinjiang())).changesAnything).toBe(false);
    expect((await checkGraph(engine, catalogue)).problems.length).toBeGreaterThan(6);
    await loadDataset(engine, catalogue, xinjiang(), { rewrite: true });
    expect(await contentOf(engine)).toBe(complete);
  });

  describe('two datasets', () => {
    test('share places, and the facts of the first one are shown', async () => {
      await load(xinjiang());
      const alone = await contentOf(engine);
      const plan = await load(secondDataset());
      expect(plan.jurisdictions.differing).toEqual(['pk-gwadar']);
      expect(changesOf(plan)).toContain('jurisdictions 4 added, 1 described differently by another dataset');
      expect(plan.jurisdictions.nodes.map(({ id }) => id).toSorted()).toEqual([
        'cn-urumqi',
        'cn-xinjiang',
        'pk-balochistan',
        'pk-gwadar',
      ]);
      await expectNoProblems();
      const { jurisdiction, datasets, friendships, sources } = await dataOf(
        apiOver(engine).execute(
          '{ datasets { slug } jurisdiction(by: { slug: "pk-gwadar" }) { doubt friendships { totalCount } } friendships(filter: { dataset: ["second"] }) { nodes { id establishedOn dateClaims { date } sources { number dataset { slug } } } } sources(last: 2) { nodes { number dataset { slug } } } }',
        ),
      );
      expect(datasets).toEqual([{ slug: 'xinjiang' }, { slug: 'second' }]);
      expect(jurisdiction.doubt).not.toBe('described differently');
      expect(jurisdiction.friendships.totalCount).toBe(3);
      expect(friendships.nodes).toEqual([
        {
          id: 'Friendship:cn-urumqi~pk-gwadar',
          establishedOn: null,
          dateClaims: [],
          sources: [{ number: 1, dataset: { slug: 'second' } }],
        },
      ]);
      expect(sources.nodes.map(({ dataset }: { dataset: { slug: string } }) => dataset.slug)).toEqual([
        'xinjiang',
        'xinjiang',
      ]);
      // the second one is removed: the graph is as before
      await unloadDataset(engine, catalogue, 'second');
      await expectNoProblems();
      expect(await contentOf(engine)).toBe(alone);
      expect(await unloadDataset(engine, catalogue, 'second')).toBeUndefined();
    });

    test('if the first one no longer describes a place, the facts of the next one are shown', async () => {
      await load(xinjiang());
      await load(secondDataset());
      const { friendships, jurisdictions, successions, ...rest } = xinjiang();
      await load({
        ...rest,
        successions,
        friendships: friendships.filter(
          ({ parties }) => !parties.some(({ jurisdiction }) => jurisdiction === 'pk-gwadar'),
        ),
        jurisdictions: jurisdictions.filter(({ id }) => id !== 'pk-gwadar'),
      });
      await expectNoProblems();
      const { jurisdiction } = await dataOf(
        apiOver(engine).execute('{ jurisdiction(by: { slug: "pk-gwadar" }) { doubt friendships { totalCount } } }'),
      );
      expect(jurisdiction).toEqual({ doubt: 'described differently', friendships: { totalCount: 1 } });
      expect((await load(secondDataset())).changesAnything).toBe(false);
    });

    test('a place has the country and the parent that the first remaining one states', async () => {
      const first = xinjiang();
      await load(first);
      const second = secondDataset();
      // the second list states another country for Gwadar, and no parent
      second.jurisdictions = second.jurisdictions
        .filter(({ id }) => id !== 'pk-balochistan')
        .map(({ parent, ...place }) =>
          place.id === 'pk-gwadar' ? { ...place, country: 'IR' } : { ...place, ...(parent ? { parent } : {}) },
        );
      second.countries = second.countries.filter(({ code }) => code === 'IR' || code === 'CN');
      await load(second);
      const query =
        '{ jurisdiction(by: { slug: "pk-gwadar" }) { country { code } parent { slug } } country(code: "PK") { code } }';
      expect(await dataOf(apiOver(engine).execute(query))).toEqual({
        jurisdiction: { country: { code: 'PK' }, parent: { slug: 'pk-balochistan' } },
        country: { code: 'PK' },
      });
      const { friendships, jurisdictions, countries, ...rest } = first;
      const inPakistan = new Set(jurisdictions.filter(({ country }) => country === 'PK').map(({ id }) => id));
      await load({
        ...rest,
        friendships: friendships.filter(
          ({ parties }) => !parties.some(({ jurisdiction }) => inPakistan.has(jurisdiction)),
        ),
        jurisdictions: jurisdictions.filter(({ country }) => country !== 'PK'),
        countries: countries.filter(({ code }) => code !== 'PK'),
      });
      await expectNoProblems();
      expect(await dataOf(apiOver(engine).execute(query))).toEqual({
        jurisdiction: { country: { code: 'IR' }, parent: null },
        country: null,
      });
    });
  });

  test('aborts the earlier of two concurrent loads, and no data is lost', async () => {
    const [first, second] = [xinjiang(), secondDataset()];
    const results = await Promise.allSettled([load(first), load(second)]);
    for (const result of results)
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({
          code: 'CONFLICT',
          message: expect.stringContaining('a newer load took over'),
        });
    await load(first);
    await load(second);
    await expectNoProblems();
    expect((await load(first)).changesAnything).toBe(false);
    expect((await load(second)).changesAnything).toBe(false);
    const { friendships } = await dataOf(apiOver(engine).execute('{ friendships { totalCount } }'));
    expect(friendships.totalCount).toBe(53);
  });

  test('reads the stored state once, and again if another load has written', async () => {
    const opened = await open();
    let beforeWrite: () => Promise<unknown> = async () => undefined;
    const recorded: Engine & { readonly statements: string[] } = {
      ...recordingEngine(opened),
      write: async (work, options) => {
        const first = beforeWrite;
        beforeWrite = async () => undefined;
        await first();
        return opened.write(work, options);
      },
    };
    const comparisons = () => recorded.statements.filter((name) => name === 'sync/listings').length;
    await loadDataset(recorded, catalogue, xinjiang());
    expect(comparisons()).toBe(1);
    // between its first look and its claim the second list comes, and describes a place first
    const other = secondDataset();
    other.jurisdictions.push({
      id: 'pk-new',
      country: 'PK',
      kind: 'city',
      names: [{ text: 'New', language: 'en', kind: 'OFFICIAL' }],
    });
    beforeWrite = () => loadDataset(opened, catalogue, other);
    const changed = xinjiang();
    changed.jurisdictions.push({
      id: 'pk-new',
      country: 'PK',
      kind: 'town',
      names: [{ text: 'Other', language: 'en', kind: 'OFFICIAL' }],
    });
    const plan = await loadDataset(recorded, catalogue, changed);
    expect(comparisons()).toBe(3);
    expect(plan.jurisdictions.differing).toEqual(['pk-new']);
    expect((await checkGraph(opened, catalogue)).problems).toEqual([]);
  });

  test('after an interruption before any of its writes, the next load gives the same graph', async () => {
    await load(xinjiang());
    const complete = await contentOf(engine);
    const total = writes;
    expect(total).toBeGreaterThan(4);
    for (let allowed = 0; allowed < total; allowed += 1) {
      const opened = await open();
      let done = 0;
      const failing: Engine = {
        ...forwardingEngine(opened),
        write: (work, options) => {
          if (done === allowed) return Promise.reject(new Error('interrupted'));
          done += 1;
          return opened.write(work, options);
        },
      };
      await expect(loadDataset(failing, catalogue, xinjiang())).rejects.toThrow('interrupted');
      // The first write only claims the graph for this load.
      if (allowed > 1)
        expect((await checkGraph(opened, catalogue)).problems.map(({ description }) => description)).toEqual([
          'datasets with an interrupted load; load them again',
        ]);
      await loadDataset(opened, catalogue, xinjiang());
      expect(await contentOf(opened)).toBe(complete);
    }
  });
});
