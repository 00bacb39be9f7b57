import type { Shape } from '../ai-deployment/shape';
import { validate } from '../ai-deployment/validate';
import type { Range } from '../finding';
import type { Node } from '../manifest/node';
import type { ParsedText } from '../manifest/syntax';

/** Something in the configuration that does not hold; the rest of it does. */
export interface ConfigurationFault {
  readonly message: string;
  readonly range: Range;
}

/** What the syntax and the shape of a file's first document forbid. */
export function faultsOf({ documents: [root], faults }: ParsedText, shape: Shape): readonly ConfigurationFault[] {
  return [
    ...faults.map(({ message, start, end }) => ({ message, range: { start, end } })),
    ...(root && !isEmpty(root) ? validate(root, shape) : []).map(({ message, range: { start, end } }) => ({
      message: typeof message === 'string' ? message : message(),
      range: { start, end },
    })),
  ];
}

const isEmpty = (node: Node): boolean => node.kind === 'scalar' && node.text.trim() === '';
