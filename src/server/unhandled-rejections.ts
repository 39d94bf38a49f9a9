import type { Logger } from './logger.ts';

/**
 * Logs a rejected promise that nobody handles, where Node would end the process and every other request with it. Executors and
 * drivers drop promises when a sibling fails first; whoever waits for a response has been told of that failure.
 */
export function logUnhandledRejections(logger: Logger): void {
  process.on('unhandledRejection', (error) =>
    logger.error({ err: error }, 'a promise was rejected and nobody handled it'),
  );
}
