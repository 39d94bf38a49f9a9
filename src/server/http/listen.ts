import type { Server } from 'node:http';
import { BadUserInput } from '../../errors.ts';

/** Resolves with the port in use. Throws a `BadUserInput` that names HOST or PORT when the server cannot listen there. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new BadUserInput(explain(error, host, port), {}, { cause: error }));
    });
    server.listen({ host, port }, () => {
      server.removeAllListeners('error');
      const address = server.address();
      // Only a server on a pipe has a string for an address.
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use. Stop the program that uses it, or set PORT to another port (0 for any free one).`;
    case 'EACCES':
      return `Port ${port} on ${host} requires privileges. Set PORT to 1024 or higher.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `HOST is "${host}", which is not an address of this machine. Use 127.0.0.1 for local clients only, or 0.0.0.0 for all.`;
    default:
      return `Cannot listen on HOST ${host}, PORT ${port} (${error.code ?? error.message}).`;
  }
}

/** The address to open in a browser. */
export function urlOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
