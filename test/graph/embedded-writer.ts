import { openEmbedded } from '../../src/graph/embedded/open.ts';
import { callOptions, cypher } from '../support/cypher.ts';

// A process to kill: writes batch after batch into the graph at its first argument, and says each that is committed.
const engine = await openEmbedded({ path: process.argv[2] });
const half = cypher('UNWIND range(1, 50) AS n CREATE (:Entry {batch: $batch})');
for (let batch = 1; ; batch += 1) {
  await engine.write(async (transaction) => {
    await transaction.run(half, { batch });
    await transaction.run(half, { batch });
  }, callOptions());
  process.stdout.write(`${batch}\n`);
}
