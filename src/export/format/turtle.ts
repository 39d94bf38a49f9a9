import { DataFactory, type Quad_Object, Writer } from 'n3';
import type { About } from '../about.ts';
import { type Description, type Resource, type Value, valuesOf } from '../rdf/resource.ts';
import { aboutResources } from '../rdf/sources.ts';
import { classes, expand, namespaces, properties } from '../rdf/vocabulary.ts';

const { namedNode, literal } = DataFactory;

const type = namedNode(expand('rdf:type'));

/** Resources as RDF in Turtle 1.1. A file that is cut off ends within a statement. */
export async function* turtleOf(about: About, resources: AsyncIterable<readonly Resource[]>): AsyncGenerator<string> {
  let written = '';
  const sink = {
    write: (text: string) => {
      written += text;
    },
    end: () => undefined,
  };
  const writer = new Writer(sink, { prefixes: namespaces });
  const taken = () => {
    const text = written;
    written = '';
    return text;
  };
  for (const resource of aboutResources(about)) add(writer, resource);
  yield taken();
  for await (const page of resources) {
    for (const resource of page) add(writer, resource);
    yield taken();
  }
  writer.end();
  yield taken();
}

function add(writer: Writer, resource: Resource): void {
  const subject = namedNode(resource.iri);
  for (const { predicate, object } of pairsOf(writer, resource))
    writer.addQuad(subject, predicate, object, undefined, raise);
}

/** The writer passes errors to its callback. */
function raise(error?: unknown): void {
  if (error) throw error;
}

function pairsOf(writer: Writer, { types, facts }: Description) {
  return [
    ...types.map((name) => ({ predicate: type, object: namedNode(expand(classes[name])) })),
    ...facts.flatMap(([name, values]) => {
      const predicate = namedNode(expand(properties[name]));
      return valuesOf(values).map((value) => ({ predicate, object: objectOf(writer, value) }));
    }),
  ];
}

function objectOf(writer: Writer, value: Value): Quad_Object {
  if ('iri' in value) return namedNode(value.iri);
  if ('nested' in value) return writer.blank(pairsOf(writer, value.nested));
  const { text, language, datatype } = value;
  return literal(text, language ?? (datatype === undefined ? undefined : namedNode(expand(datatype))));
}
