import { at, itemsOf, type ScalarNode, stringAt } from '../manifest/node';
import { scalarsOf } from '../manifest/read/environment';
import { textMatches } from '../manifest/read/text';
import { lineRule } from './line-rule';
import type { RuleContext } from './rule';

/** Every right on everything, in a cluster or on a cloud's AI service. */
export const wildcardRole = lineRule({
  id: 'wildcard-role',
  title: 'A role may do everything',
  severity: 'high',
  controls: ['least-privilege-identities'],
  *find(context) {
    for (const place of placesOf(context)) {
      yield {
        place,
        message: 'Who steers the model has every right of this role: list the actions and resources that it needs.',
      };
    }
  },
});

function placesOf({ manifest: { documents, syntax, text } }: RuleContext): readonly ScalarNode[] {
  if (syntax === 'text') return textMatches(text, /["']((?:bedrock|bedrock-agent|sagemaker|aiplatform):\*)["']/g);
  return documents.flatMap(root =>
    /^(?:Cluster)?Role$/.test(stringAt(root, 'kind') ?? '') ? itemsOf(at(root, 'rules')).flatMap(allOf) : [],
  );
}

function allOf(rule: Parameters<typeof at>[0]): readonly ScalarNode[] {
  const all = (key: string) => scalarsOf(at(rule, key)).find(({ text }) => text === '*');
  const verb = all('verbs');
  return verb && all('resources') ? [verb] : [];
}
