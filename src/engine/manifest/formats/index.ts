import { hasAiWord } from '../../deployment/ai-words';
import { type Manifest, pathOf } from '../manifest';
import { agentCli } from './agent-cli';
import { agentFramework } from './agent-framework';
import { agentgateway } from './agentgateway';
import { aiDeployment } from './ai-deployment';
import { aiInstructions } from './ai-instructions';
import { azd } from './azd';
import { bicep } from './bicep';
import { bifrost } from './bifrost';
import { claudeSettings } from './claude-settings';
import { cloudformation } from './cloudformation';
import { compose } from './compose';
import { continueAssistant } from './continue';
import { copilotStudio } from './copilot-studio';
import { crewai } from './crewai';
import { databricks } from './databricks';
import { devcontainer } from './devcontainer';
import { dify } from './dify';
import { dotenv } from './dotenv';
import { flowise } from './flowise';
import type { Format } from './format';
import { githubModels } from './github-models';
import { githubWorkflow } from './github-workflow';
import { helmTemplate } from './helm-template';
import { helmValues } from './helm-values';
import { kong } from './kong';
import { kubernetes } from './kubernetes';
import { langgraph } from './langgraph';
import { librechat } from './librechat';
import { litellm } from './litellm';
import { llamaSwap } from './llama-swap';
import { localaiModel } from './localai-model';
import { m365 } from './m365';
import { mcpAgent } from './mcp-agent';
import { mcpClient } from './mcp-client';
import { mcpRegistry } from './mcp-registry';
import { mcpServerJson } from './mcp-server-json';
import { n8n } from './n8n';
import { nemoGuardrails } from './nemo-guardrails';
import { portkey } from './portkey';
import { promptflow } from './promptflow';
import { promptfoo } from './promptfoo';
import { prompty } from './prompty';
import { salesforce } from './salesforce';
import { semanticKernelAgent } from './semantic-kernel-agent';
import { semanticKernelPrompt } from './semantic-kernel-prompt';
import { terraform } from './terraform';
import { vscodeSettings } from './vscode-settings';

/** Every format, the more specific before the more general. */
export const formats: readonly Format[] = [
  aiDeployment,
  // By their own name.
  prompty,
  aiInstructions,
  salesforce,
  dotenv,
  terraform,
  bicep,
  githubWorkflow,
  devcontainer,
  // Text that looks like another format until it is rendered; a flow of CrewAI is told by its schema.
  crewai,
  helmTemplate,
  // By keys that only they have.
  kubernetes,
  cloudformation,
  helmValues,
  promptflow,
  m365,
  copilotStudio,
  agentFramework,
  semanticKernelAgent,
  semanticKernelPrompt,
  githubModels,
  dify,
  n8n,
  flowise,
  langgraph,
  mcpAgent,
  litellm,
  bifrost,
  agentgateway,
  kong,
  portkey,
  llamaSwap,
  librechat,
  continueAssistant,
  promptfoo,
  nemoGuardrails,
  localaiModel,
  mcpServerJson,
  mcpRegistry,
  azd,
  databricks,
  compose,
  // Settings files hold several things; the servers in them count first.
  claudeSettings,
  mcpClient,
  agentCli,
  vscodeSettings,
];

/** A cheap look before anything is parsed: false for a file in which nothing can speak for AI. */
export function mayDeployAi(uri: string, text: string): boolean {
  const path = pathOf(uri);
  const proposed = proposedFormats(uri);
  return proposed.some(({ ownNames }) => ownNames?.test(path)) || (proposed.length > 0 && hasAiWord(text));
}

/** A file is asked about several times in a row. */
let latest: { readonly uri: string; readonly proposed: readonly Format[] } = { uri: '', proposed: [] };

/** The formats that a file's name proposes. */
export function proposedFormats(uri: string): readonly Format[] {
  if (latest.uri !== uri) {
    const path = pathOf(uri);
    latest = { uri, proposed: formats.filter(({ names }) => names.test(path)) };
  }
  return latest.proposed;
}

/** The format that name and content agree on. */
export const recogniseFormat = (manifest: Manifest): Format | undefined =>
  proposedFormats(manifest.uri).find(format => format.recognises(manifest));
