import type { Neo4jError } from 'neo4j-driver';
import { type CodedError, Conflict, Internal, Unavailable } from '../../errors.ts';
import { abortError } from '../abort.ts';
import { remainingMs, timeLimitExceeded } from '../time-limit.ts';

/** Reasons why the database is unavailable; `details.reason` of `Unavailable`. */
type Reason = 'CONNECTION' | 'AUTHENTICATION' | 'DATABASE' | 'OVERLOADED' | 'TERMINATED' | 'CLOSED';

const explanations: Readonly<Record<Reason, string>> = {
  CONNECTION: 'The graph database cannot be reached. Retry later.',
  AUTHENTICATION:
    'The graph database does not accept the credentials of this server. The operator sets NEO4J_USER and NEO4J_PASSWORD.',
  DATABASE: 'The graph database server does not have the configured database. See NEO4J_DATABASE.',
  OVERLOADED: 'The graph database is overloaded. Retry later.',
  TERMINATED: 'The graph database terminated the transaction. Retry.',
  CLOSED: 'The connection to the graph is closed: the server is stopping.',
};

export function unavailable(reason: Reason, location: string, cause?: unknown): Unavailable {
  return new Unavailable(explanations[reason], { reason }, { cause: new Error(`at ${location}`, { cause }) });
}

export interface Circumstances {
  readonly location: string;
  readonly signal: AbortSignal;
  /** The statement that was running, if one was. */
  readonly statement: string | undefined;
}

/** Maps an error of the driver to a coded error, by its code, never by its message. */
export function codedError(error: Neo4jError, { location, signal, statement }: Circumstances): CodedError {
  const details = statement === undefined ? {} : { statement };
  const { code } = error;
  switch (code) {
    case 'ServiceUnavailable':
    case 'SessionExpired':
    case 'ProtocolError':
    // The driver's errors without a code: no connection in time, or another protocol at the port.
    case 'N/A':
      return unavailable('CONNECTION', location, error);
    case 'Neo.ClientError.Transaction.TransactionTimedOut':
    case 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration':
      return timeLimitExceeded(signal, { cause: error });
    case 'Neo.ClientError.Transaction.Terminated':
    case 'Neo.ClientError.Transaction.LockClientStopped':
      if (signal.aborted) return abortError(signal);
      return remainingMs(signal) === 0
        ? timeLimitExceeded(signal, { cause: error })
        : unavailable('TERMINATED', location, error);
    case 'Neo.ClientError.Schema.ConstraintValidationFailed':
      return new Conflict('The change violates a constraint of the graph. Nothing was changed.', details, {
        cause: error,
      });
    case 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase':
      return unavailable('DATABASE', location, error);
  }
  if (code.startsWith('Neo.ClientError.Security.')) return unavailable('AUTHENTICATION', location, error);
  if (/^Neo\.\w+\.Database\./.test(code)) return unavailable('DATABASE', location, error);
  if (code.startsWith('Neo.ClientError.Cluster.')) return unavailable('CONNECTION', location, error);
  if (code.startsWith('Neo.TransientError.Transaction.')) {
    return new Conflict('The change conflicts with a concurrent change. Nothing was changed. Retry.', details, {
      cause: error,
    });
  }
  if (code.startsWith('Neo.TransientError.')) return unavailable('OVERLOADED', location, error);
  return new Internal('The graph database rejected a statement.', { ...details, engineCode: code }, { cause: error });
}
