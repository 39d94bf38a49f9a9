import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { GraphQLError, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Config } from '../config.ts';

interface Count {
  readonly n: number;
}

/**
 * The plugins count and this judges, because their own errors carry neither a code nor the number that was found.
 * Depth counts fields, not fragments. Introspection is free of it: GraphQL's own rules bound how deep that goes.
 */
export function limitPlugins(limits: Config['limits']): Plugin[] {
  return [
    maxTokensPlugin({ n: Number.POSITIVE_INFINITY, onAccept: [judge('tokens', limits.tokens)] }),
    maxDepthPlugin({ n: Number.POSITIVE_INFINITY, flattenFragments: true, onAccept: [judge('levels', limits.depth)] }),
    maxAliasesPlugin({ n: Number.POSITIVE_INFINITY, onAccept: [judge('aliases', limits.aliases)] }),
    maxDirectivesPlugin({ n: Number.POSITIVE_INFINITY, onAccept: [judge('directives', limits.directives)] }),
  ];
}

/** Without a context there is no list of errors to add to yet: tokens are counted while the parser reads on. */
function judge(unit: string, limit: number) {
  return (context: ValidationContext | null, { n: found }: Count): void => {
    if (found <= limit) return;
    const atLeast = context === null ? 'at least ' : '';
    const error = new GraphQLError(`The query has ${atLeast}${found} ${unit}, and ${limit} are allowed.`, {
      extensions: { code: 'QUERY_TOO_COMPLEX', limit, found },
    });
    if (context === null) throw error;
    context.reportError(error);
  };
}
