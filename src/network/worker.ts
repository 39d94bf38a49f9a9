import { parentPort } from 'node:worker_threads';
import { compute } from './compute.ts';
import type { MeasureName, NetworkData } from './network.ts';
import { type TieGraph, tieGraph } from './tie-graph.ts';

/** A request to the worker. Without `data`, it is about the network of the request before it. */
export interface WorkerRequest {
  readonly measure: MeasureName;
  readonly data: NetworkData | undefined;
}
/** The response of the worker: a measure, or the error that was thrown. */
export type WorkerResponse = { readonly result: unknown } | { readonly error: unknown };

let ties: TieGraph | undefined;

parentPort?.on('message', ({ measure, data }: WorkerRequest) => {
  try {
    if (data) ties = tieGraph(data);
    if (!ties) throw new Error('The first request has no network.');
    respond({ result: compute(measure, ties) });
  } catch (error) {
    respond({ error });
  }
});

function respond(response: WorkerResponse): void {
  parentPort?.postMessage(response);
}
