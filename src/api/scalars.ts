import { GraphQLError, Kind, print, type ValueNode } from 'graphql';
import { z } from 'zod';
import { isPartialDate } from '../dataset/partial-date.ts';
import { shortened } from '../errors.ts';
import { builder } from './builder.ts';

const isoDate = z.iso.date();

function textScalar(
  name: 'Date' | 'PartialDate' | 'LanguageTag',
  description: string,
  specifiedByURL: string,
  accept: (text: string) => string | undefined,
) {
  const parse = (value: unknown, nodes?: ValueNode): string => {
    const accepted = typeof value === 'string' ? accept(value) : undefined;
    if (accepted !== undefined) return accepted;
    const shown = typeof value === 'string' || !nodes ? JSON.stringify(value) : print(nodes);
    throw new GraphQLError(`${shortened(shown)} is not a ${name}: ${description}`, {
      ...(nodes ? { nodes } : {}),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  builder.scalarType(name, {
    description,
    specifiedByURL,
    serialize: (value) => value,
    parseValue: (value) => parse(value),
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}

textScalar(
  'Date',
  'A calendar date, ISO 8601 `YYYY-MM-DD`.',
  // `full-date`
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  (text) => (isoDate.safeParse(text).success ? text : undefined),
);
textScalar(
  'PartialDate',
  'A date known to the year, the month or the day: `1994`, `1994-10`, `2012-08-09`.',
  // the formats without a time
  'https://www.w3.org/TR/NOTE-datetime',
  (text) => (isPartialDate(text) ? text : undefined),
);
textScalar(
  'LanguageTag',
  'A BCP 47 language tag, such as `zh-Hans`, `zh-Hant`, `en`, `ru`, `ug`.',
  'https://www.rfc-editor.org/info/bcp47',
  (text) => {
    try {
      return Intl.getCanonicalLocales(text)[0];
    } catch {
      return undefined;
    }
  },
);
