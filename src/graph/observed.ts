import type { Engine } from './engine.ts';

/** Told of every read: the statement's name in the catalogue, and how many seconds it took to be answered or to fail. */
export type OnRead = (statement: string, seconds: number, succeeded: boolean) => void;

/** The same graph, whose reads are told of. */
export function observed(engine: Engine, onRead: OnRead): Engine {
  return {
    dialect: engine.dialect,
    location: engine.location,
    read: async (statement, parameters, options) => {
      const begun = performance.now();
      let succeeded = false;
      try {
        const answer = await engine.read(statement, parameters, options);
        succeeded = true;
        return answer;
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
