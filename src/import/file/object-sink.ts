import { Writable } from 'node:stream';

/** The end of a pipeline of objects. What the handler throws is what the pipeline rejects with. */
export function objectSink(handle: (value: unknown) => void): Writable {
  return new Writable({
    objectMode: true,
    write(value, _encoding, done) {
      try {
        handle(value);
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}
