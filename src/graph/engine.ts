/** A JSON value. Parameters and results have no other values; dates are ISO strings. */
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
  /** Opaque; results with the same snapshot were read from the same state of the graph. */
  readonly snapshot: string;
}

export interface CallOptions {
  /** Aborts the call, which then fails with `abortError`. */
  readonly signal: AbortSignal;
  /**
   * Called once per read, when it no longer uses the engine. That may be long after it failed, because the embedded engine
   * cannot cancel a running statement.
   */
  readonly onEnd?: () => void;
}

/** The properties of an engine that affect the statements sent to it. */
export interface Dialect {
  /** The name of the engine, and of its folder in `cypher/`. */
  readonly name: string;
  /**
   * Whether the engine plans and caches each text. Planning takes longer than most statements, and the cache is limited, so
   * statements are then sent in few forms.
   */
  readonly plansTexts: boolean;
  /** A full-text query for nodes with at least one of the tokens, which consist of lower-case Latin letters and digits. */
  anyTokenOf(tokens: readonly string[]): string;
}

/** A configured engine. */
export interface Graph {
  /** Where the graph is stored and whether it can be rebuilt, for display. */
  readonly description: string;
  /** Whether the graph outlives the process. */
  readonly persistent: boolean;
  open(): Promise<Engine>;
}

/** A graph database. All errors are `CodedError`s. A call fails as soon as its signal is aborted. */
export interface Engine {
  readonly dialect: Dialect;
  /** Where the graph is, for display: a URI without credentials, a file, or "memory". */
  readonly location: string;
  /** Runs one read-only statement. */
  read(statement: Statement, parameters: Parameters, options: CallOptions): Promise<ReadResult>;
  /**
   * Runs `work` in one transaction. `work` may be retried after a conflict. Its own errors are rethrown unchanged; a failed
   * statement fails the transaction even if `work` catches the error.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, options: CallOptions): Promise<T>;
  /** Runs idempotent schema statements, each in its own transaction, and waits for the indexes to be built. */
  define(statements: readonly Statement[], options: CallOptions): Promise<void>;
  /** Resolves when the graph can be read. */
  ready(options: CallOptions): Promise<void>;
  /** Releases connections and files. Calls in progress fail with `Unavailable`. */
  close(): Promise<void>;
}

export interface Transaction {
  readonly dialect: Dialect;
  run(statement: Statement, parameters: Parameters): Promise<readonly Row[]>;
}
