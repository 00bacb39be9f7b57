import type { Control } from '../types';

/** The condition under which a control applies, in words; empty where it always does. */
export function conditionOf({ data = [], features = [] }: Control): string {
  const parts = [
    ...(data.length > 0 ? [`data: ${data.join(' or ')}`] : []),
    ...(features.length > 0 ? [`features: ${features.join(' or ')}`] : []),
  ];
  return parts.length > 0 ? `only with ${parts.join(' and ')}` : '';
}
