import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { createServer } from './server.ts';
import type { Toolset } from './toolset.ts';

/** Reports its end, which is that of stdin or stdout, or follows a message that is too long. */
class EndingTransport extends StdioServerTransport {
  #end: () => void = () => undefined;
  readonly ended = new Promise<void>((resolve) => {
    this.#end = resolve;
  });

  override async close(): Promise<void> {
    await super.close();
    this.#end();
  }
}

/** Serves one client on stdin and stdout, until it closes one of them, or the process gets a signal. */
export async function serveTools(toolset: Toolset, onError: (error: Error) => void): Promise<void> {
  const transport = new EndingTransport();
  const server = serveStdio(() => createServer(toolset), { transport, onerror: onError });
  const close = () => void server.close();
  process.once('SIGINT', close).once('SIGTERM', close);
  await transport.ended;
  process.stdin.destroy();
}
