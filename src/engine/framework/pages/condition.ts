import type { Control, DeploymentModel } from '../types';

/** The condition under which a control applies, in words; empty where it always does, as with a feature that the model implies. */
export function conditionOf({ data = [], features = [] }: Control, model?: DeploymentModel): string {
  const implied = model?.impliedFeatures ?? [];
  const parts = [
    ...(data.length > 0 ? [`data: ${data.join(' or ')}`] : []),
    ...(features.length > 0 && !features.some(feature => implied.includes(feature))
      ? [`features: ${features.join(' or ')}`]
      : []),
  ];
  return parts.length > 0 ? `only with ${parts.join(' and ')}` : '';
}
