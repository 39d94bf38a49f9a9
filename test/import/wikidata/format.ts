import type { ImportedPlace, ReadList } from '../../../src/import/relation.ts';

/** A relation as one line: `Munich DE + Verona IT: 1960-03-17`. */
export function formatRelations({ relations }: ReadList): string[] {
  return relations.map(({ parties, established, otherDates = [], ended, status }) => {
    const dates = [established, ...otherDates].flatMap((date) => date?.date ?? []).join(' or ');
    const end = status === 'ENDED' ? ` ended ${ended?.date ?? '?'}` : '';
    return `${parties.map(formatPlace).join(' + ')}: ${dates || 'undated'}${end}`;
  });
}

function formatPlace({ name, country }: ImportedPlace): string {
  return `${name.text} ${country ?? '??'}`;
}

/** A finding as one line: `left out: A statement is deprecated. (bindings[3])`. */
export function formatFindings({ findings }: ReadList): string[] {
  return findings.map(
    ({ severity, rule, position: { place, cell } }) =>
      `${severity}: ${rule} (${place}${cell === undefined ? '' : ` ${cell}`})`,
  );
}
