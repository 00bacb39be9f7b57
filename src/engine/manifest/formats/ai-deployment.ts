import { promptsIn } from '../../ai-deployment/read';
import type { PromptRange } from '../../placed-secrets';
import type { Manifest } from '../manifest';
import type { Format } from './format';

/** Our own manifest: the name alone decides, so that a broken or empty one is told apart from a foreign file. */
export const aiDeployment: Format = {
  id: 'ai-deployment',
  title: 'AI deployment manifest',
  names: /(?:^|[/.])ai-deployment\.(?:ya?ml|json)$/,
  ownNames: /(?:^|[/.])ai-deployment\.(?:ya?ml|json)$/,
  recognises: () => true,
  facts: { prompts: promptsOf },
};

function promptsOf(manifest: Manifest): readonly PromptRange[] {
  return promptsIn(manifest).flatMap(({ name, text }) => (text ? [{ name, start: text.start, end: text.end }] : []));
}
