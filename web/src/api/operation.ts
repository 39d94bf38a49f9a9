import type { initGraphQLTada, ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
import type { introspection } from './schema.d.ts';

type Graphql = ReturnType<
  typeof initGraphQLTada<{
    introspection: introspection;
    scalars: { Date: string; PartialDate: string; LanguageTag: string };
    disableMasking: true;
  }>
>;

/** An operation with the types of its variables and result. */
export type Operation<Data, Variables> = TadaDocumentNode<Data, Variables>;
export type DataOf<Of> = NonNullData<ResultOf<Of>>;

/** Root fields that return null if nothing is found. Any other root field is null only after an error, and then `request` throws. */
type LookUp = 'friendship' | 'jurisdiction';

/** The data of a response without errors. */
export type NonNullData<Data> = {
  readonly [Field in keyof Data]: Field extends LookUp ? Data[Field] : NonNullable<Data[Field]>;
};
export type VariablesFor<Of> = VariablesOf<Of>;

/** Typed as a parsed document at compile time; plain text at run time. */
export const operation = ((text: string) => text) as unknown as Graphql;

export function textOf<Data, Variables>(document: Operation<Data, Variables>): string {
  return document as unknown as string;
}
