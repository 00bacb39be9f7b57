import { textMatches } from '../manifest/read/text';
import type { EvidenceContext, Proof } from './evidence';

interface EvidentText {
  readonly pattern: RegExp;
  readonly reason: string;
}

/** Words of Terraform, Bicep and Helm templates, which are read as text. */
const texts: Readonly<Record<string, readonly EvidentText[]>> = {
  'encryption-at-rest': [
    {
      pattern: /\b(kms_key_arn|customer_encryption_key_arn|customer_managed_key|keyVaultProperties)\b/g,
      reason: 'Data is encrypted with a key of your own.',
    },
  ],
  'ai-request-logging': [
    {
      pattern:
        /\b(aws_bedrock_model_invocation_logging_configuration|azurerm_monitor_diagnostic_setting|Microsoft\.Insights\/diagnosticSettings)\b/g,
      reason: 'Requests are logged.',
    },
  ],
  'network-segmentation': [
    {
      pattern:
        /\b(azurerm_private_endpoint|Microsoft\.Network\/privateEndpoints|public_network_access_enabled[ \t]*=[ \t]*false|publicNetworkAccess[ \t]*:[ \t]*'Disabled')/g,
      reason: 'The account is reached through a private network.',
    },
    { pattern: /^kind:[ \t]*(NetworkPolicy)\b/gm, reason: 'A policy says what may reach the workload.' },
  ],
  'least-privilege-identities': [
    {
      pattern:
        /\b(Microsoft\.Authorization\/roleAssignments|azurerm_role_assignment|azurerm_user_assigned_identity|Microsoft\.ManagedIdentity\/userAssignedIdentities)\b/g,
      reason: 'Access is given by role to an identity.',
    },
  ],
  'user-authentication': [
    {
      pattern: /\b(disableLocalAuth[ \t]*:[ \t]*true|local_auth_enabled[ \t]*=[ \t]*false)/g,
      reason: 'Keys are off: callers sign in.',
    },
  ],
  'harmful-content-filtering': [
    {
      pattern: /\b(raiPolicyName|aws_bedrock_guardrail|create_guardrail[ \t]*=[ \t]*true|guardrail_configuration)\b/g,
      reason: 'A content filter is named.',
    },
  ],
  'container-hardening': [
    {
      pattern: /^[ \t]*(runAsNonRoot:[ \t]*true|readOnlyRootFilesystem:[ \t]*true)/gm,
      reason: 'The container is hardened.',
    },
  ],
  'resource-limits': [{ pattern: /^[ \t]*(limits:)[ \t]*\r?$/gm, reason: 'Resources are limited.' }],
};

/** What shows a control in a file that is read as text. */
export function* textProofs(control: string, { manifest: { syntax, text } }: EvidenceContext): Iterable<Proof> {
  if (syntax !== 'text' && syntax !== 'template') return;
  for (const { pattern, reason } of texts[control] ?? []) {
    for (const place of textMatches(text, pattern)) yield { place, reason };
  }
}

const guidance =
  /\b(?:never|do not|don't|avoid|no)\b[^.\n]{0,60}\b(?:secrets?|credentials?|api keys?|tokens?|passwords?)\b|\b(?:parameteri[sz]ed quer|validate (?:all |every )?(?:user )?inputs?|least privilege|sanitiz|security review)/i;

/** Rules on secure code in a file of instructions. */
export function* guidanceProofs({ facts, format, manifest: { text } }: EvidenceContext): Iterable<Proof> {
  if (format !== 'ai-instructions') return;
  for (const { start, end } of facts.prompts) {
    const match = guidance.exec(text.slice(start, end));
    if (match)
      yield {
        place: { start: start + match.index, end: start + match.index + match[0].length },
        reason: 'The assistant is told how to write secure code.',
      };
  }
}
