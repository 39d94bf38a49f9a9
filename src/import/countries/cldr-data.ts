import { createRequire } from 'node:module';
import { z } from 'zod';

/**
 * Tables of Unicode CLDR about territories, from `cldr-core`. `require` reads JSON without the warning that an import of JSON
 * gives on Node 20.
 */
const require = createRequire(import.meta.url);

const codeMappings = z.object({
  supplemental: z.object({
    codeMappings: z.record(
      z.string(),
      z
        .object({ _alpha3: z.string().optional(), _numeric: z.string().optional() })
        .or(z.unknown().transform(() => ({}))),
    ),
  }),
});

const containment = z.object({
  supplemental: z.object({
    territoryContainment: z.record(z.string(), z.object({ _contains: z.array(z.string()) })),
  }),
});

const territoryInfo = z.object({
  supplemental: z.object({
    territoryInfo: z.record(
      z.string(),
      z.object({
        languagePopulation: z.record(z.string(), z.object({ _officialStatus: z.string().optional() })).optional(),
      }),
    ),
  }),
});

const locales = z.object({ availableLocales: z.object({ full: z.array(z.string()) }) });

/** Alpha-3 and numeric codes by alpha-2 code, with codes that are not of ISO 3166-1. */
export function cldrCodes(): Readonly<
  Record<string, { readonly _alpha3?: string | undefined; readonly _numeric?: string | undefined }>
> {
  return codeMappings.parse(require('cldr-core/supplemental/codeMappings.json')).supplemental.codeMappings;
}

/** The members of each region of UN M49, as CLDR has them. */
export function cldrRegions(): ReadonlyMap<string, readonly string[]> {
  const { territoryContainment } = containment.parse(
    require('cldr-core/supplemental/territoryContainment.json'),
  ).supplemental;
  return new Map(Object.entries(territoryContainment).map(([region, { _contains }]) => [region, _contains]));
}

/** Languages that are official in the whole of each territory, as CLDR tags (`zh_Hant`), by alpha-2 code. */
export function cldrOfficialLanguages(): ReadonlyMap<string, readonly string[]> {
  const info = territoryInfo.parse(require('cldr-core/supplemental/territoryInfo.json')).supplemental.territoryInfo;
  return new Map(
    Object.entries(info).map(([code, { languagePopulation = {} }]) => [
      code,
      Object.entries(languagePopulation)
        .filter(([, { _officialStatus: status }]) => status === 'official' || status === 'de_facto_official')
        .map(([language]) => language),
    ]),
  );
}

/** All locales of CLDR. */
export function cldrLocales(): readonly string[] {
  return locales.parse(require('cldr-core/availableLocales.json')).availableLocales.full;
}
