import type { Prompt } from '../ai-deployment/read';
import type { ScalarNode } from '../manifest/node';
import type { Rule } from './rule';

/** A model that the provider changed, or a prompt that you changed, may answer differently from what was tested. */
export const promptNotTested: Rule = {
  id: 'prompt-not-tested',
  title: 'A prompt was not tested with what is in use',
  severity: 'medium',
  check({ system }, report) {
    // Deployments that share their prompts through an alias are looked at once for each version of the model.
    const seen = new Map<object, Set<string | undefined>>();
    for (const { prompts, modelVersion, model } of system?.deployments ?? []) {
      const versions = seen.get(prompts) ?? new Set();
      if (versions.has(modelVersion?.text)) continue;
      seen.set(prompts, versions.add(modelVersion?.text));
      for (const prompt of prompts) {
        const fault = faultOf(prompt, modelVersion);
        if (!fault) continue;
        report({ ...fault, model, domain: 'application-security', controls: ['prompt-versioning'] });
      }
    }
  },
};

function faultOf({ testedWith, testedVersion, version }: Prompt, modelVersion: ScalarNode | undefined) {
  if (testedWith && modelVersion && testedWith.text !== modelVersion.text) {
    const message = 'This prompt was tested with another model version than the one in use: test it again.';
    return { message, range: testedWith, related: [{ ...placeOf(modelVersion), message: 'The version in use.' }] };
  }
  if (testedVersion && version && testedVersion.text !== version.text) {
    const message = 'This prompt has changed since its last test: test it again.';
    return { message, range: testedVersion, related: [{ ...placeOf(version), message: 'The version in use.' }] };
  }
  return undefined;
}

const placeOf = ({ start, end }: ScalarNode) => ({ start, end });
