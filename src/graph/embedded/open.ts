import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { BadUserInput, Unavailable } from '../../errors.ts';
import type { Engine } from '../engine.ts';
import { EmbeddedEngine } from './engine.ts';
import { grafeoCode } from './errors.ts';

export interface EmbeddedOptions {
  /** The file of the graph; a missing folder is created. Without it, the graph is in memory. */
  readonly path?: string | undefined;
}

/**
 * A graph inside this process. One process at a time can have a file open.
 *
 * @throws Unavailable if the engine has no build for this platform.
 * @throws BadUserInput if the file cannot be opened.
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
      `The embedded graph engine does not run on this platform (${process.platform} ${process.arch}). ` +
        'Set NEO4J_URI to use Neo4j instead.',
      { reason: 'ENGINE' },
      { cause },
    );
  }
}

function openFile(library: typeof GrafeoDB, path: string): GrafeoDB {
  try {
    createFolder(dirname(path));
    return library.create(path);
  } catch (cause) {
    throw new BadUserInput(
      `GRAPH_PATH ${path} cannot be opened: ${problemOf(path, cause)}`,
      { setting: 'GRAPH_PATH' },
      { cause },
    );
  }
}

/** Creates one level at a time: `mkdirSync` with `recursive` never returns on file systems that do not allow new folders. */
function createFolder(path: string): void {
  if (existsSync(path)) return;
  createFolder(dirname(path));
  mkdirSync(path);
}

function problemOf(path: string, error: unknown): string {
  const code = grafeoCode(error);
  if (code === 'GRAFEO-S002' || code === 'GRAFEO-X002') {
    return (
      'it is damaged, or not a youcheng graph. ' +
      `If youcheng created it, delete it and ${path}.wal; the next start rebuilds the graph from seed/. Otherwise, set another file.`
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  // The library has no code for these two, only the operating system's message.
  if (/EACCES|EROFS|os error (?:13|30)\b/.test(message)) {
    return 'permission denied. Grant write access, or set another file.';
  }
  if (/os error 28\b/.test(message)) return 'the disk is full. Free some space, or set another file.';
  if (message.includes('cannot be locked'))
    return 'another process has it open. Stop that process, or set another file.';
  if (isFolder(path)) return 'it is a folder. Set a file.';
  if (!isFolder(dirname(path))) return `${dirname(path)} is not a folder.`;
  return `the embedded engine reports "${message}". Set another file.`;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // missing, inside a file, or not accessible
  }
}
