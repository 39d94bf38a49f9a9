/** The namespaces of the vocabularies in use; all of them are published standards. */
export const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  wd: 'http://www.wikidata.org/entity/',
  wdt: 'http://www.wikidata.org/prop/direct/',
  wikibase: 'http://wikiba.se/ontology#',
} as const;

type CompactIri = `${keyof typeof namespaces}:${string}`;

/** Properties by their names in JSON-LD. */
export const properties = {
  // A relation, or a date that a list gives: a statement that others can be made about.
  subject: 'rdf:subject',
  predicate: 'rdf:predicate',
  object: 'rdf:object',
  rank: 'wikibase:rank',
  /** Twinned administrative body, which Wikidata states in both directions. */
  sisterCity: 'wdt:P190',
  startDate: 'schema:startDate',
  endDate: 'schema:endDate',
  status: 'schema:status',
  kind: 'schema:additionalType',
  signedAt: 'schema:location',
  comment: 'schema:comment',
  text: 'schema:text',
  // Who says so.
  derivedFrom: 'prov:wasDerivedFrom',
  primarySource: 'prov:hadPrimarySource',
  qualifiedPrimarySource: 'prov:qualifiedPrimarySource',
  entity: 'prov:entity',
  pagination: 'schema:pagination',
  isReferencedBy: 'dcterms:isReferencedBy',
  // Places.
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  containedInPlace: 'schema:containedInPlace',
  geo: 'schema:geo',
  latitude: 'schema:latitude',
  longitude: 'schema:longitude',
  sameAs: 'schema:sameAs',
  identifier: 'schema:identifier',
  additionalProperty: 'schema:additionalProperty',
  propertyID: 'schema:propertyID',
  value: 'schema:value',
  dissolutionDate: 'schema:dissolutionDate',
  isReplacedBy: 'dcterms:isReplacedBy',
  disambiguatingDescription: 'schema:disambiguatingDescription',
  // Sources, lists and the file.
  url: 'schema:url',
  archivedAt: 'schema:archivedAt',
  author: 'schema:author',
  editor: 'schema:editor',
  isPartOf: 'schema:isPartOf',
  publisher: 'schema:publisher',
  locationCreated: 'schema:locationCreated',
  inLanguage: 'schema:inLanguage',
  datePublished: 'schema:datePublished',
  position: 'schema:position',
  creativeWorkStatus: 'schema:creativeWorkStatus',
  isbn: 'schema:isbn',
  issn: 'schema:issn',
  license: 'schema:license',
  valid: 'dcterms:valid',
  version: 'schema:version',
  description: 'schema:description',
  creditText: 'schema:creditText',
  related: 'dcterms:relation',
} as const satisfies Readonly<Record<string, CompactIri>>;

/** Classes by their names in JSON-LD. */
export const classes = {
  Statement: 'rdf:Statement',
  Entity: 'prov:Entity',
  PrimarySource: 'prov:PrimarySource',
  AdministrativeArea: 'schema:AdministrativeArea',
  City: 'schema:City',
  Country: 'schema:Country',
  Continent: 'schema:Continent',
  GeoCoordinates: 'schema:GeoCoordinates',
  PropertyValue: 'schema:PropertyValue',
  CreativeWork: 'schema:CreativeWork',
  Comment: 'schema:Comment',
  Organization: 'schema:Organization',
  Dataset: 'schema:Dataset',
} as const satisfies Readonly<Record<string, CompactIri>>;

export type Datatype = `xsd:${'gYear' | 'gYearMonth' | 'date' | 'integer' | 'double'}`;
export type Property = keyof typeof properties;
export type ClassName = keyof typeof classes;

/** The IRI that a prefixed name stands for. */
export function expand(compact: CompactIri): string {
  const colon = compact.indexOf(':');
  const prefix = compact.slice(0, colon);
  return isPrefix(prefix) ? namespaces[prefix] + compact.slice(colon + 1) : compact;
}

function isPrefix(text: string): text is keyof typeof namespaces {
  return Object.hasOwn(namespaces, text);
}

/** The JSON-LD context of the files, which is served at `/export/context.jsonld`. */
export const context = { ...namespaces, ...classes, ...properties };
