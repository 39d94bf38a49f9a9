import { expect, expectTypeOf, test } from 'vitest';
import type { Selection } from '../../src/store/projection.ts';
import { projectionOf } from '../../src/store/projection.ts';
import { type JurisdictionRow, requireGroup } from '../../src/store/rows.ts';
import { apiWith } from '../support/api.ts';
import { callOptions } from '../support/cypher.ts';
import { describeEngines } from '../support/engines.ts';

test('the type of an optional group includes undefined', () => {
  expectTypeOf<JurisdictionRow['facts']>().extract<undefined>().toEqualTypeOf<undefined>();
  expectTypeOf<JurisdictionRow['totals']>().extract<undefined>().toEqualTypeOf<undefined>();
  expectTypeOf<'facts'>().toExtend<Selection>();
  expectTypeOf<'nothing'>().not.toExtend<Selection>();
});

describeEngines('a row', (open) => {
  test('has only the selected groups', async () => {
    const { store } = await apiWith(await open(), undefined, { cacheRows: 0 });
    const read = async (...selected: Selection[]) => {
      const row = await (await store.begin(callOptions().signal, projectionOf(selected))).jurisdictions.byId(
        'pk-gwadar',
      );
      if (!row) throw new Error('Expected Gwadar in the dataset.');
      return row;
    };
    const base = await read();
    expect(Object.keys(base).toSorted()).toEqual(['countryId', 'displayName', 'id', 'kind']);
    expect((await read('totals')).totals).toEqual({ degree: 2, partnerCount: 2 });
    expect(Object.keys(await read('facts', 'names'))).toEqual(expect.arrayContaining(['facts', 'names']));
    expect(() => requireGroup(base, 'totals', 'Jurisdiction.partnerCount')).toThrow(
      'Jurisdiction.partnerCount uses the group "totals" of "pk-gwadar", which was not read. Add it to what Jurisdiction.partnerCount reads.',
    );
  });
});
