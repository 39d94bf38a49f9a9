import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Answer } from './answer.ts';
import type { ErrorMask } from './errors.ts';
import type { MediaType } from './media-type.ts';

/** What errors say about the answer's head: `httpOf` in `errors.ts` and yoga write it. */
interface Http {
  readonly status?: number;
  /** Clients that take plain JSON get such a refusal with status 200, as GraphQL over HTTP wants. */
  readonly spec?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The result as it is sent, its errors masked. GraphQL over HTTP answers 200 when the operation ran, whatever became of its fields. */
export function answerTo(result: ExecutionResult, type: MediaType, mask: ErrorMask): Answer {
  const headers = { 'content-type': `${type}; charset=utf-8` };
  const ran = 'data' in result;
  if (result.errors === undefined && ran) return { status: 200, headers, body: JSON.stringify(result) };

  const errors = (result.errors ?? []).map((error) => mask(error));
  if (errors.length === 0 && !ran) errors.push(mask(new Error('an answer with neither data nor errors')));
  const https = errors.map(httpOf);
  return {
    status: ran ? 200 : Math.max(...https.map((http) => statusOf(http, type))),
    headers: Object.assign(headers, ...https.map((http) => http.headers)),
    body: JSON.stringify({ ...result, errors: errors.map(withoutHttp) }),
  };
}

function httpOf({ extensions }: GraphQLError): Http {
  return extensions.http ?? {};
}

function statusOf({ status = 200, spec = false }: Http, type: MediaType): number {
  return spec && type === 'application/json' ? 200 : status;
}

function withoutHttp(error: GraphQLError): object {
  const { extensions, ...told } = error.toJSON();
  const { http: _, ...rest } = extensions ?? {};
  return { ...told, extensions: rest };
}
