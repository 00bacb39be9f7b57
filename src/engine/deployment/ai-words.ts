/**
 * Words one of which stands in every file that deploys AI under a name that anything could have.
 * A file without any is not even parsed. Generous on purpose: what a word means is judged later.
 */
const words = [
  'openai|anthropic|claude|gemini|mistral|cohere|groq|deepseek|llama|llm|gpt|gemma|qwen|djl-|maxengine|jetstream-|perplexity|x_?ai|cerebras|replicate[_./:]',
  'openrouter|moonshot|dashscope|zhipu|siliconflow|minimax|voyage|elevenlabs|fireworks|together[_.:/]|togetherai|sambanova|deepinfra',
  'huggingface|hf_token|nvcr\\.io|nvidia_api|\\bnim\\b|NIM_|triton|sglang|text-generation|text-embeddings|localai|lmstudio|lm_studio',
  'bedrock|vertexai|vertex_ai|watsonx|databricks|sagemaker|cognitive|foundry|MachineLearningServices|cortex|discovery_engine|document_?ai|dialogflow',
  'mcp|modelcontextprotocol|copilot|langchain|langgraph|langflow|langfuse|flowise|crewai|autogen|dify|kagent|agentic|browser-use|aider|opencode|codex',
  'kserve|kaito|kubeai|inference|agents\\.x-k8s|ai-inference|ai[-_][\\w-]{0,12}review|ai-assessment|ai-moderator|coderabbit|guardrail|whisper|aiplatform|bifrost|portkey|virtual_key|ai-proxy|ai_gateways|gguf|models:\\s*(?:read|write)\\b|open-?webui|chat-?ui|librechat',
  'openhands|all-hands|open-?swe|autogpt|agent-?zero|superagi|letta|smolagents|agno|ragflow|fastgpt|tabbyml|plandex|continuedev|comfyui|stable-diffusion|presidio|helicone|chat\\.(?:tools|agent|mcp)|approval_policy|sandbox_mode',
  'start_agent|backstory|expected_output|promptfoo|redteam|promptflow|template_format|execution_settings|modelParameters|model_config',
  'inputParams|sensitive_word|known_usecases|schema_version|GptComponent|AdaptiveDialog|TaskDialog|embedding|kind:\\s*(?:prompt|workflow|hosted)\\b|type:\\s*\\w+_(?:agent|assistant|responses)|"graphs"|"completion"|rails:|azure\\.ai\\.|ai\\.endpoint|PreToolUse|context_servers|openAi|registryType|registry_name|"permissions"',
];

const anyWord = new RegExp(words.join('|'), 'i');

export const hasAiWord = (text: string): boolean => anyWord.test(text);
