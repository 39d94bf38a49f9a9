import { type NameColumns, namesOf } from '../model/names-of.ts';
import { lookupKey } from '../names/spelled-forms.ts';
import type { Plan } from './plan.ts';
import { descriptionId } from './rows.ts';
import * as statements from './statements.ts';
import type { Run, Writer } from './writer.ts';

/** A node is written in one transaction with its names and what this dataset states about it. */

export async function writeContinents(writer: Writer, datasetId: string, changes: Plan['continents']): Promise<void> {
  const described = byId(changes);
  await writer.inChunks('continents', changes.nodes, rowsOfNamed, async (run, chunk) => {
    await run(statements.deleteDescriptions, { ids: descriptionIds(datasetId, 'Continent', chunk) });
    await run(statements.writeContinents, { rows: chunk });
    await run(statements.describeContinents, { rows: descriptions('Continent', chunk, described) });
  });
}

export async function writeCountries(writer: Writer, datasetId: string, changes: Plan['countries']): Promise<void> {
  const described = byId(changes);
  await writer.inChunks('countries', changes.nodes, rowsOfNamed, async (run, chunk) => {
    const ids = chunk.map(({ id }) => id);
    await run(statements.deleteDescriptions, { ids: descriptionIds(datasetId, 'Country', chunk) });
    await run(statements.deleteNamesOfCountries, { ids });
    await run(statements.detachCountries, { ids });
    await run(statements.writeCountries, { rows: chunk });
    await run(statements.describeCountries, { rows: descriptions('Country', chunk, described) });
    await run(statements.writeNamesOfCountries, { rows: chunk.flatMap(nameRows) });
  });
}

export async function writeJurisdictions(
  writer: Writer,
  datasetId: string,
  changes: Plan['jurisdictions'],
): Promise<void> {
  const described = byId(changes);
  await writer.inChunks('jurisdictions', changes.nodes, rowsOfNamed, async (run, chunk) => {
    const ids = chunk.map(({ id }) => id);
    const parents = chunk.filter(({ parentId }) => parentId !== null).map(({ id, parentId }) => ({ id, parentId }));
    await Promise.all([
      run(statements.deleteDescriptions, { ids: descriptionIds(datasetId, 'Jurisdiction', chunk) }),
      run(statements.deleteNamesOfJurisdictions, { ids }),
      run(statements.detachJurisdictions, { ids }),
      run(statements.writeJurisdictions, { rows: chunk }),
      run(statements.describeJurisdictions, { rows: descriptions('Jurisdiction', chunk, described) }),
      run(statements.writeParents, { rows: parents }),
      run(statements.writeNamesOfJurisdictions, { rows: chunk.flatMap(nameRows) }),
    ]);
    // Friendships and partners have values derived from the names and the country of a jurisdiction.
    const touched = await run(statements.friendshipsOfJurisdictions, { ids });
    const parties = touched.flatMap(({ partyIds }) => partyIds);
    await Promise.all([
      run(statements.deriveFriendships, { ids: touched.map(({ friendshipId }) => friendshipId) }),
      run(statements.deriveJurisdictions, { ids: [...new Set([...ids, ...parties])] }),
    ]);
  });
}

const deletions: Readonly<Record<Label, (run: Run, ids: string[]) => Promise<unknown>>> = {
  Jurisdiction: async (run, ids) => {
    await run(statements.deleteNamesOfJurisdictions, { ids });
    await run(statements.deleteJurisdictions, { ids });
  },
  Country: async (run, ids) => {
    await run(statements.deleteNamesOfCountries, { ids });
    await run(statements.deleteCountries, { ids });
  },
  Continent: (run, ids) => run(statements.deleteContinents, { ids }),
};

/** Deletes places that no dataset describes any more. */
export async function removePlaces(
  writer: Writer,
  datasetId: string,
  label: Label,
  removed: readonly string[],
): Promise<void> {
  await writer.inChunks(
    `${label.toLowerCase()} removed`,
    removed,
    () => 1,
    async (run, ids) => {
      await run(statements.deleteDescriptions, { ids: ids.map((id) => descriptionId(datasetId, label, id)) });
      await deletions[label](run, ids);
    },
  );
}

type Label = 'Continent' | 'Country' | 'Jurisdiction';

interface Identified {
  readonly id: string;
}
type Named = Identified & NameColumns;
interface Described extends Identified {
  readonly datasetId: string;
}

/** The new and changed descriptions by the IDs of their places. */
function byId<D extends Identified>({
  added,
  changed,
}: {
  readonly added: readonly D[];
  readonly changed: readonly D[];
}) {
  return new Map([...added, ...changed].map((row) => [row.id, row]));
}

function descriptionIds(datasetId: string, of: Label, nodes: readonly Identified[]): string[] {
  return nodes.map(({ id }) => descriptionId(datasetId, of, id));
}

function descriptions<D extends Described>(of: Label, nodes: readonly Identified[], described: ReadonlyMap<string, D>) {
  return nodes.flatMap(({ id: nodeId }) => {
    const row = described.get(nodeId);
    return row ? { ...row, id: descriptionId(row.datasetId, of, nodeId), nodeId, of } : [];
  });
}

/** The node, its description and its names. */
function rowsOfNamed({ nameTexts }: Named): number {
  return 3 + nameTexts.length;
}

/** A node for each name. A text that is listed twice in one language is one name. */
function nameRows({ id: ownerId, ...columns }: Named) {
  const rows = namesOf(columns).map((name) => ({
    ...name,
    id: `${ownerId}/${name.language}/${name.text}`,
    ownerId,
    folded: lookupKey(name.text),
  }));
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
