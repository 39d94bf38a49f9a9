import type { Engine } from '../../src/graph/engine.ts';

/** The same engine as an object of its own, for a test that looks or steps in at one of its members. */
export function forwarding(engine: Engine): Engine {
  return {
    kind: engine.kind,
    location: engine.location,
    read: (statement, parameters, options) => engine.read(statement, parameters, options),
    write: (work, options) => engine.write(work, options),
    define: (statements, options) => engine.define(statements, options),
    ready: (options) => engine.ready(options),
    close: () => engine.close(),
  };
}

/** The same engine, which also notes the name of every statement that is read. */
export function counting(engine: Engine): Engine & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    ...forwarding(engine),
    asked,
    read: (statement, parameters, options) => {
      asked.push(statement.name);
      return engine.read(statement, parameters, options);
    },
  };
}
