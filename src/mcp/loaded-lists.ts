import type { ListedDataset } from './convert.ts';
import { OperationError } from './failure.ts';
import type { Execute } from './tool.ts';

const query = 'query Lists { datasets { id slug title url asOf licence } }';

/** All lists of the graph, for an answer that mentions none. */
export async function loadedLists(execute: Execute, signal: AbortSignal): Promise<readonly ListedDataset[]> {
  const { data, errors } = await execute({ query }, signal);
  const [error] = errors ?? [];
  if (error) throw new OperationError(error);
  return Array.isArray(data?.datasets) ? data.datasets : [];
}
