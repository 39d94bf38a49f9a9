import type { Engine } from './engine.ts';

/** Called for every read: the name of the statement in the catalogue, its duration in seconds, and whether it succeeded. */
export type OnRead = (statement: string, seconds: number, succeeded: boolean) => void;

/** The engine with an observer of its reads. */
export function observed(engine: Engine, onRead: OnRead): Engine {
  return {
    dialect: engine.dialect,
    location: engine.location,
    read: async (statement, parameters, options) => {
      const begun = performance.now();
      let succeeded = false;
      try {
        const result = await engine.read(statement, parameters, options);
        succeeded = true;
        return result;
      } finally {
        onRead(statement.name, (performance.now() - begun) / 1000, succeeded);
      }
    },
    write: (work, options) => engine.write(work, options),
    define: (statements, options) => engine.define(statements, options),
    ready: (options) => engine.ready(options),
    close: () => engine.close(),
  };
}
