import type { initGraphQLTada, ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
import type { introspection } from './schema.d.ts';

type Graphql = ReturnType<
  typeof initGraphQLTada<{
    introspection: introspection;
    scalars: { Date: string; PartialDate: string; LanguageTag: string };
    disableMasking: true;
  }>
>;

/** An operation with the types of its variables and of its answer by the schema. */
export type Operation<Data, Variables> = TadaDocumentNode<Data, Variables>;
export type DataOf<Of> = Whole<ResultOf<Of>>;

/** Look-ups that may find nothing. Every other root field is null only if it failed, and then `ask` throws. */
type LookUp = 'friendship' | 'jurisdiction';

/** The data of a response without errors. */
export type Whole<Data> = {
  readonly [Field in keyof Data]: Field extends LookUp ? Data[Field] : NonNullable<Data[Field]>;
};
export type VariablesFor<Of> = VariablesOf<Of>;

/** Reads an operation at compile time alone: for the compiler it is a document, in the browser the text that is sent. */
export const operation = ((text: string) => text) as unknown as Graphql;

export function textOf<Data, Variables>(document: Operation<Data, Variables>): string {
  return document as unknown as string;
}
