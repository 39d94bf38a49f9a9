import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** How often an operation has been asked for, until it is compiled; `never`: it does not compile. */
type State = number | CompiledQuery | 'never';

/** Compiling takes as long as a dozen runs, all in one piece, and most documents that are typed are not seen again. */
const askedBefore = 10;
const longestCompiled = 4_000;

/**
 * Runs what is asked often as code made for it. Only answers without errors come from there: whatever goes wrong, the
 * operation is run anew by `execute`, which also runs everything else, so that all errors are its. What was read is still
 * there then.
 */
export class CompiledOperations {
  /** Each lives as long as its parsed document is kept. */
  readonly #states = new WeakMap<DocumentNode, Map<string, State>>();

  async run(args: ExecutionArgs, execute: Execute): Promise<ExecutionResult> {
    const compiled = this.#compiled(args);
    if (!compiled || !areGood(args)) return execute(args);
    const result = await compiled.query(args.rootValue, args.contextValue, withDefaults(args));
    if (result.errors === undefined) return result;
    const executed = await execute(args);
    if (executed.errors === undefined) this.#statesOf(args).set(nameOf(args), 'never');
    return executed;
  }

  #compiled(args: ExecutionArgs): CompiledQuery | undefined {
    const states = this.#statesOf(args);
    const name = nameOf(args);
    const state = states.get(name) ?? (compilable(args) ? 0 : 'never');
    if (typeof state === 'object') return state;
    if (typeof state === 'number') states.set(name, state < askedBefore ? state + 1 : compile(args));
    return undefined;
  }

  #statesOf({ document }: ExecutionArgs): Map<string, State> {
    const states = this.#states.get(document) ?? new Map<string, State>();
    this.#states.set(document, states);
    return states;
  }
}

function nameOf({ operationName }: ExecutionArgs): string {
  return operationName ?? '';
}

/** The compiled code would take two fields of an input that takes one of several. */
function areGood(args: ExecutionArgs): boolean {
  const { schema, variableValues } = args;
  return getVariableValues(schema, variablesOf(args), variableValues ?? {}, { maxErrors: 0 }).errors === undefined;
}

/** The compiled code would miss a variable that must not be null, and has a default. */
function withDefaults(args: ExecutionArgs): Record<string, unknown> {
  const values: Record<string, unknown> = { ...args.variableValues };
  for (const { variable, defaultValue } of variablesOf(args)) {
    const { value: name } = variable.name;
    if (defaultValue !== undefined && values[name] === undefined) values[name] = valueFromASTUntyped(defaultValue);
  }
  return values;
}

function variablesOf({ document, operationName }: ExecutionArgs): readonly VariableDefinitionNode[] {
  return getOperationAST(document, operationName)?.variableDefinitions ?? [];
}

/**
 * A query, which may be run twice. Names with two underscores are GraphQL's own (`__schema`) or mean something to
 * JavaScript (`__proto__`).
 */
function compilable({ document, operationName }: ExecutionArgs): boolean {
  const text = document.loc?.source.body;
  if (text === undefined || text.length > longestCompiled || /__(?!typename\b)/.test(text)) return false;
  return getOperationAST(document, operationName)?.operation === 'query';
}

function compile({ schema, document, operationName }: ExecutionArgs): State {
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled : 'never';
}
