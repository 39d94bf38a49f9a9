import type { ErrorCode } from '../errors.ts';

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

/** An HTTP-level refusal in the form that GraphQL clients know: `{"errors":[{"message","extensions":{"code"}}]}`. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(
    status: number,
    code: ErrorCode,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.answer = {
      status,
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body: JSON.stringify({ errors: [{ message, extensions: { ...extensions, code } }] }),
    };
  }
}
