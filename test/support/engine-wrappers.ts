import type { Engine, Row } from '../../src/graph/engine.ts';

/** A plain object that forwards to the engine, so that a test can override members by spreading it. */
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

/** An engine that records the name of every statement that is read, and the rows that it returns. */
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
