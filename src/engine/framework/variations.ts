import type { Framework, FrameworkDocument } from './framework-types';
import type { Domain } from './types';

/** Why a domain's owner varies between models; an organization's domain, whatever its id, has no such texts. */
export const variationsOf = (
  { variations }: Framework,
  { id, own }: Domain,
): NonNullable<FrameworkDocument['variations'][string]> => (own ? [] : (variations[id] ?? []));
