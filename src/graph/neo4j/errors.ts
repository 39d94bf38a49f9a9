import type { Neo4jError } from 'neo4j-driver';
import { type CodedError, Conflict, Internal, Unavailable } from '../../errors.ts';
import { abortError } from '../abort.ts';
import { remainingMs, timeLimitExceeded } from '../time-limit.ts';

/** Why the database does not serve us; `details.reason` of `Unavailable`. */
type Reason = 'CONNECTION' | 'AUTHENTICATION' | 'DATABASE' | 'OVERLOADED' | 'TERMINATED' | 'CLOSED';

const explanations: Readonly<Record<Reason, string>> = {
  CONNECTION: 'The graph database cannot be reached. Try again later.',
  AUTHENTICATION:
    'The graph database does not accept the credentials of this server. The operator sets NEO4J_USER and NEO4J_PASSWORD.',
  DATABASE: 'The graph database is reached, but the database it is asked for is not there. See NEO4J_DATABASE.',
  OVERLOADED: 'The graph database is too busy to answer. Try again later.',
  TERMINATED: 'The graph database ended the work before it was done. Try again.',
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

/** What went wrong, in the port's words. Told by codes, never by the text. */
export function codedError(error: Neo4jError, { location, signal, statement }: Circumstances): CodedError {
  const details = statement === undefined ? {} : { statement };
  const { code } = error;
  switch (code) {
    case 'ServiceUnavailable':
    case 'SessionExpired':
    case 'ProtocolError':
    // The driver's own failures without a code of their own: no connection in time, or another protocol at the port.
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
      return new Conflict('The change contradicts what is in the graph. Nothing was changed.', details, {
        cause: error,
      });
    case 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase':
      return unavailable('DATABASE', location, error);
  }
  if (code.startsWith('Neo.ClientError.Security.')) return unavailable('AUTHENTICATION', location, error);
  if (/^Neo\.\w+\.Database\./.test(code)) return unavailable('DATABASE', location, error);
  if (code.startsWith('Neo.ClientError.Cluster.')) return unavailable('CONNECTION', location, error);
  if (code.startsWith('Neo.TransientError.Transaction.')) {
    return new Conflict('Others changed the same part of the graph at the same time. Nothing was changed.', details, {
      cause: error,
    });
  }
  if (code.startsWith('Neo.TransientError.')) return unavailable('OVERLOADED', location, error);
  return new Internal('The graph refused a statement.', { ...details, engineCode: code }, { cause: error });
}
