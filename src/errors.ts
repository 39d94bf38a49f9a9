/** Every code that a caller can meet; `extensions.code` in GraphQL. */
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
 * An error that a caller may read: its message names what was wrong, where, and what would be right, and nothing internal.
 * `details` are fields for programs; what an operator needs and a caller must not see goes into `cause`.
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

/** An argument, setting or file says something that cannot be meant. */
export class BadUserInput extends CodedError {
  override readonly code = 'BAD_USER_INPUT';
}

/** A reference inside an argument points at nothing. */
export class NotFound extends CodedError {
  override readonly code = 'NOT_FOUND';
}

/** A name that several jurisdictions bear; `details.candidates` names them. */
export class AmbiguousName extends CodedError {
  override readonly code = 'AMBIGUOUS_NAME';
}

/** An operation would cost more than one may. `details` hold what was found and the limit. */
export class QueryTooComplex extends CodedError {
  override readonly code = 'QUERY_TOO_COMPLEX';
}

/** The work was not done by its deadline. It may be tried again. */
export class DeadlineExceeded extends CodedError {
  override readonly code = 'DEADLINE_EXCEEDED';
}

/** Nobody waits for the answer any more: the client went away. It is seen in figures, never by a client. */
export class Cancelled extends CodedError {
  override readonly code = 'CANCELLED';
}

/** The graph cannot be reached, refuses the credentials, or is overloaded. The reason for the operator is in `cause`. */
export class Unavailable extends CodedError {
  override readonly code = 'UNAVAILABLE';
}

/** Two writers met, or the stored data contradicts what a write expects. Nothing was changed. */
export class Conflict extends CodedError {
  override readonly code = 'CONFLICT';
}

/** What must not happen did: a defect, or a database that breaks its word. Callers see only an id. */
export class Internal extends CodedError {
  override readonly code = 'INTERNAL';
}
