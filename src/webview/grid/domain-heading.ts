import type { DomainView } from '../../protocol/framework-view';
import { ownWord } from '../../protocol/words';
import type { Row } from './grid-model';

/** The heading of a domain's row: what came up with AI has a star, what the organization adds says so. */
export const headingOf = ({ name, aiSpecific, own }: DomainView): Pick<Row, 'label' | 'name' | 'starred' | 'own'> => ({
  label: name,
  name: aiSpecific ? `${name}, AI-specific` : own ? `${name}, ${ownWord}` : name,
  starred: aiSpecific,
  own: own ?? false,
});

/** Rows of a group stand together under a line. */
export const groupOf = ({ aiSpecific, own }: DomainView): string =>
  own ? 'own' : aiSpecific ? 'ai-specific' : 'general';
