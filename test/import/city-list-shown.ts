import type { ImportedPlace, ReadList } from '../../src/import/relation.ts';

function shownPlace({ name, otherNames = [], unit, country }: ImportedPlace): string {
  const others = otherNames.map(({ text, language }) => `${text}:${language ?? ''}`).join(' ');
  return [name.text, others && `(${others})`, unit && `in ${unit}`, country ?? '??'].filter(Boolean).join(' ');
}

/** The relations of a list, one a line: where, parties, date, and what differs from the usual. */
export function shownRelations({ relations }: ReadList): string[] {
  return relations.map((relation) => {
    const { position, parties, established, ended, kind, status, level, reportedContinent, notes } = relation;
    const facts = [
      established?.date ?? 'undated',
      ended && `until ${ended.date}`,
      kind === 'SISTER_CITY' ? undefined : kind,
      status === 'ACTIVE' ? undefined : status,
      level,
      reportedContinent,
      ...notes.map(({ text }) => `"${text}"`),
    ];
    return `${position.place.replace('line ', '')}: ${parties.map(shownPlace).join(' + ')}: ${facts.filter(Boolean).join(' ')}`;
  });
}

/** The findings of a list, one a line. */
export function shownFindings({ findings }: ReadList): string[] {
  return findings.map(({ severity, rule, position, found }) => `${severity}, ${position.place}: ${rule} ${found}`);
}
