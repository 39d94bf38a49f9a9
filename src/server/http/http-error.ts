import type { ErrorCode } from '../../errors.ts';
import type { MediaType } from '../graphql/media-type.ts';

/** Seconds after which a retry makes sense when the graph could not be reached. */
export const retryAfterSeconds = '2';

/**
 * A request that is rejected before an operation runs. The body has the form of a GraphQL response:
 * `{"errors":[{"message","extensions":{"code"}}]}`.
 */
export class HttpError extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: ErrorCode,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.details = details;
  }

  /** The status of a response of this media type. The request could not run, so by default it is the same for all. */
  statusAs(_type: MediaType): number {
    return this.status;
  }

  get body(): string {
    return JSON.stringify({
      errors: [{ message: this.message, extensions: { ...this.details, code: this.code } }],
    });
  }
}

/** The status of a response without data, by its error. */
export function statusOf(code: ErrorCode): number {
  switch (code) {
    case 'BAD_USER_INPUT':
    case 'NOT_FOUND':
    case 'AMBIGUOUS_NAME':
    case 'QUERY_TOO_COMPLEX':
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      return 400;
    case 'UNAUTHENTICATED':
      return 401;
    case 'FORBIDDEN':
      return 403;
    case 'CONFLICT':
      return 409;
    case 'RATE_LIMITED':
      return 429;
    case 'CANCELLED':
      return 499; // as proxies log it
    case 'INTERNAL':
      return 500;
    case 'UNAVAILABLE':
      return 503;
    case 'DEADLINE_EXCEEDED':
      return 504;
    default:
      return code satisfies never;
  }
}
