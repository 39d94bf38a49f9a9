/** Media types of a GraphQL response. The newer one has HTTP statuses for operations that could not run. */
export type MediaType = 'application/json' | 'application/graphql-response+json';

const offered: readonly MediaType[] = ['application/json', 'application/graphql-response+json'];

/** The media type that `Accept` prefers, by weight and then by order; undefined when it accepts neither. */
export function preferredMediaType(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept === '') return 'application/json';
  let best: MediaType | undefined;
  let weightOfBest = 0;
  for (const range of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim());
    const charset = parameterOf(parameters, 'charset') ?? 'utf-8';
    const weight = Number(parameterOf(parameters, 'q') ?? 1);
    const type = offered.find((candidate) => matches(name, candidate));
    if (type === undefined || charset !== 'utf-8' || !(weight > weightOfBest)) continue;
    best = type;
    weightOfBest = weight;
  }
  return best;
}

function matches(range: string, type: MediaType): boolean {
  return range === type || range === '*/*' || range === 'application/*';
}

function parameterOf(parameters: readonly string[], name: string): string | undefined {
  return parameters
    .find((parameter) => parameter.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .replaceAll('"', '');
}
