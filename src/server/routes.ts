import { type Answer, Refusal } from './answer.ts';
import { crossOriginHeaders, preflightHeaders, refuseForeignSites } from './cross-origin.ts';
import type { Question } from './question.ts';

/** What answers one path. `HEAD` is answered wherever `GET` is. */
interface Route {
  /** How figures name it, where many paths are one thing; else by its path. */
  readonly group?: string;
  readonly methods: readonly ('GET' | 'HEAD' | 'POST')[];
  readonly answer: (question: Question) => Answer | Promise<Answer>;
}

export type Routes = Readonly<Record<string, Route>>;

/** For every answer; a page that needs more brings its own policy. */
const commonHeaders = {
  'cache-control': 'no-cache',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Finds the route, keeps foreign sites out, and puts the headers on that every answer has. `defect` answers for what must not happen. */
export function createFront(
  routes: Routes,
  corsOrigins: readonly string[],
  defect: (error: unknown) => Answer,
): (question: Question) => Promise<Answer> {
  const paths = new Map(Object.entries(routes));

  async function route(question: Question): Promise<Answer> {
    const found = paths.get(question.path);
    if (found === undefined) throw new Refusal(404, 'NOT_FOUND', 'There is nothing here; /graphql answers questions.');
    refuseForeignSites(question, corsOrigins);
    const methods = [...found.methods, 'OPTIONS'];
    if (question.method === 'OPTIONS') return { status: 204, headers: preflightHeaders(methods), body: '' };
    if (!methods.includes(question.method)) {
      throw new Refusal(405, 'BAD_USER_INPUT', `This path answers ${found.methods.join(' and ')}.`, {
        allow: methods.join(', '),
      });
    }
    return found.answer(question);
  }

  return async (question) => {
    const { status, headers, body } = await route(question).catch((error: unknown) =>
      error instanceof Refusal ? error.answer : defect(error),
    );
    const crossOrigin = crossOriginHeaders(question, corsOrigins);
    const vary = [headers.vary, crossOrigin.vary].filter((part) => part !== undefined).join(', ');
    return {
      status,
      body,
      headers: { ...commonHeaders, ...headers, ...crossOrigin, ...(vary === '' ? {} : { vary }) },
    };
  };
}
