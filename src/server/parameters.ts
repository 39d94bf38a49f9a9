import type { IncomingHttpHeaders } from 'node:http';
import type { GraphQLParams } from 'graphql-yoga';
import { Refusal } from './answer.ts';
import { maxNesting } from './limits.ts';
import { PersistedOperations } from './persisted.ts';
import type { Question } from './question.ts';

const noManifest = new PersistedOperations(new Map(), false);

/**
 * What is asked, from the body of a POST or the search of a GET, with the document of a persisted operation that is named.
 * Yoga checks the fields. Throws a `Refusal` where there is no query.
 */
export async function parametersOf(question: Question, persisted = noManifest): Promise<GraphQLParams> {
  const given = question.method === 'POST' ? await posted(question) : searched(question);
  const parameters = persisted.resolve(given);
  const query: unknown = Object.getOwnPropertyDescriptor(parameters, 'query')?.value;
  if (query === undefined || query === null || query === '') {
    throw new Refusal(400, 'BAD_USER_INPUT', 'The request has no query.');
  }
  if (isDeeperThan(maxNesting, parameters)) {
    const message = `The request nests more than ${maxNesting} arrays and objects in each other.`;
    throw new Refusal(400, 'QUERY_TOO_COMPLEX', message, {}, { limit: maxNesting, found: maxNesting + 1 });
  }
  return parameters;
}

/** JSON nests as deep as a body is long, and whatever reads the values recurses. */
function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

/** The JSON object in the body. Throws a `Refusal` for anything else. */
async function posted(question: Question): Promise<GraphQLParams> {
  refuseOtherTypes(question.headers);
  const body = await question.body();
  let parameters: unknown;
  try {
    parameters = JSON.parse(body);
  } catch {
    throw new Refusal(400, 'BAD_USER_INPUT', 'The request body is not JSON.');
  }
  if (Array.isArray(parameters)) {
    throw new Refusal(400, 'BAD_USER_INPUT', 'Batching is not supported; send one operation per request.');
  }
  if (typeof parameters !== 'object' || parameters === null) {
    throw new Refusal(400, 'BAD_USER_INPUT', 'The request body is not an object such as {"query": "..."}.');
  }
  return parameters;
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

/** Empty parameters count as none. Throws a `Refusal` for one that should be JSON and is not. */
function searched({ search }: Question): GraphQLParams {
  const given = new URLSearchParams(search);
  const parameters: Record<string, unknown> = {};
  for (const name of ['query', 'operationName', 'documentId', 'id']) {
    const value = given.get(name);
    if (value) parameters[name] = value;
  }
  for (const name of ['variables', 'extensions']) {
    const value = given.get(name);
    if (!value) continue;
    try {
      // Text pasted from a file may start with its byte order mark, which `URLSearchParams` keeps.
      parameters[name] = JSON.parse(value.replace(/^\uFEFF/, ''));
    } catch {
      throw new Refusal(400, 'BAD_USER_INPUT', `The parameter ${name} is not JSON.`);
    }
  }
  return parameters;
}
