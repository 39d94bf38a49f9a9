/** A plain JSON value: all that crosses the port, in either direction. Dates are ISO strings. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Parameters = Readonly<Record<string, Value>>;
export type Row = Readonly<Record<string, Value>>;

/** One Cypher statement, by its name in the catalogue. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** The rows of one statement. */
export interface ReadResult {
  readonly rows: readonly Row[];
  /** Opaque: two results with the same snapshot were read from the same state of the graph. */
  readonly snapshot: string;
}

export interface CallOptions {
  /** Ends the call, which then fails with the signal's reason; see `abortError`. */
  readonly signal: AbortSignal;
  /**
   * Called once per read, when it no longer uses the engine. That may be long after it failed: the embedded engine cannot
   * cancel a running statement.
   */
  readonly onEnd?: () => void;
}

/** What is specific to an engine in the statements that are sent to it. */
export interface Dialect {
  /** The name of the engine, and of the folder below `cypher/` with its schema and the statements that it has in place of shared ones. */
  readonly name: string;
  /**
   * The engine makes a plan for each new text, which takes longer than most statements run, and keeps a limited number of
   * plans. Statements are then sent in few forms.
   */
  readonly plansTexts: boolean;
  /** A query of a full-text index for nodes with at least one of some tokens. Tokens have only lower-case Latin letters and digits. */
  anyTokenOf(tokens: readonly string[]): string;
}

/** An engine with its settings: a graph that can be opened. */
export interface Graph {
  /** Where the graph is stored and whether it can be rebuilt, for people. */
  readonly description: string;
  /** Whether the graph is still there after it is closed. */
  readonly persistent: boolean;
  open(): Promise<Engine>;
}

/** A graph database. Every failure is a `CodedError`, and none comes later than the signal is aborted. */
export interface Engine {
  readonly dialect: Dialect;
  /** Where the graph is, for people: a URI without credentials, a file, or "memory". */
  readonly location: string;
  /** Runs one statement that changes nothing. */
  read(statement: Statement, parameters: Parameters, options: CallOptions): Promise<ReadResult>;
  /**
   * Runs `work` in one transaction: all of it, or nothing. `work` may be run again when writers conflict. Its own
   * errors are passed on unchanged; a statement that failed fails the transaction, caught or not.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, options: CallOptions): Promise<T>;
  /** Runs idempotent schema statements, each in a transaction of its own, and waits until the indexes are built. */
  define(statements: readonly Statement[], options: CallOptions): Promise<void>;
  /** Resolves when the graph can be read. */
  ready(options: CallOptions): Promise<void>;
  /** Releases connections and files. Calls in flight fail with `Unavailable`. */
  close(): Promise<void>;
}

export interface Transaction {
  readonly dialect: Dialect;
  run(statement: Statement, parameters: Parameters): Promise<readonly Row[]>;
}
