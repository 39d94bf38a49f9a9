import { type AuditResult, serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { serve } from './serving.ts';

const named = serverAudits({ url: 'http://localhost/graphql' }).map(({ id, name }) => ({ id, name }));

describe('GraphQL over HTTP', () => {
  test('has audits', () => {
    expect(named.filter(({ name }) => !name.startsWith('MAY')).length).toBeGreaterThan(30);
  });

  test.each(named)('$id $name', async ({ id, name }) => {
    const { url } = await serve();
    const audit = serverAudits({ url: `${url}/graphql` }).find((candidate) => candidate.id === id);
    const result = await audit?.fn();
    // What a server MAY do is its own choice; an audit that cannot be run throws in any case.
    if (!name.startsWith('MAY')) expect(`${result?.status} ${reasonOf(result)}`.trim()).toBe('ok');
  });
});

function reasonOf(result: AuditResult | undefined): string {
  return result === undefined || result.status === 'ok' ? '' : result.reason;
}
