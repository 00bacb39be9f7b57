import { allProjectServersApproved } from './all-project-servers-approved';
import { approvalBypassed } from './approval-bypassed';
import { authenticationFailsOpen } from './authentication-fails-open';
import { autoApprovedTools } from './auto-approved-tools';
import { bindAllInterfaces } from './bind-all-interfaces';
import { codeExecutionEnabled } from './code-execution-enabled';
import { credentialInArguments } from './credential-in-arguments';
import { dangerousCapability } from './dangerous-capability';
import { dockerSocketMounted } from './docker-socket-mounted';
import { editsAutoApproved } from './edits-auto-approved';
import { floatingImageTag } from './floating-image-tag';
import { guardrailOff } from './guardrail-off';
import { hiddenCharacters } from './hidden-characters';
import { hostNamespace } from './host-namespace';
import { hostRootMounted } from './host-root-mounted';
import { keyAuthenticationAllowed } from './key-authentication-allowed';
import { literalCredential } from './literal-credential';
import { loginDisabled } from './login-disabled';
import { openModelServer } from './open-model-server';
import { openSignUp } from './open-sign-up';
import { plainHttpEndpoint } from './plain-http-endpoint';
import { privilegedContainer } from './privileged-container';
import { promptsInLogs } from './prompts-in-logs';
import { publicModelEndpoint } from './public-model-endpoint';
import type { Rule } from './rule';
import { sandboxOff } from './sandbox-off';
import { shellStartCommand } from './shell-start-command';
import { shellWildcardPermission } from './shell-wildcard-permission';
import { tlsVerificationOff } from './tls-verification-off';
import { toolApprovalOff } from './tool-approval-off';
import { trustRemoteCode } from './trust-remote-code';
import { trustedMcpServer } from './trusted-mcp-server';
import { unescapedPromptInput } from './unescaped-prompt-input';
import { unevidencedControls } from './unevidenced-controls';
import { unpinnedAction } from './unpinned-action';
import { unpinnedPackage } from './unpinned-package';
import { unrestrictedWebFetch } from './unrestricted-web-fetch';
import { untrustedWorkflowInput } from './untrusted-workflow-input';
import { weakDefaultCredential } from './weak-default-credential';
import { wildcardRole } from './wildcard-role';

/** Rules on values in the files that people already have, in the order of the documentation. */
export const manifestRules: readonly Rule[] = [
  literalCredential,
  weakDefaultCredential,
  credentialInArguments,
  plainHttpEndpoint,
  tlsVerificationOff,
  publicModelEndpoint,
  keyAuthenticationAllowed,
  openModelServer,
  bindAllInterfaces,
  loginDisabled,
  openSignUp,
  authenticationFailsOpen,
  wildcardRole,
  unpinnedPackage,
  floatingImageTag,
  unpinnedAction,
  trustRemoteCode,
  allProjectServersApproved,
  shellStartCommand,
  trustedMcpServer,
  autoApprovedTools,
  approvalBypassed,
  shellWildcardPermission,
  editsAutoApproved,
  toolApprovalOff,
  sandboxOff,
  codeExecutionEnabled,
  privilegedContainer,
  hostNamespace,
  dockerSocketMounted,
  hostRootMounted,
  dangerousCapability,
  hiddenCharacters,
  unescapedPromptInput,
  unrestrictedWebFetch,
  untrustedWorkflowInput,
  promptsInLogs,
  guardrailOff,
  unevidencedControls,
];
