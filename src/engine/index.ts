export type * from './assessment';
export { createEngine, type Engine } from './engine';
export type { Explanation, Place } from './explain';
export type * from './finding';
export { applyEdits } from './finish';
export type * from './framework';
export { rules } from './rules';
export type { Rule } from './rules/rule';
export type { ScanOptions, SecretMatch } from './secrets';
