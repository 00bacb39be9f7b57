import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The content of a data file; a key written twice is an error. */
export const readData = <T>(name: string): T => parse(readFileSync(`data/${name}.yaml`, 'utf8'), { uniqueKeys: true });

/** The JSON Schema of a data file. */
export const readSchema = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`data/schemas/${name}.schema.json`, 'utf8'));

/** The values that occur more than once. */
export const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);
