import { encode } from 'gpt-tokenizer/encoding/o200k_base';

/** Tokens of a text, or of a value as JSON, as the tokenizer o200k_base counts them. */
export function countTokens(value: unknown): number {
  return encode(typeof value === 'string' ? value : JSON.stringify(value)).length;
}
