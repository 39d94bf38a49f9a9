import type { Engine, Row } from '../../src/graph/engine.ts';

/** The same engine as an object of its own, for a test that looks or steps in at one of its members. */
export function forwarding(engine: Engine): Engine {
  return {
    dialect: engine.dialect,
    location: engine.location,
    read: (statement, parameters, options) => engine.read(statement, parameters, options),
    write: (work, options) => engine.write(work, options),
    define: (statements, options) => engine.define(statements, options),
    ready: (options) => engine.ready(options),
    close: () => engine.close(),
  };
}

/** The same engine, which also notes the name of every statement that is read, and the rows that it gives. */
export function counting(engine: Engine): Engine & { readonly asked: string[]; readonly given: Row[] } {
  const asked: string[] = [];
  const given: Row[] = [];
  return {
    ...forwarding(engine),
    asked,
    given,
    read: async (statement, parameters, options) => {
      asked.push(statement.name);
      const answer = await engine.read(statement, parameters, options);
      given.push(...answer.rows);
      return answer;
    },
  };
}
