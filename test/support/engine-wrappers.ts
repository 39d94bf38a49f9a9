import type { Engine, Row } from '../../src/graph/engine.ts';

/** The same engine as an object of its own, for a test that looks or steps in at one of its members. */
export function forwardingEngine(engine: Engine): Engine {
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
export function recordingEngine(engine: Engine): Engine & { readonly statements: string[]; readonly rows: Row[] } {
  const statements: string[] = [];
  const rows: Row[] = [];
  return {
    ...forwardingEngine(engine),
    statements,
    rows,
    read: async (statement, parameters, options) => {
      statements.push(statement.name);
      const result = await engine.read(statement, parameters, options);
      rows.push(...result.rows);
      return result;
    },
  };
}
