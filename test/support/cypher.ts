import { Deadline } from '../../src/graph/deadline.ts';
import type { CallOptions, Engine, Parameters, Row, Statement } from '../../src/graph/engine.ts';

/** A statement of a test's own, outside the catalogue. */
export function cypher(text: string, name = 'test'): Statement {
  return { name, text };
}

/** Time enough for anything but a hang. */
export function soon(): CallOptions {
  return { deadline: Deadline.after(20_000) };
}

export async function ask(engine: Engine, text: string, parameters: Parameters = {}): Promise<readonly Row[]> {
  return (await engine.read(cypher(text), parameters, soon())).rows;
}

export async function change(engine: Engine, text: string, parameters: Parameters = {}): Promise<readonly Row[]> {
  return await engine.write((transaction) => transaction.run(cypher(text), parameters), soon());
}
