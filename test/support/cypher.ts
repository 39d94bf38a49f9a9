import type { CallOptions, Engine, Parameters, Row, Statement } from '../../src/graph/engine.ts';
import { withTimeLimit } from '../../src/graph/time-limit.ts';

/** A statement that is not in the catalogue. */
export function cypher(text: string, name = 'test'): Statement {
  return { name, text };
}

/** A signal that is aborted after a time, or when `client` is. Its timer does not keep the process alive. */
export function signalFor(milliseconds: number, client?: AbortSignal): AbortSignal {
  let created: AbortSignal | undefined;
  const work = (signal: AbortSignal) => {
    created = signal;
    return new Promise<never>(() => undefined);
  };
  void withTimeLimit(milliseconds, work, client);
  if (!created) throw new Error('Expected a signal at once.');
  return created;
}

/** Call options with a deadline that only a hanging call exceeds. */
export function callOptions(): CallOptions {
  return { signal: signalFor(20_000) };
}

/** Reads with a statement and returns its rows. */
export async function runRead(engine: Engine, text: string, parameters: Parameters = {}): Promise<readonly Row[]> {
  return (await engine.read(cypher(text), parameters, callOptions())).rows;
}

/** Runs a statement in a write transaction and returns its rows. */
export async function runWrite(engine: Engine, text: string, parameters: Parameters = {}): Promise<readonly Row[]> {
  return await engine.write((transaction) => transaction.run(cypher(text), parameters), callOptions());
}
