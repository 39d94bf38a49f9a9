import { randomUUID } from 'node:crypto';
import { schema } from '../api/schema.ts';
import type { Config } from '../config.ts';
import { createToolset, type Toolset, type ToolsetParts } from '../mcp/toolset.ts';
import type { Logger } from '../server/logger.ts';

/** The tools for language models, as both transports serve them. */
export function configuredToolset(
  { mcpAnswerTokens, persistedOnly }: Config,
  logger: Logger,
  parts: Pick<ToolsetParts, 'execute' | 'onCall'>,
): Toolset {
  return createToolset({
    ...parts,
    schema,
    answerTokens: mcpAnswerTokens,
    anyQuery: !persistedOnly,
    onError: (error) => {
      const id = randomUUID();
      logger.error({ id, err: error }, 'a tool failed');
      return id;
    },
  });
}
