import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { z } from 'zod';
import { isPartialDate } from '../dataset/schema.ts';
import { builder } from './builder.ts';

const isoDate = z.iso.date();

function textScalar(
  name: 'Date' | 'PartialDate' | 'LanguageTag',
  description: string,
  accepts: (text: string) => boolean,
) {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new GraphQLError(`${JSON.stringify(value)} is not a ${name}: ${description}`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  builder.scalarType(name, {
    description,
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

textScalar('Date', 'A calendar date, ISO 8601 `YYYY-MM-DD`.', (text) => isoDate.safeParse(text).success);
textScalar(
  'PartialDate',
  'A date known to the year, the month or the day: `1994`, `1994-10`, `2012-08-09`.',
  isPartialDate,
);
textScalar('LanguageTag', 'A BCP 47 language tag, such as `zh-Hans`, `zh-Hant`, `en`, `ru`, `ug`.', (text) => {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
});
