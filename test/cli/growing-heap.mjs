// Prints how many times larger than its live objects the old generation gets while pages of rows come and go.
import { getHeapSpaceStatistics } from 'node:v8';

const { collectGarbage, limitHeapGrowth } = await import(process.argv[2]);
limitHeapGrowth();

const rows = (count) => Array.from({ length: count }, (_, id) => ({ id, text: `row ${id}` }));
const old = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space').space_used_size;

const live = rows(400_000);
collectGarbage();
const least = old();
let largest = 0;
let pages = [];
for (let page = 0; page < 600; page += 1) {
  // Pages outlive collections of the young generation.
  pages = pages.length === 12 ? pages.slice(6) : [...pages, rows(20_000)];
  largest = Math.max(largest, old());
  await new Promise(setImmediate);
}
process.stdout.write(JSON.stringify({ live: live.length, growth: largest / least }));
