import pino, { type Logger } from 'pino';

export type { Logger };

/** One JSON line per event on standard error, which leaves standard output to what people read. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
}
