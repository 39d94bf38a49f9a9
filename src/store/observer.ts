/** Called by the store, for metrics. */
export interface Observer {
  /** How many of the results that were looked up were cached between operations, and how many were not. */
  readonly lookedUp: (cached: number, missing: number) => void;
  /** The graph was seen to have changed. */
  readonly revisionChanged: () => void;
}
