import { lookupKey } from '../names/spelled-forms.ts';
import type { Plan, SharedChanges } from './plan.ts';
import * as statements from './statements.ts';
import type { Writer } from './writer.ts';

export async function writeCountries(
  writer: Writer,
  changes: Plan['countries'],
  order: readonly Identified[],
): Promise<void> {
  await writer.inChunks('countries', inOrder(changes, order), rowsOfNamed, async (run, chunk) => {
    const ids = chunk.map(({ id }) => id);
    await run(statements.deleteNamesOfCountries, { ids });
    await run(statements.detachCountries, { ids });
    await run(statements.writeCountries, { rows: chunk });
    await run(statements.writeNamesOfCountries, { rows: chunk.flatMap(nameRows) });
  });
}

export async function writeJurisdictions(
  writer: Writer,
  changes: Plan['jurisdictions'],
  order: readonly Identified[],
): Promise<void> {
  const changed = new Set(changes.changed.map(({ id }) => id));
  await writer.inChunks('jurisdictions', inOrder(changes, order), rowsOfNamed, async (run, chunk) => {
    const ids = chunk.map(({ id }) => id);
    const stored = ids.filter((id) => changed.has(id));
    const parents = chunk.filter(({ parentId }) => parentId !== null).map(({ id, parentId }) => ({ id, parentId }));
    await Promise.all([
      run(statements.deleteNamesOfJurisdictions, { ids: stored }),
      run(statements.detachJurisdictions, { ids: stored }),
      run(statements.writeJurisdictions, { rows: chunk }),
      run(statements.writeParents, { rows: parents }),
      run(statements.writeNamesOfJurisdictions, { rows: chunk.flatMap(nameRows) }),
    ]);
    // Friendships and partners have values derived from the names and the country of a jurisdiction.
    const touched = await run(statements.friendshipsOfJurisdictions, { ids: stored });
    const parties = touched.flatMap(({ partyIds }) => partyIds);
    await Promise.all([
      run(statements.deriveFriendships, { ids: touched.map(({ friendshipId }) => friendshipId) }),
      run(statements.deriveJurisdictions, { ids: [...new Set([...ids, ...parties])] }),
    ]);
  });
}

interface Identified {
  readonly id: string;
}
interface Named extends Identified {
  readonly nameTexts: readonly string[];
  readonly nameLanguages: readonly string[];
  readonly nameKinds: readonly string[];
}

/** Sorts rows as in the dataset, where parents precede their children. */
function inOrder<R extends Identified>({ added, changed }: SharedChanges<R>, order: readonly Identified[]): R[] {
  const byId = new Map([...added, ...changed].map((row) => [row.id, row]));
  return order.flatMap(({ id }) => byId.get(id) ?? []);
}

function rowsOfNamed({ nameTexts }: Named): number {
  return 2 + nameTexts.length;
}

/** A node for each name. A text that is listed twice in one language is one name. */
function nameRows({ id: ownerId, nameTexts, nameLanguages, nameKinds }: Named) {
  const rows = nameTexts.map((text, position) => {
    const language = nameLanguages[position] ?? 'und';
    const id = `${ownerId}/${language}/${text}`;
    return { id, ownerId, text, language, kind: nameKinds[position] ?? null, folded: lookupKey(text) };
  });
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
