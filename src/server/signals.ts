import type { Logger } from './logger.ts';

/** One Ctrl-C arrives from the terminal and once more from npm; within this time they count as one. */
const sameKeyPressMs = 500;

/**
 * The first SIGINT or SIGTERM runs `close`; then the process exits with 0 (1 if `close` fails). A second one exits at once, with
 * the shell's code for that signal.
 */
export function closeOnSignals(close: () => Promise<void>, logger: Logger): void {
  let firstAt: number | undefined;

  function onSignal(signal: 'SIGINT' | 'SIGTERM'): void {
    if (firstAt === undefined) {
      firstAt = performance.now();
      logger.info({ signal }, 'shutting down after the requests in flight; send the signal again to force');
      close().catch((error: unknown) => {
        logger.error({ err: error }, 'could not close cleanly');
        process.exitCode = 1;
      });
      return;
    }
    if (performance.now() - firstAt < sameKeyPressMs) return;
    process.exit(signal === 'SIGINT' ? 130 : 143);
  }

  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
