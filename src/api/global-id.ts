import { BadUserInput, shortened } from '../errors.ts';
import { checkLength } from './arguments/list-argument.ts';

/** The types that have an `id`, each with an example of the ID within the type. */
export const examplesWithin = {
  Jurisdiction: 'pk-gwadar',
  Country: 'PK',
  Continent: 'AS',
  Friendship: 'cn-karamay~pk-gwadar',
  Source: 'xinjiang/2012-08-09-1a2b3c4d',
  Dataset: 'xinjiang',
} as const;
export type NodeType = keyof typeof examplesWithin;

/**
 * `Jurisdiction:pk-gwadar`: the type, and the ID within the type. Readable, so that people can write queries by hand; clients
 * should treat it as opaque. Changing the format is a breaking change of the API.
 */
export function encodeGlobalId(typename: string, id: string | number | bigint): string {
  return `${typename}:${id}`;
}

/** @throws BadUserInput if the text is not a valid ID, or its type does not exist. */
export function decodeGlobalId(globalId: string): { typename: string; id: string } {
  const colon = globalId.indexOf(':');
  const typename = globalId.slice(0, Math.max(0, colon));
  const id = globalId.slice(colon + 1);
  if (Object.hasOwn(examplesWithin, typename) && id !== '') return { typename, id: checkLength(id, 'id') };
  throw new BadUserInput(
    `"${shortened(globalId)}" is not a valid ID. Use the value of an \`id\` field, such as \`${exampleOf('Jurisdiction')}\`.`,
    { id: globalId },
  );
}

/** The ID within the type. @throws BadUserInput if it is not a valid ID, or of another type. */
export function idWithin(type: NodeType, globalId: string): string {
  const { typename, id } = decodeGlobalId(globalId);
  if (typename === type) return id;
  throw new BadUserInput(
    `"${globalId}" is the ID of a ${typename}, not of a ${type}. Use an ID such as \`${exampleOf(type)}\`.`,
    {
      id: globalId,
    },
  );
}

function exampleOf(type: NodeType): string {
  return encodeGlobalId(type, examplesWithin[type]);
}
