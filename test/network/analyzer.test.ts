import { execFileSync } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { Cancelled, Unavailable } from '../../src/errors.ts';
import { withTimeLimit } from '../../src/graph/time-limit.ts';
import { NetworkAnalyzer } from '../../src/network/analyzer.ts';
import type { NetworkData } from '../../src/network/network.ts';

/** A ring of places. The distances in a large one take minutes, because they are long. */
function ring(places: number): NetworkData {
  const parties: number[] = [];
  for (let place = 0; place < places; place += 1) parties.push(place, (place + 1) % places);
  return {
    places,
    parties: Uint32Array.from(parties),
    starts: Uint32Array.from({ length: places + 1 }, (_, friendship) => 2 * friendship),
    groups: new Uint8Array(places),
  };
}
const large = ring(60_000);
const small = ring(10);
/** Less than the distances of the large network take, in milliseconds. */
const soon = 15_000;
const signal = () => new AbortController().signal;

let analyzer = new NetworkAnalyzer();
afterEach(() => {
  analyzer.close();
  analyzer = new NetworkAnalyzer();
});

test('a computation ends at the deadline, and the next one starts', { timeout: soon }, async () => {
  const work = withTimeLimit(300, (limit) => analyzer.measure(large, 'distances', limit));
  const waiting = analyzer.measure(small, 'distances', signal());
  await expect(work).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  expect((await waiting).diameter).toBe(5);
});

test('a computation ends when nobody waits for it and another one waits, not before', { timeout: soon }, async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const results = [
    analyzer.measure(large, 'distances', first.signal),
    analyzer.measure(large, 'distances', second.signal),
  ];
  const next = analyzer.measure(small, 'components', signal());
  let done = false;
  void next.then(() => {
    done = true;
  });
  first.abort();
  await expect(results[0]).rejects.toThrow(Cancelled);
  expect(done).toBe(false);
  second.abort();
  await expect(results[1]).rejects.toThrow(Cancelled);
  expect([...(await next).sizes]).toEqual([10]);
});

test('a computation that nobody waits for any more continues, and its result is kept', { timeout: soon }, async () => {
  const network = ring(3_000);
  const client = new AbortController();
  const abandoned = analyzer.measure(network, 'distances', client.signal);
  client.abort();
  await expect(abandoned).rejects.toThrow(Cancelled);
  const result = await analyzer.measure(network, 'distances', signal());
  expect(result.diameter).toBe(1_500);
  expect(await analyzer.measure(network, 'distances', signal())).toBe(result);
});

test('a computation that nobody waits for any more ends when another one is requested', { timeout: soon }, async () => {
  const client = new AbortController();
  const abandoned = analyzer.measure(large, 'distances', client.signal);
  client.abort();
  await expect(abandoned).rejects.toThrow(Cancelled);
  expect((await analyzer.measure(small, 'distances', signal())).diameter).toBe(5);
});

test('a waiting computation that nobody waits for does not run', { timeout: soon }, async () => {
  const running = analyzer.measure(small, 'communities', signal());
  const client = new AbortController();
  const waiting = analyzer.measure(large, 'distances', client.signal);
  client.abort();
  await expect(waiting).rejects.toThrow(Cancelled);
  await running;
  expect((await analyzer.measure(small, 'distances', signal())).diameter).toBe(5);
});

test('the number of waiting computations is limited', async () => {
  const all = Array.from({ length: 102 }, () => analyzer.measure(ring(10), 'components', signal()));
  await expect(all.at(-1)).rejects.toThrow(Unavailable);
  expect([...((await all[100])?.sizes ?? [])]).toEqual([10]);
});

test('the betweenness of a network of the size of the world is sampled', async () => {
  const parties: number[] = [];
  for (let place = 1; place < 18_000; place += 1) {
    parties.push(place, (place * 7919) % place);
    if (place > 9_000) parties.push(place, (place * 104_729) % place);
  }
  const world: NetworkData = {
    places: 18_000,
    parties: Uint32Array.from(parties),
    starts: Uint32Array.from({ length: parties.length / 2 + 1 }, (_, friendship) => 2 * friendship),
    groups: new Uint8Array(18_000),
  };
  const { sample } = await analyzer.measure(world, 'betweenness', signal());
  expect(sample?.size).toBeGreaterThan(500);
});

test('closing ends all computations', async () => {
  const results = [analyzer.measure(large, 'distances', signal()), analyzer.measure(small, 'components', signal())];
  analyzer.close();
  for (const result of results) await expect(result).rejects.toThrow(Cancelled);
});

test('an abandoned computation does not keep the process alive', () => {
  const script = `
    import { NetworkAnalyzer } from ${JSON.stringify(new URL('../../src/network/analyzer.ts', import.meta.url).href)};
    const places = 60_000;
    const parties = Uint32Array.from({ length: 2 * places }, (_, end) => ((end + 1) >> 1) % places);
    const starts = Uint32Array.from({ length: places + 1 }, (_, friendship) => 2 * friendship);
    const client = new AbortController();
    const network = { places, parties, starts, groups: new Uint8Array(places) };
    const abandoned = new NetworkAnalyzer().measure(network, 'distances', client.signal);
    client.abort();
    await abandoned.catch(({ code }) => console.log(code));`;
  const printed = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    encoding: 'utf8',
    timeout: soon,
  });
  expect(printed).toBe('CANCELLED\n');
});
