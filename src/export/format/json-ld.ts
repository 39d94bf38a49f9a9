import type { About } from '../about.ts';
import { type Description, type Resource, type Value, valuesOf } from '../rdf/resource.ts';
import { aboutResources } from '../rdf/sources.ts';
import { context } from '../rdf/vocabulary.ts';

/**
 * Resources as JSON-LD 1.1. The context is in the file, because a reader would have to load it from the network otherwise, and a
 * file outlives the server that wrote it.
 */
export async function* jsonLdOf(about: About, resources: AsyncIterable<readonly Resource[]>): AsyncGenerator<string> {
  yield `{\n"@context": ${JSON.stringify(context)},\n"@graph": [\n${aboutResources(about).map(lineOf).join(',\n')}`;
  for await (const page of resources) yield page.map((resource) => `,\n${lineOf(resource)}`).join('');
  yield '\n]\n}\n';
}

function lineOf(resource: Resource): string {
  return JSON.stringify({ '@id': resource.iri, ...objectOf(resource) });
}

function objectOf({ types, facts }: Description): object {
  const members = facts.flatMap(([name, values]) => {
    const [first, ...more] = valuesOf(values).map(asJson);
    return first === undefined ? [] : [[name, more.length === 0 ? first : [first, ...more]] as const];
  });
  return { ...(types.length > 0 ? { '@type': types } : {}), ...Object.fromEntries(members) };
}

function asJson(value: Value): string | object {
  if ('iri' in value) return { '@id': value.iri };
  if ('nested' in value) return objectOf(value.nested);
  const { text, language, datatype } = value;
  if (language !== undefined) return { '@value': text, '@language': language };
  return datatype === undefined ? text : { '@value': text, '@type': datatype };
}

/** What `/export/context.jsonld` serves. */
export const contextText = `${JSON.stringify({ '@context': context }, null, 2)}\n`;
