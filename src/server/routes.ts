import { type Answer, Refusal } from './answer.ts';
import { crossOriginHeaders, preflightHeaders, refuseForeignSites } from './cross-origin.ts';
import { errorPage } from './error-page.ts';
import { preferredMediaType } from './media-type.ts';
import { type Question, wantsPage } from './question.ts';

/** What answers one path. Where there is `GET` there is `HEAD`: to the route it is a `GET`, and its body is not sent. */
interface Route {
  /** How figures name it, where many paths are one thing; else by its path. */
  readonly group?: string;
  readonly methods: readonly ('GET' | 'POST')[];
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
  defect: (error: unknown) => Refusal,
): (question: Question) => Promise<Answer> {
  const paths = new Map(Object.entries(routes));

  async function route(question: Question): Promise<Answer> {
    const found = paths.get(question.path);
    if (found === undefined) throw new Refusal(404, 'NOT_FOUND', 'Not found. The GraphQL endpoint is /graphql.');
    refuseForeignSites(question, corsOrigins);
    const methods = [...found.methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'];
    if (question.method === 'OPTIONS') return { status: 204, headers: preflightHeaders(methods), body: '' };
    if (!methods.includes(question.method)) {
      throw new Refusal(
        405,
        'BAD_USER_INPUT',
        `${question.method} is not allowed at ${question.path}. Use ${found.methods.join(' or ')}.`,
        { allow: methods.join(', ') },
      );
    }
    return found.answer(question);
  }

  return async (received) => {
    const question = received.method === 'HEAD' ? { ...received, method: 'GET' } : received;
    const { status, headers, body } = await route(question).catch((error: unknown) =>
      refuse(question, error instanceof Refusal ? error : defect(error)),
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

/** As the client reads it best: a page for a browser, else the media type of GraphQL that it prefers. */
function refuse(question: Question, refusal: Refusal): Answer {
  const type = preferredMediaType(question.headers.accept) ?? 'application/json';
  const answer = wantsPage(question) ? errorPage(refusal) : refusal.answerAs(type);
  return { ...answer, headers: { vary: 'Accept', ...answer.headers } };
}
