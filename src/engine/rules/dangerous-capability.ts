import { at } from '../manifest/node';
import { scalarsOf } from '../manifest/read/environment';
import { textMatches } from '../manifest/read/text';
import { lineRule } from './line-rule';

/** Rights with which a container leaves its walls. */
const dangerous = /^(?:CAP_)?(?:ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|SYS_RAWIO|DAC_READ_SEARCH|NET_ADMIN|BPF)$/i;

const message =
  'With this right a container reaches beyond its walls: drop it, or show why the workload cannot do without.';

export const dangerousCapability = lineRule({
  id: 'dangerous-capability',
  title: 'A container gets a dangerous right',
  severity: 'medium',
  controls: ['container-hardening'],
  *find({ facts, manifest: { syntax, text } }) {
    for (const { node, securityContext } of facts.containers) {
      for (const place of [
        ...scalarsOf(at(node, 'cap_add')),
        ...scalarsOf(at(securityContext, 'capabilities', 'add')),
      ]) {
        if (dangerous.test(place.text)) yield { place, message };
      }
    }
    if (syntax !== 'template') return;
    for (const place of textMatches(
      text,
      /^[ \t]*-[ \t]*["']?((?:CAP_)?SYS_(?:ADMIN|PTRACE|MODULE|RAWIO))["']?[ \t]*\r?$/gm,
    ))
      yield { place, message };
  },
});
