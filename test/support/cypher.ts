import type { CallOptions, Engine, Parameters, Row, Statement } from '../../src/graph/engine.ts';
import { withTimeLimit } from '../../src/graph/time-limit.ts';

/** A statement of a test's own, outside the catalogue. */
export function cypher(text: string, name = 'test'): Statement {
  return { name, text };
}

/** A signal that is aborted after a time, or with `client`. Its timer keeps no process alive. */
export function signalFor(milliseconds: number, client?: AbortSignal): AbortSignal {
  let made: AbortSignal | undefined;
  const work = (signal: AbortSignal) => {
    made = signal;
    return new Promise<never>(() => undefined);
  };
  void withTimeLimit(milliseconds, work, client);
  if (!made) throw new Error('The work did not begin at once.');
  return made;
}

/** Time enough for anything but a hang. */
export function callOptions(): CallOptions {
  return { signal: signalFor(20_000) };
}

export async function runRead(engine: Engine, text: string, parameters: Parameters = {}): Promise<readonly Row[]> {
  return (await engine.read(cypher(text), parameters, callOptions())).rows;
}

export async function runWrite(engine: Engine, text: string, parameters: Parameters = {}): Promise<readonly Row[]> {
  return await engine.write((transaction) => transaction.run(cypher(text), parameters), callOptions());
}
