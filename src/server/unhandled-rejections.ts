import type { Logger } from './logger.ts';

/**
 * Logs a rejected promise without a handler, where Node would end the process and every other request with it. Executors and
 * drivers drop promises when a sibling fails first, and the response already reports that failure.
 */
export function logUnhandledRejections(logger: Logger): void {
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'unhandled promise rejection'));
}
