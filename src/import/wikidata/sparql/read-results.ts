import { broken } from '../../file/broken.ts';
import type { Finding, ReadList } from '../../relation.ts';
import { readEnds, refuseBroken } from '../broken-file.ts';
import { toReadList } from '../read-list.ts';
import type { StatedPlace, StatedRelation } from '../stated.ts';
import { readDelimitedRows } from './delimited-rows.ts';
import { readJsonRows } from './json-rows.ts';
import { readPlace, type TermOf } from './read-place.ts';
import { readStatement } from './read-statement.ts';
import type { Row } from './term.ts';
import { assignVariables, type Role, type VariableMapping } from './variables.ts';

interface ResultsRequest {
  readonly file: string;
  readonly format: 'json' | 'csv' | 'tsv';
  readonly variables?: VariableMapping;
}

/**
 * Reads the results of a SPARQL query on P190 (sister city). Rows are read one by one; places and relations stay in memory.
 *
 * @throws BadUserInput for a file that is not the whole result of a query, has no rows, or whose variables cannot be assigned.
 */
export async function readSparqlResults({ file, format, variables: mapping }: ResultsRequest): Promise<ReadList> {
  const ends = await readEnds(file);
  refuseBroken(file, ends);
  if (format === 'json') refuseOtherJson(file, ends.head);
  const places = new Map<string, StatedPlace>();
  const relations: StatedRelation[] = [];
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  let variables: ReadonlyMap<Role, string> = new Map();
  const seen = new Set<string>();
  /** A row has only the variables that are bound in it, so later rows can have new ones. */
  const onNames = (names: readonly string[], place: string) => {
    const added = names.filter((name) => !seen.has(name));
    for (const name of added) seen.add(name);
    const assigned = assignVariables(file, [...seen], mapping);
    variables = assigned.variables;
    for (const name of assigned.unused) if (added.includes(name)) report(notImported(name, place));
  };
  const inHead = format === 'json' ? namesInHead(ends.head) : undefined;
  if (inHead) onNames(inHead, 'head');
  let rows = 0;
  const onRow = ({ place, terms }: Row) => {
    rows += 1;
    const names = [...terms.keys()];
    if (names.some((name) => !seen.has(name))) onNames(names, place);
    const termOf: TermOf = (role) => {
      const cell = variables.get(role);
      const term = cell === undefined ? undefined : terms.get(cell);
      return cell === undefined || term === undefined ? undefined : { term, cell };
    };
    const [from, to] = [
      readPlace('place', place, termOf, { places, report }),
      readPlace('partner', place, termOf, { places, report }),
    ];
    const relation =
      from === undefined || to === undefined ? undefined : readStatement(place, { from, to }, termOf, report);
    if (relation) relations.push(relation);
  };
  if (format === 'json') await readJsonRows(file, ends.head, onRow);
  else await readDelimitedRows(file, format, { onNames: (names) => onNames(names, 'row 1'), onRow, report });
  if (rows === 0)
    throw broken(file, 'at least one row', 'a result without rows', 'Check the query: it found no relations.');
  return toReadList({ places, relations, findings });
}

function refuseOtherJson(file: string, head: string): void {
  if (head.trimStart().startsWith('[') || /"bindings"\s*:/.test(head)) return;
  if (/"boolean"\s*:/.test(head)) throw broken(file, 'rows', 'the answer of an ASK query', 'Use a SELECT query.');
  throw broken(
    file,
    '"results" with "bindings"',
    `JSON of another kind: ${head.trim().slice(0, 60)}`,
    'Download the result of a SELECT query as JSON.',
  );
}

/** The variables of the query, in order. Undefined if the head of the file does not have them; then the first row decides. */
function namesInHead(head: string): string[] | undefined {
  const [, list] = /"vars"\s*:\s*\[([^\]]*)\]/.exec(head) ?? [];
  const names = list?.match(/"[^"]*"/g)?.map((name) => name.slice(1, -1));
  return names && names.length > 0 ? names : undefined;
}

function notImported(name: string, place: string): Finding {
  return {
    severity: 'left out',
    rule: 'A variable is not imported.',
    position: { place, cell: name },
    found: name,
    expected: 'a variable that says something about the places or the relation',
    advice: 'If it does, give it in the mapping.',
  };
}
