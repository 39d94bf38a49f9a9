import type { ErrorCode } from '../errors.ts';
import type { MediaType } from './media-type.ts';

/** What goes back over HTTP, before the headers that every answer has. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Seconds after which asking again makes sense when the graph could not be reached. */
export const retryAfterSeconds = '2';

export function text(body: string, contentType: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, headers: { 'content-type': contentType, ...headers }, body };
}

/** The status of an answer without data, by what went wrong. */
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
    case 'CANCELLED':
      return 499; // as proxies write it into their logs
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

/**
 * An HTTP-level refusal in the form that GraphQL clients know: `{"errors":[{"message","extensions":{"code"}}]}`. The request
 * is not one that could run, so its status says so whatever media type it is sent as.
 */
export class Refusal extends Error {
  readonly status: number;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #extensions: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: ErrorCode,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.status = status;
    this.#headers = headers;
    this.#extensions = { ...extensions, code };
  }

  answerAs(type: MediaType): Answer {
    return {
      status: this.status,
      headers: { 'content-type': `${type}; charset=utf-8`, ...this.#headers },
      body: JSON.stringify({ errors: [{ message: this.message, extensions: this.#extensions }] }),
    };
  }
}
