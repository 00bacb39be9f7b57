import type { Claim } from './signal';

/** What a provider's name says. `protocol` names a way to talk that others speak too: the address decides. */
export type ProviderClaim = Extract<Claim, 'saas' | 'paas' | 'self-hosted'> | 'protocol';

/** Names in the formats' own words, letters and digits only, lower case. */
const names: Readonly<Record<ProviderClaim, string>> = {
  protocol: `openai openaicompatible openaiapicompatible openailike openaichat textcompletionopenai
    openaiassistant openairesponses custom customopenai customapi`,
  saas: `anthropic gemini google googleai googlegenai googlegenerativeai googleaistudio palm mistral mistralai
    codestral groq openrouter together togetherai togethercomputer fireworks fireworksai deepseek xai grok cohere
    coherechat perplexity cerebras replicate nvidia nvidianim nvidiaaiendpoints moonshot moonshotai minimax
    siliconflow volcengine volcenginemaas tongyi dashscope zhipu zhipuai qianfan baichuan spark hunyuan stepfun
    huggingface huggingfaceendpoint huggingfacehub sambanova ai21 deepinfra novita nebius hyperbolic lambdalabs
    voyage voyageai jina jinaai elevenlabs stability githubmodels github copilot githubcopilot vercel
    vercelaigateway anyscale anthropicmessages assistants openaicodex claude nlpcloud writer`,
  paas: `azure azureai azureopenai azureopenaiservice azureaifoundry azureaiinference azureaistudio azureassistant
    azureassistants azureresponses azureaiagent foundry foundryagent azurefoundry bedrock
    bedrockconverse bedrockagent awsbedrock amazonbedrock awsanthropic vertex vertexai googlevertex googlevertexai
    gcpvertexai gcpanthropic anthropicvertexai geminivertexai watsonx watsonxai ibmwatsonxai sagemaker
    sagemakerchat amazonsagemaker databricks snowflake cortex snowflakecortex oci ocigenai modal`,
  'self-hosted': `ollama ollamachat vllm hostedvllm vllmopenai lmstudio llamacpp llamacpppython llamafile localai
    textgenerationinference textgenerationwebui tgi hfpipeline hfpipelinellama2 hfpipelinemosaic
    hfpipelinedolly trtllm sglang xinference
    nim triton infinity kobold koboldcpp gpt4all openllm dockermodelrunner dmr local localhost huggingfacelocal
    msty jan petals oobabooga tabby transformers llama foundrylocal ramalama lemonade mlx`,
};

const claims: ReadonlyMap<string, ProviderClaim> = new Map(
  (Object.keys(names) as ProviderClaim[]).flatMap(claim =>
    names[claim].split(/\s+/).map(name => [name, claim] as const),
  ),
);

/** What a provider's name speaks for, however a format spells it: `azure_openai`, `AzureOpenAI`, `langgenius/openai/openai`. */
export function claimOfProvider(name: string): ProviderClaim | undefined {
  const whole = claims.get(plain(name));
  if (whole) return whole;
  const parts = name.split(/[/:]/);
  const part =
    parts.length > 1 ? parts.map(part => claims.get(plain(part))).find(claim => claim !== undefined) : undefined;
  return part ?? (engine.test(plain(name)) ? 'self-hosted' : undefined);
}

/** True for the name of weights in a form that only a server of one's own takes. */
export const isWeights = (model: string): boolean =>
  /\.(?:gguf|ggml|safetensors)\b|[-_.](?:GGUF|GPTQ|AWQ|EXL2|MLC)(?:$|[:/])/i.test(model);

/** Engines whose names stand in names that people make up: `vllm_llama`, `My Ollama`. */
const engine = /ollama|vllm|llamacpp|llamafile|lmstudio|localai|sglang/;

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
