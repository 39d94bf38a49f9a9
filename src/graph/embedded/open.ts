import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { BadUserInput, Unavailable } from '../../errors.ts';
import type { Engine } from '../engine.ts';
import { EmbeddedEngine } from './engine.ts';
import { grafeoCode } from './errors.ts';

export interface EmbeddedOptions {
  /** The file that keeps the graph; its folder is made when missing. Without it the graph lives in memory. */
  readonly path?: string | undefined;
}

/**
 * A graph inside this process. One process at a time can have a file open.
 *
 * @throws Unavailable when this machine has no build of the engine.
 * @throws BadUserInput when the file cannot be opened, naming GRAPH_PATH and the way out.
 */
export async function openEmbedded({ path }: EmbeddedOptions = {}): Promise<Engine> {
  const library = await load();
  return new EmbeddedEngine(path === undefined ? library.create() : openFile(library, path), path ?? 'memory');
}

async function load(): Promise<typeof GrafeoDB> {
  try {
    const { default: library } = await import('@grafeo-db/js');
    return library.GrafeoDB;
  } catch (cause) {
    throw new Unavailable(
      `The embedded graph engine does not run on this machine (${process.platform} ${process.arch}). ` +
        'Set NEO4J_URI to keep the graph in a Neo4j.',
      { reason: 'ENGINE' },
      { cause },
    );
  }
}

function openFile(library: typeof GrafeoDB, path: string): GrafeoDB {
  try {
    makeFolder(dirname(path));
    return library.create(path);
  } catch (cause) {
    throw new BadUserInput(
      `GRAPH_PATH ${path} cannot be opened: ${whatIsWrong(path, cause)}`,
      { setting: 'GRAPH_PATH' },
      { cause },
    );
  }
}

/** One level at a time: asked for several at once, Node never comes back where a file system lets nobody make folders. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function whatIsWrong(path: string, error: unknown): string {
  const code = grafeoCode(error);
  if (code === 'GRAFEO-S002' || code === 'GRAFEO-X002') {
    return (
      'it is damaged, or not a graph of this program. ' +
      `If it was made by youcheng, delete it and ${path}.wal: the graph is built again from seed/ with the next start. Else name another file.`
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  // The library has no code for this one and the next, only the system's words.
  if (/EACCES|EROFS|os error (?:13|30)\b/.test(message)) {
    return 'this user may not write there. Name another file, or give the rights.';
  }
  if (/os error 28\b/.test(message)) return 'the disk is full. Make room, or name another file.';
  if (message.includes('cannot be locked')) return 'another process has it open. Stop that one, or name another file.';
  if (isFolder(path)) return 'it is a folder. Name a file.';
  if (!isFolder(dirname(path))) return `${dirname(path)} is not a folder, and cannot become one.`;
  return `the embedded engine says "${message}". Name another file.`;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // absent, below a file, or not to be seen
  }
}
