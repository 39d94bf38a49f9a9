import type { GraphQLSchema } from 'graphql';
import { type Answer, text } from './answer.ts';
import { etagOf, unchanged } from './etag.ts';
import { printWithDirectives } from './print-schema.ts';
import type { Question } from './question.ts';

/** The printed schema, for code generators and people: the bytes of `schema/schema.graphql`. */
export function createSchemaHandler(schema: GraphQLSchema): (question: Question) => Answer {
  const printed = printWithDirectives(schema);
  const etag = etagOf(printed);
  return ({ headers }) =>
    unchanged(headers, etag)
      ? { status: 304, headers: { etag }, body: '' }
      : text(printed, 'text/plain; charset=utf-8', { etag });
}
