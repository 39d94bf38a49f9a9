import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/server/logger.ts';
import { closeOnSignals } from '../../src/server/signals.ts';
import { startServer } from '../../src/server/start-server.ts';
import { failingSchema } from './failing-schema.ts';

// A server in its own process. It prints its URL, then an empty line when a request for `held` arrives, which ends after input on stdin.
const logger = createLogger('info');
const held = new Promise<string>((resolve) => process.stdin.once('data', () => resolve('released')));
const server = await startServer({
  config: readConfig({ PORT: '0' }),
  schema: failingSchema(() => {
    process.stdout.write('\n');
    return held;
  }),
  createContext: () => ({}),
  ready: () => Promise.resolve(),
  logger,
});
process.stdout.write(`${server.url}\n`);
closeOnSignals(async () => {
  await server.close();
  process.stdin.destroy();
}, logger);
