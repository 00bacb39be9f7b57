import type { ScalarNode } from '../manifest/node';
import { credentialValue } from './credential';
import { lineRule } from './line-rule';

const option = /^--?(?:[\w-]+-)?(?:api-?key|access-?token|auth-?token|token|password|secret|client-secret|pat)$/i;
const assigned =
  /^--?(?:[\w-]+-)?(?:api-?key|access-?token|auth-?token|token|password|secret|client-secret|pat)=(.+)$/i;

/** Arguments stand in the list of processes and in logs. */
export const credentialInArguments = lineRule({
  id: 'credential-in-arguments',
  title: 'A credential is on the command line',
  severity: 'high',
  controls: ['secrets-manager'],
  *find({ facts, secrets }) {
    const lists = [...facts.mcpServers.map(({ args }) => args), ...facts.containers.map(({ command }) => command)];
    for (const place of lists.flatMap(credentials)) {
      if (secrets.some(({ start, end }) => start < place.end && place.start < end)) continue;
      yield {
        place,
        message:
          'A credential on the command line shows in the list of processes and in logs: change it, and pass it as a variable that refers to a secret store.',
      };
    }
  },
});

const credentials = (words: readonly ScalarNode[]): readonly ScalarNode[] =>
  words.filter(({ text }, i) => {
    const value = option.test(words[i - 1]?.text ?? '') ? text : assigned.exec(text)?.[1];
    return value !== undefined && !value.startsWith('-') && credentialValue(value) === 'literal';
  });
