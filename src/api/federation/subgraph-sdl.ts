import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { entityKeys } from './entities.ts';

/** The first version of Federation 2: nothing of the later ones is used. */
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])';

/** A printed schema with the directives of Apollo Federation: the keys of the entities, and what other subgraphs may define too. */
export function subgraphSdl(printed: string): string {
  const document = visit(parse(printed), {
    [Kind.OBJECT_TYPE_DEFINITION]: (type: ObjectTypeDefinitionNode) => withDirectives(type),
  });
  return `${link}\n\n${print(document)}\n`;
}

function withDirectives(type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode | undefined {
  const key = entityKeys.get(type.name.value);
  if (key !== undefined) return { ...type, directives: [directive('key', { fields: key })] };
  // Every subgraph with connections has it.
  if (type.name.value === 'PageInfo') return { ...type, directives: [directive('shareable')] };
  return undefined;
}

function directive(name: string, given: Readonly<Record<string, string>> = {}): ConstDirectiveNode {
  const values = Object.entries(given).map(
    ([argument, value]): ConstArgumentNode => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: { kind: Kind.STRING, value },
    }),
  );
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: values };
}
