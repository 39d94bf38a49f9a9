import { friendship } from './friendship.ts';
import type { Kind } from './kind.ts';
import { continent, country, jurisdiction } from './place.ts';
import { source } from './source.ts';

/** Every kind of node that has rows. */
export const kinds: readonly Kind[] = [continent, country, jurisdiction, source, friendship];
