import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Runs a full garbage collection now. V8 would wait until the heap has grown by the same amount again, and does not count the
 * memory that the embedded engine allocates outside the heap.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}

/**
 * From now on, garbage is collected when the heap has doubled since the last collection. By default, V8 lets a heap of this size
 * grow fourfold, and a large export fills that with rows that are already sent.
 */
export function limitHeapGrowth(): void {
  setFlagsFromString('--heap-growing-percent=100');
}
