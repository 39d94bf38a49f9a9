import type { About } from './about.ts';
import type { Chunks } from './formats.ts';

/** A file that is written as its chunks are read, all at one revision. The chunks fail if that is not possible. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  /** Whether the file has `about` in it. */
  readonly describesItself: boolean;
  readonly about: About;
  readonly chunks: Chunks;
}
