import { type Answer, Refusal } from './answer.ts';
import type { AnswerMemory } from './answer-memory.ts';
import { createExecution, type ExecutionParts } from './execution.ts';
import { preferredMediaType } from './media-type.ts';
import { operationKey, varyingHeaders } from './operation-key.ts';
import { parametersOf } from './parameters.ts';
import type { PersistedOperations } from './persisted.ts';
import type { Question } from './question.ts';
import { answerTo } from './result.ts';

export interface GraphqlParts extends ExecutionParts {
  /** Without it nothing is kept, and no answer has an `ETag`. */
  readonly memory?: AnswerMemory | undefined;
  readonly persisted?: PersistedOperations | undefined;
}

/** Answers `/graphql` for programs. The schema has no subscriptions, so every answer is complete before it is sent. */
export function createGraphqlHandler(parts: GraphqlParts): (question: Question) => Promise<Answer> {
  const { memory, persisted, mask } = parts;
  const execute = createExecution(parts);

  async function answer(question: Question): Promise<Answer> {
    const type = preferredMediaType(question.headers.accept);
    if (type === undefined) {
      throw new Refusal(406, 'BAD_USER_INPUT', 'Accept application/graphql-response+json or application/json.');
    }
    const parameters = await parametersOf(question, persisted);
    const key = memory && operationKey(parameters, type, question.headers);
    const recalled = key === undefined ? undefined : memory?.recall(question, key);
    if (recalled) return recalled;
    const result = await execute(question, parameters);
    const answered = answerTo(result, type, mask);
    return memory && key !== undefined ? memory.keep(question, key, result, answered) : answered;
  }

  return async (question) => {
    const { status, headers, body } = await answer(question);
    return { status, headers: { vary: varyingHeaders, ...headers }, body };
  };
}
