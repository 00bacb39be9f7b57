import type { Manifest } from '../manifest/manifest';
import { textMatches } from '../manifest/read/text';
import { fromProvider, hostIn, hostKind } from './hosts';
import { commandsIn, meaningsOfImage } from './images';
import { type Claim, type Signal, signal } from './signal';
import { keySignal, providerOfSecret } from './variables';

/** Resources of infrastructure code that deploy AI. */
const table: readonly (readonly [expression: RegExp, claim: Claim, words: string])[] = [
  [
    /\b(azurerm_(?:cognitive_(?:account|deployment)|ai_(?:services|foundry\w*)|machine_learning_workspace))\b/g,
    'paas',
    'Azure AI services.',
  ],
  [/(terraform-azurerm-openai|Azure\/openai\/azurerm)/g, 'paas', 'A module for Azure OpenAI.'],
  [/^[ \t]*module[ \t]+"(openai)"/gm, 'paas', 'A module for Azure OpenAI.'],
  [
    /^[ \t]*source[ \t]*=[ \t]*"([^"\n]{0,120}(?:bedrock|vertex[-_]?ai|sagemaker|cognitive|ai[-_]foundry)[^"\n]{0,80})"/gim,
    'paas',
    'A module for a platform of models.',
  ],
  [/"(roles\/(?:aiplatform|discoveryengine|dialogflow)\.\w+)"/g, 'paas', 'A role on Google Cloud AI.'],
  [/["'](Cognitive Services [\w ]+|Azure AI [\w ]+)["']/g, 'paas', 'A role on Azure AI.'],
  [/(sagemaker:InvokeEndpoint\w*)/g, 'paas', 'Amazon SageMaker.'],
  [/\b(com\.amazonaws\.[\w${}.-]{1,60}\.bedrock[\w-]*)/g, 'paas', 'Amazon Bedrock.'],
  [/\b((?:aws|awscc)_bedrock(?:agent)?_\w+)/g, 'paas', 'Amazon Bedrock.'],
  [
    /(terraform-aws-bedrock|aws-ia\/bedrock\/aws|AWS::Bedrock::\w+|bedrock:(?:Invoke\w+|Converse\w*|\*))/g,
    'paas',
    'Amazon Bedrock.',
  ],
  [/^[ \t]*module[ \t]+"(bedrock[\w-]*)"/gm, 'paas', 'A module for Amazon Bedrock.'],
  [/(arn:aws:bedrock:)/g, 'paas', 'Amazon Bedrock.'],
  [
    /^[ \t]*(?:-[ \t]+)?(?:Name:[ \t]*)?["']?((?:BEDROCK_|Bedrock)(?:REGION|Region))["']?[ \t]*:?/gm,
    'paas',
    'Amazon Bedrock.',
  ],
  [
    /\b((?:aws|awscc)_bedrock(?:agent)?_agent|AWS::Bedrock::Agent|create_agent[ \t]*=[ \t]*true)\b/g,
    'agentic',
    'An agent on Amazon Bedrock.',
  ],
  [/(aws_sagemaker_(?:endpoint|model)\w*|AWS::SageMaker::(?:Endpoint|Model)\w*)/g, 'paas', 'Amazon SageMaker.'],
  [/\b(google_(?:vertex_ai|discovery_engine|dialogflow_cx|document_ai)_\w+)/g, 'paas', 'Google Cloud AI.'],
  [
    /"((?:aiplatform|generativelanguage|discoveryengine|dialogflow|documentai)\.googleapis\.com)"/g,
    'paas',
    'Google Cloud AI.',
  ],
  [
    /^[ \t]*(?:resource|data)[ \t]+"((?:openai|anthropic|mistralai?|openrouter|groq)_\w+)"/gm,
    'saas',
    'An account at an AI service.',
  ],
  [/(Microsoft\.CognitiveServices\/accounts[\w/]*)/g, 'paas', 'Azure AI services.'],
  [/(Microsoft\.MachineLearningServices\/(?:workspaces|onlineEndpoints)[\w/]*)/g, 'paas', 'Azure AI.'],
  [
    /'((?:br\/public:)?[\w./:-]{0,200}cognitive-?services?[\w./:-]{0,200})'/gi,
    'paas',
    'A module for Azure AI services.',
  ],
  [
    /^[ \t]*module[ \t]+\w+[ \t]+'((?:[\w.-]{1,60}\/){0,8}(?:ai|openai|cognitive|ai-?foundry)\/[\w./-]{1,80}\.bicep)'/gim,
    'paas',
    'A module for Azure AI services.',
  ],
  [/\b((?:AZURE_OPENAI|AZURE_AI|AZURE_EXISTING_AIPROJECT|AZUREAI)_\w+)\b/g, 'paas', 'Variables for Azure AI.'],
  [
    /^[ \t]*param[ \t]+(\w*(?:azureOpenAi|openAi(?:Name|Model|Endpoint|Deployment|Service|Sku|ResourceGroup)|aiFoundry|aiProject|cognitiveServices)\w*)/gim,
    'paas',
    'A parameter for Azure AI.',
  ],
  [
    /\b(model_serving_endpoints:|databricks_model_serving|ai_parse_document|genie_spaces?:|ai_query\()/g,
    'paas',
    'Databricks serves models.',
  ],
];

/** What infrastructure code says by the resources, images, commands and keys that it names. */
export function codeSignals({ text }: Manifest): readonly Signal[] {
  const resources = table.flatMap(([expression, claim, words]) =>
    textMatches(text, expression)
      .slice(0, 3)
      .map(place => signal(claim, place, words)),
  );
  const isOnPlatform = resources.some(({ claim }) => claim === 'paas');
  return [
    ...resources,
    ...textMatches(text, /\b(?:image|chart)["']?[ \t]*[=:][ \t]*["']([\w./:@$-]+)["']/gi).flatMap(image =>
      meaningsOfImage(image.text).map(({ claim, title }) => signal(claim, image, `The image runs ${title}.`)),
    ),
    ...commandsIn(text),
    ...textMatches(text, /(https:\/\/[\w.${}-]{4,120})/g).flatMap(address => {
      const where = hostKind(hostIn(address.text) ?? '');
      return where.kind === 'provider' ? [fromProvider(where, address)] : [];
    }),
    // In quotes, or as the name in front of a value.
    ...textMatches(
      text,
      /(?:["']|^[ \t]*|[{,][ \t]*)([\w-]{3,60}[_-]API[_-]?KEY)(?:["']|[ \t]*[:=][ \t]*(?:[\w$]|["'][^"'\s]))/gim,
    ).flatMap(name => {
      const provider = providerOfSecret(name.text);
      // The platform's own models are called with the same kind of key.
      const counts = provider && !(provider.claim === 'protocol' && isOnPlatform);
      return counts ? [keySignal(provider, name, `The key is one for ${provider.title}.`)] : [];
    }),
  ];
}
