import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createServer } from './server.ts';
import type { Toolset } from './toolset.ts';

/** Serves one client on stdin and stdout, until stdin is closed, stdout is, or the process gets a signal. */
export async function serveTools(toolset: Toolset, onError: (error: Error) => void): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve).once('close', resolve);
    process.stdout.once('error', () => resolve());
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
  const server = serveStdio(() => createServer(toolset), { onerror: onError });
  await ended;
  await server.close();
  process.stdin.destroy();
}
