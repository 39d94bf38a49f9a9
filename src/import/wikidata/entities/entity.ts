import { z } from 'zod';

/**
 * An entity as `wbgetentities` and `Special:EntityData` give it, without the parts that a list does not need.
 * https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
 */
const text = z.object({ language: z.string(), value: z.string() });

/** An empty map is written as an empty array. */
function mapOf<T extends z.ZodType>(value: T) {
  return z.preprocess((given) => (Array.isArray(given) ? {} : given), z.record(z.string(), value)).optional();
}

const snak = z.object({
  snaktype: z.enum(['value', 'somevalue', 'novalue']),
  datavalue: z.object({ type: z.string(), value: z.unknown() }).optional(),
});

const claim = z.object({
  mainsnak: snak,
  id: z.string().optional(),
  rank: z.enum(['preferred', 'normal', 'deprecated']).default('normal'),
  qualifiers: mapOf(z.array(snak)),
  references: z.array(z.object({ snaks: mapOf(z.array(snak)) })).optional(),
});

export const entitySchema = z.object({
  id: z.string(),
  missing: z.unknown().optional(),
  redirects: z.object({ from: z.string(), to: z.string() }).optional(),
  labels: mapOf(text),
  aliases: mapOf(z.array(text)),
  claims: mapOf(z.array(claim)),
});

export type Entity = z.infer<typeof entitySchema>;
export type Claim = z.infer<typeof claim>;
export type Snak = z.infer<typeof snak>;

const itemValue = z.object({ id: z.string().optional(), 'numeric-id': z.number().optional() });
const timeValue = z.object({
  time: z.string(),
  precision: z.number().optional(),
  calendarmodel: z.string().optional(),
});
const globeValue = z.object({ latitude: z.number(), longitude: z.number(), globe: z.string().optional() });
const textValue = z.object({ text: z.string(), language: z.string() });

/** The item that a snak names. */
export function itemOf({ datavalue }: Snak): string | undefined {
  const read = itemValue.safeParse(datavalue?.value);
  if (!read.success) return undefined;
  const { id, 'numeric-id': number } = read.data;
  return id ?? (number === undefined ? undefined : `Q${number}`);
}

export function timeOf({ datavalue }: Snak): z.infer<typeof timeValue> | undefined {
  return timeValue.safeParse(datavalue?.value).data;
}

export function globeOf({ datavalue }: Snak): z.infer<typeof globeValue> | undefined {
  return globeValue.safeParse(datavalue?.value).data;
}

/** The text of a snak, with its language if it has one. */
export function textOf({ datavalue }: Snak): { readonly text: string; readonly language?: string } | undefined {
  const plain = z.string().safeParse(datavalue?.value);
  return plain.success ? { text: plain.data } : textValue.safeParse(datavalue?.value).data;
}

/** The claims of the best rank that have not ended: the preferred ones, else the normal ones. Deprecated ones never. */
export function bestClaims(claims: readonly Claim[] = []): readonly Claim[] {
  const valued = claims.filter(
    ({ mainsnak, rank, qualifiers }) => mainsnak.snaktype === 'value' && rank !== 'deprecated' && !hasEnd(qualifiers),
  );
  const preferred = valued.filter(({ rank }) => rank === 'preferred');
  return preferred.length > 0 ? preferred : valued;
}

function hasEnd(qualifiers: Claim['qualifiers']): boolean {
  return (qualifiers?.P582 ?? []).some(({ snaktype }) => snaktype !== 'novalue');
}
