import { openEmbedded } from '../../src/graph/embedded/open.ts';
import { callOptions, cypher } from '../support/cypher.ts';

// Writes batches into the graph file given as the first argument, and prints the number of each committed batch, until it is killed.
const engine = await openEmbedded({ path: process.argv[2] });
const half = cypher('UNWIND range(1, 50) AS n CREATE (:Entry {batch: $batch})');
for (let batch = 1; ; batch += 1) {
  await engine.write(async (transaction) => {
    await transaction.run(half, { batch });
    await transaction.run(half, { batch });
  }, callOptions());
  process.stdout.write(`${batch}\n`);
}
