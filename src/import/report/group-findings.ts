import type { Finding, Position, Severity } from '../relation.ts';

/** Findings with one rule. */
export interface FindingGroup {
  readonly severity: Severity;
  readonly rule: string;
  readonly advice: string;
  readonly count: number;
  /** The first findings, in the order of the file. */
  readonly shown: readonly Pick<Finding, 'position' | 'found' | 'expected'>[];
}

const severities: readonly Severity[] = ['unreadable', 'left out', 'doubtful'];
const shownFindings = 10;

/** Groups findings by rule and sorts them by severity. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.rule]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { severity, rule, advice } = first;
      return [{ severity, rule, advice, count: group.length, shown: group.slice(0, shownFindings) }];
    })
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** `row 5, E5` */
export function positionText({ place, cell }: Position): string {
  return cell === undefined ? place : `${place}, ${cell}`;
}
