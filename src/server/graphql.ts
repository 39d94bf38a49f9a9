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
  /** Told how each operation ended (`OK`, `KEPT` or the code of its first error), and how many seconds it took. */
  readonly onOperation?: ((outcome: string, took: number) => void) | undefined;
}

/** Answers `/graphql` for programs. The schema has no subscriptions, so every answer is complete before it is sent. */
export function createGraphqlHandler(parts: GraphqlParts): (question: Question) => Promise<Answer> {
  const { memory, persisted, mask, onOperation } = parts;
  const execute = createExecution(parts);

  async function answer(question: Question): Promise<Answer> {
    const type = preferredMediaType(question.headers.accept);
    if (type === undefined) {
      throw new Refusal(406, 'BAD_USER_INPUT', 'Accept application/graphql-response+json or application/json.');
    }
    const parameters = await parametersOf(question, persisted);
    const begun = performance.now();
    const ended = (outcome: string) => onOperation?.(outcome, (performance.now() - begun) / 1000);
    const key = memory && operationKey(parameters, type, question.headers);
    const recalled = key === undefined ? undefined : memory?.recall(question, key);
    if (recalled) {
      ended('KEPT');
      return recalled;
    }
    const result = await execute(question, parameters);
    const [error] = result.errors ?? [];
    ended(error === undefined ? 'OK' : String(mask(error).extensions.code));
    const answered = answerTo(result, type, mask);
    return memory && key !== undefined ? memory.keep(question, key, result, answered) : answered;
  }

  return async (question) => {
    const { status, headers, body } = await answer(question);
    return { status, headers: { vary: varyingHeaders, ...headers }, body };
  };
}
