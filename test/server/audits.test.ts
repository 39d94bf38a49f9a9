import { type AuditResult, serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { serve } from './serving.ts';

const audits = serverAudits({ url: 'http://localhost/graphql' }).map(({ id, name }) => ({ id, name }));

describe('GraphQL over HTTP', () => {
  test('is audited by more than 30 rules', () => {
    expect(audits.filter(({ name }) => !name.startsWith('MAY')).length).toBeGreaterThan(30);
  });

  test.each(audits)('$id $name', async ({ id, name }) => {
    const { url } = await serve();
    const audit = serverAudits({ url: `${url}/graphql` }).find((candidate) => candidate.id === id);
    const result = await audit?.fn();
    // MAY rules are optional, but running their audits must not throw.
    if (!name.startsWith('MAY')) expect(`${result?.status} ${reasonOf(result)}`.trim()).toBe('ok');
  });
});

function reasonOf(result: AuditResult | undefined): string {
  return result === undefined || result.status === 'ok' ? '' : result.reason;
}
