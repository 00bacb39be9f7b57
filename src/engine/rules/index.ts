import { askProvider } from './ask-provider';
import { contradictedControl } from './contradicted-control';
import { controlHandedToProvider } from './control-handed-to-provider';
import { evidenceNotFound } from './evidence-not-found';
import { linkedPrompt } from './linked-prompt';
import { manifestDuplicateName } from './manifest-duplicate-name';
import { manifestRules } from './manifest-rules';
import {
  manifestDuplicateKey,
  manifestInvalidValue,
  manifestMissingKey,
  manifestUnknownControl,
  manifestUnknownKey,
} from './manifest-shape';
import { manifestSyntax } from './manifest-syntax';
import { manifestUnknownProvider } from './manifest-unknown-provider';
import { missingControl } from './missing-control';
import { acceptedRiskExpired, keyRotationOverdue, reviewOverdue } from './overdue';
import { promptNotTested } from './prompt-not-tested';
import { providerCommitments, providerDocuments } from './provider';
import type { Rule } from './rule';
import { personalDataInPrompt, plaintextSecret, secretInPrompt } from './secrets';
import { statusWithoutReason } from './status-without-reason';
import { suppressionRule } from './suppression-without-reason';

/** Every rule, in the order of the documentation. An id is never used again for something else. */
export const rules: readonly Rule[] = [
  manifestSyntax,
  manifestUnknownKey,
  manifestMissingKey,
  manifestDuplicateKey,
  manifestInvalidValue,
  manifestDuplicateName,
  manifestUnknownControl,
  manifestUnknownProvider,
  missingControl,
  askProvider,
  controlHandedToProvider,
  statusWithoutReason,
  evidenceNotFound,
  contradictedControl,
  providerDocuments,
  providerCommitments,
  keyRotationOverdue,
  reviewOverdue,
  acceptedRiskExpired,
  promptNotTested,
  secretInPrompt,
  personalDataInPrompt,
  linkedPrompt,
  plaintextSecret,
  ...manifestRules,
  suppressionRule(() => rules.map(({ id }) => id)),
];
