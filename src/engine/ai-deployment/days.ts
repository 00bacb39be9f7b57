import type { ScalarNode } from '../manifest/node';
import { isDate } from './validate';

const day = 86_400_000; // ms

/** Whole days from a day to a later one, negative where it is earlier; undefined where one is no day. */
export function daysBetween(from: string, to: string): number | undefined {
  if (!isDate(from) || !isDate(to)) return undefined;
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}

/** How many days ago a written day was; undefined without it or without a clock. */
export const daysSince = (node: ScalarNode | undefined, today: string | undefined): number | undefined =>
  node && today !== undefined ? daysBetween(node.text, today) : undefined;
