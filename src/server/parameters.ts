import type { IncomingHttpHeaders } from 'node:http';
import type { GraphQLParams } from 'graphql-yoga';
import { Refusal } from './answer.ts';
import type { Question } from './question.ts';

/** The parameters in the body of a POST: a JSON object, whose fields yoga checks. Throws a `Refusal` for anything else. */
export async function postedJson(question: Question): Promise<GraphQLParams> {
  refuseOtherTypes(question.headers);
  const body = await question.body();
  let posted: unknown;
  try {
    posted = JSON.parse(body);
  } catch {
    throw new Refusal(400, 'BAD_USER_INPUT', 'The request body is not JSON.');
  }
  if (Array.isArray(posted)) {
    throw new Refusal(400, 'BAD_USER_INPUT', 'Batches are not answered; send one operation a request.');
  }
  if (typeof posted !== 'object' || posted === null) {
    throw new Refusal(400, 'BAD_USER_INPUT', 'The request body is not an object such as {"query": "..."}.');
  }
  const query: unknown = Object.getOwnPropertyDescriptor(posted, 'query')?.value;
  if (query === undefined || query === null || query === '') throw noQuery();
  return posted;
}

/** A browser sends simple content types across sites without asking first, so only JSON is read. */
function refuseOtherTypes(headers: IncomingHttpHeaders): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const otherCharset = parameters.some((part) => part.startsWith('charset=') && !/^charset="?utf-8"?$/.test(part));
  const encoding = headers['content-encoding'] ?? 'identity';
  if (['application/json', 'application/graphql+json'].includes(type) && !otherCharset && encoding === 'identity')
    return;
  throw new Refusal(415, 'BAD_USER_INPUT', 'POST a body of type application/json, in UTF-8 and not compressed.', {
    accept: 'application/json',
  });
}

function noQuery(): Refusal {
  return new Refusal(400, 'BAD_USER_INPUT', 'The request has no query.');
}

/** Throws a `Refusal` where a GET has no query, or a parameter that should be JSON and is not. */
export function checkSearch({ search }: Question): void {
  const parameters = new URLSearchParams(search);
  if (!parameters.get('query')) throw noQuery();
  for (const name of ['variables', 'extensions']) {
    const value = parameters.get(name);
    if (value === null || value === '') continue;
    try {
      JSON.parse(value);
    } catch {
      throw new Refusal(400, 'BAD_USER_INPUT', `The parameter ${name} is not JSON.`);
    }
  }
}
