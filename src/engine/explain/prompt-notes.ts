import type { KeyNotes } from './key-note';

/** Keys of prompts, and of agents that hold some: what the model is told, which model it is, what it is tested with. */
export const promptNotes: KeyNotes = {
  'prompt-separation': [
    [
      'instructions additionalInstructions',
      'The prompt that steers the agent.',
      'Instructions only: no secrets, and nothing that users or documents wrote.',
      /agent-framework|semantic-kernel-agent|copilot-studio|m365|salesforce/,
    ],
    [
      'messages messages/content template prompt_template prompt_template/text pre_prompt',
      'What the model is told.',
      'Instructions apart from input, and input marked as such.',
      /github-models|semantic-kernel-prompt|dify/,
    ],
    [
      'systemMessage parameters/text',
      'What the node tells the model.',
      'Instructions apart from what comes in from outside.',
      /n8n/,
    ],
    [
      'inputs inputs/* input_variables input_variables/name',
      'Values that are put into the prompt.',
      'Each declared, and treated as untrusted.',
      /prompty|semantic-kernel/,
    ],
    [
      'prompts prompts/prompt chatOptions/baseSystemMessage models/systemMessage systemMessage',
      'What the model is told.',
      'Instructions only: no secrets, and reviewed like code.',
      /continue/,
    ],
    ['values/content', 'What the node tells the model.', 'Instructions apart from what comes in from outside.', /n8n/],
    ['prompts prompts/raw', 'Prompts that are tested.', 'The ones in production, from the same files.', /promptfoo/],
  ],
  'model-versioning': [
    [
      'model model/id model/name model/azure_deployment configuration/azure_deployment configuration/model configuration/name llm default_model */default_model execution_settings/*/model_id */llm models/id models/model',
      'The model that answers.',
      'A name with a version or date, changed on purpose.',
      /prompty|github-models|semantic-kernel|agent-framework|crewai|mcp-agent|dify|continue/,
    ],
    [
      'parameters/model parameters/modelId model/value modelId/value',
      'The model that answers.',
      'A name with a version or date, changed on purpose.',
      /n8n/,
    ],
    [
      'models/name models/deployment',
      'The deployment of a model that the agent uses.',
      'One with a fixed version of the model.',
      /agent-framework/,
    ],
    ['aISettings/optInUseLatestModels', 'Moves to new models as they appear.', '`false`.', /copilot-studio/],
    [
      'temperature parameters/temperature',
      'How freely the model answers.',
      'The value that the prompt was tested with.',
      /prompty|github-models|semantic-kernel|dify|promptfoo|n8n|continue|mcp-agent|crewai/,
    ],
  ],
  'vendor-data-handling-policy': [
    [
      'model/provider model/connection configuration/type model/apiType model/api connection/kind connection/type models/provider tabAutocompleteModel/provider embeddingsProvider/provider execution_settings execution_settings/*',
      'Who runs the model, and so who gets prompts and answers.',
      'A provider whose terms you accepted.',
      /prompty|semantic-kernel|agent-framework|dify|continue/,
    ],
    [
      'providers targets providers/id targets/id options/provider provider/id redteam/provider',
      'The models or systems that are tested; test data goes to them.',
      'Providers whose terms you accepted, with made-up data.',
      /promptfoo/,
    ],
    [
      'engine engine/id',
      'The assistant that does the work; code and issues go to its maker.',
      'One whose terms you accepted.',
      /ai-instructions/,
    ],
    [
      'openai anthropic google azure bedrock cohere generic deepseek openrouter xai tensorzero',
      'A provider that the agents use.',
      'Only the ones in use, with keys kept outside the file.',
      /mcp-agent/,
    ],
  ],
  'rag-source-verification': [
    [
      'aISettings/useModelKnowledge special_instructions/discourage_model_knowledge',
      'Whether the model may answer from what it learned, beside your sources.',
      'Answers from your sources only, where they must be right.',
      /copilot-studio|m365/,
    ],
    [
      'knowledgeSources source source/site source/kind',
      'Where answers are looked up; its content enters the prompt.',
      'Sites and files whose writers you know.',
      /copilot-studio/,
    ],
    [
      'multiple_retrieval_config/reranking_model vector_setting/embedding_provider_name vector_setting/embedding_model_name',
      'A model that gets your documents to sort or find them.',
      'A provider that may see them.',
      /dify/,
    ],
    [
      'dataset_ids dataset_configs',
      'Documents that are looked up; they enter the prompt.',
      'Sources whose writers you know.',
      /dify/,
    ],
  ],
  'adversarial-testing': [
    [
      'tests tests/assert defaultTest defaultTest/assert evaluateOptions',
      'What is asked, and what the answer must be.',
      'Normal, odd and hostile inputs, run on each change.',
      /promptfoo/,
    ],
    [
      'redteam redteam/plugins redteam/plugins/id redteam/strategies redteam/strategies/id redteam/numTests',
      'How the target is attacked.',
      'Attacks that fit its task and its tools, run on each change.',
      /promptfoo/,
    ],
    [
      'redteam/purpose metadata/purpose',
      'What the target is for; the attacks are made from it.',
      'Its task, who uses it, and what it must never do.',
      /promptfoo/,
    ],
    ['sample', 'Inputs that the prompt is tried with.', 'Made-up data, odd and hostile inputs too.', /prompty/],
  ],
  'memory-integrity': [
    [
      '^/memory */memory memory/enabled',
      'What the agent remembers between runs.',
      'Off, or with a known writer and an expiry.',
      /crewai|dify/,
    ],
  ],
};
