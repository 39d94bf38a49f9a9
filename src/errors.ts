/** All error codes; `extensions.code` in GraphQL. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'AMBIGUOUS_NAME'
  | 'QUERY_TOO_COMPLEX'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'DEADLINE_EXCEEDED'
  | 'CANCELLED'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'INTERNAL';

/**
 * An error that is safe to show to a caller: its message names the value, the rule and the fix, and contains nothing internal.
 * `details` are machine-readable fields. Information for operators only belongs in `cause`.
 */
export abstract class CodedError extends Error {
  abstract readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(message: string, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.details = details;
  }
}

/** An invalid argument, setting or file. */
export class BadUserInput extends CodedError {
  override readonly code = 'BAD_USER_INPUT';
}

/** A reference in an argument does not exist. */
export class NotFound extends CodedError {
  override readonly code = 'NOT_FOUND';
}

/** Several jurisdictions have the name; `details.candidates` lists them. */
export class AmbiguousName extends CodedError {
  override readonly code = 'AMBIGUOUS_NAME';
}

/** An operation exceeds a limit. `details` has `found` and `limit`. */
export class QueryTooComplex extends CodedError {
  override readonly code = 'QUERY_TOO_COMPLEX';
}

/** The deadline passed. The caller may retry. */
export class DeadlineExceeded extends CodedError {
  override readonly code = 'DEADLINE_EXCEEDED';
}

/** The client disconnected. Appears in metrics, never in a response. */
export class Cancelled extends CodedError {
  override readonly code = 'CANCELLED';
}

/** The database cannot be reached, rejects the credentials, or is overloaded. `cause` has the reason, for operators. */
export class Unavailable extends CodedError {
  override readonly code = 'UNAVAILABLE';
}

/** A concurrent write, or stored data that contradicts what a write expects. Nothing was changed. */
export class Conflict extends CodedError {
  override readonly code = 'CONFLICT';
}

/** A bug, or unexpected behavior of the database. Callers see only an ID. */
export class Internal extends CodedError {
  override readonly code = 'INTERNAL';
}

/** A value of the client for an error message. */
export function shortened(text: string, maximum = 100): string {
  return text.length > maximum ? `${text.slice(0, maximum)}…` : text;
}
