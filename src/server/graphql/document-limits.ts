import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, Lexer, Source, TokenKind, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Config } from '../../config.ts';
import { limitResponse } from './response-limit.ts';

interface Count {
  readonly n: number;
}

/** Maximum nesting of brackets: more than any request needs, and few enough for recursive functions such as the parser. */
export const maxNesting = 200;

/**
 * Limits on the document before anything is executed, and on the length of the response. Tokens and brackets are counted
 * before the parser runs. The plugins count the rest and this module compares, because their own errors
 * carry neither a code nor the number found.
 * Depth counts fields, not fragments, and is not counted in introspection, whose size the cost limit counts exactly.
 */
export function limitPlugins(limits: Config['limits']): Plugin[] {
  return [
    limitTokens(limits.tokens),
    limitValidation,
    maxDepthPlugin({
      n: Number.POSITIVE_INFINITY,
      flattenFragments: true,
      onAccept: [exceeds('levels', limits.depth)],
    }),
    maxAliasesPlugin({
      n: Number.POSITIVE_INFINITY,
      allowList: [],
      onAccept: [exceeds('aliases', limits.aliases)],
    }),
    maxDirectivesPlugin({ n: Number.POSITIVE_INFINITY, onAccept: [exceeds('directives', limits.directives)] }),
    limitResponse(limits.responseBytes),
  ];
}

/** Counts in the parse function, which a cached document does not need. */
function limitTokens(maxTokens: number): Plugin {
  return {
    onParse: ({ parseFn, setParseFn }) =>
      setParseFn((source, options) => {
        checkTokens(typeof source === 'string' ? source : source.body, maxTokens);
        return parseFn(source, options);
      }),
  };
}

/** graphql-js stops comparing fields of the same name after a fixed amount of work, with an error that has no code. */
const limitValidation: Plugin = {
  onValidate:
    () =>
    ({ result, setResult }) => {
      if (!result.some(({ message }: Error) => message === 'Validation aborted.')) return;
      setResult([
        new GraphQLError(
          'The document selects the same fields too many times to compare them. Select each field once.',
          {
            extensions: { code: 'QUERY_TOO_COMPLEX' },
          },
        ),
      ]);
    },
};

const opening: readonly TokenKind[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const closing: readonly TokenKind[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** @throws GraphQLError QUERY_TOO_COMPLEX for too many tokens or too deep brackets; a syntax error is left to the parser. */
function checkTokens(text: string, maxTokens: number): void {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let nesting = 0;
  while (true) {
    let kind: TokenKind;
    try {
      kind = lexer.advance().kind;
    } catch {
      return;
    }
    if (kind === TokenKind.EOF) return;
    tokens += 1;
    if (tokens > maxTokens) throw tooLarge(`at least ${tokens} tokens`, maxTokens, tokens);
    if (opening.includes(kind)) nesting += 1;
    else if (closing.includes(kind)) nesting -= 1;
    if (nesting > maxNesting) throw tooLarge(`at least ${nesting} nested brackets`, maxNesting, nesting);
  }
}

function exceeds(unit: string, limit: number) {
  return (context: ValidationContext | null, { n: found }: Count): void => {
    if (found > limit) context?.reportError(tooLarge(`${found} ${unit}`, limit, found));
  };
}

function tooLarge(what: string, limit: number, found: number): GraphQLError {
  return new GraphQLError(`The document has ${what}; at most ${limit} are allowed.`, {
    extensions: { code: 'QUERY_TOO_COMPLEX', limit, found },
  });
}
