import type { Severity } from './framework/types';

/** Worst first. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const satisfies readonly Severity[];

/** The worse, the higher; 0 for information. */
export const severityRank = (severity: Severity): number => severities.length - 1 - severities.indexOf(severity);

/** The worst of some; information where there are none. */
export const worstSeverity = (some: readonly Severity[]): Severity =>
  severities.find(severity => some.includes(severity)) ?? 'info';
