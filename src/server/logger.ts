import pino, { type Logger } from 'pino';

export type { Logger };

/** Logs JSON lines to stderr; stdout is for output that people read. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
}
