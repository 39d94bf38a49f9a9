import { feature } from '@rapideditor/country-coder';
import { isCountryCode } from '../../countries/codes.ts';

/** The country that an item is or belongs to: Q183 is DE, and Q22 (Scotland) is GB. From the table of OpenStreetMap's editor. */
export function countryOfItem(item: string): string | undefined {
  const properties = feature(item)?.properties;
  const code = properties?.iso1A2 ?? properties?.country;
  return code !== undefined && isCountryCode(code) ? code : undefined;
}
