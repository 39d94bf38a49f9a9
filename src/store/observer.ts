/** Told of what the store does, for figures. */
export interface Observer {
  /** How many of the answers that were looked for are kept between operations, and how many are not. */
  readonly lookedUp: (kept: number, missing: number) => void;
  /** The graph was seen to have changed. */
  readonly revisionChanged: () => void;
}
