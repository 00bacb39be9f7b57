import assert from 'node:assert/strict';
import { assess } from '../../../src/engine/assess';

const modelsOf = (uri: string, text: string) => assess({ uri, text }).deployments.flatMap(({ model }) => model ?? []);
const workflow = (job: string) => `jobs:\n  a:\n${job}`;
const steps = (step: string) => workflow(`    steps:\n${step}`);

describe('models in charts, workflows and infrastructure code', () => {
  const cases: readonly (readonly [why: string, uri: string, text: string, models: readonly string[]])[] = [
    [
      'a template whose options only vLLM has',
      'c/templates/a.yaml',
      'kind: Deployment\nspec:\n  image: "{{ .Values.image }}" # llm\n  args:\n    - --gpu-memory-utilization={{ .Values.gpu }}\n',
      ['iaas'],
    ],
    [
      'a template with a command in brackets',
      'c/templates/a.yaml',
      'kind: Deployment\nspec:\n  image: "{{ .Values.image }}"\n  command: ["vllm", "serve", "{{ .Values.model }}"]\n',
      ['iaas'],
    ],
    [
      "models of KubeAI's catalogue",
      'values.yaml',
      'models:\n  catalog:\n    whisper: { enabled: true }\n    llama: { enabled: false }\n',
      ['iaas'],
    ],
    [
      'addresses in settings of a chart',
      'values.yaml',
      'open-webui:\n  ollama: { enabled: false }\n  ollamaUrls:\n    - "http://models.default.svc.cluster.local:11434"\n',
      ['iaas'],
    ],
    [
      'settings of a block that is off',
      'values.yaml',
      'chat:\n  enabled: false\n  ollamaUrl: http://models:11434\n',
      [],
    ],
    [
      'a folder that Argo CD installs',
      'app.yaml',
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source: { repoURL: https://example.org/a.git, path: apps/ollama }\n',
      ['iaas'],
    ],
    [
      'a folder that Flux installs',
      'app.yaml',
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  path: ./apps/vllm/production\n',
      ['iaas'],
    ],
    [
      'a chart by its reference',
      'app.yaml',
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chartRef: { kind: OCIRepository, name: ollama }\n',
      ['iaas'],
    ],
    [
      'a route to a pool of model servers',
      'route.yaml',
      'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nspec:\n  rules:\n  - backendRefs:\n    - { group: inference.networking.k8s.io, kind: InferencePool, name: a }\n',
      ['iaas'],
    ],
    ["a processor of Google's", 'main.tf', 'resource "google_document_ai_processor" "a" {\n}\n', ['paas']],
    [
      'a module from a folder of Azure AI',
      'main.bicep',
      "module hub '../core/ai/hub.bicep' = {\n  name: 'openai-hub'\n}\n",
      ['paas'],
    ],
    [
      'variables that a template hands on',
      'c/templates/config.yaml',
      'kind: ConfigMap\ndata:\n  LOG_LEVEL: {{ .Values.level | quote }}\n  MISTRAL_API_KEY: {{ .Values.key | quote }}\n',
      ['saas'],
    ],
    [
      'a review by an action of somebody',
      '.github/workflows/a.yml',
      steps('      - uses: acme/ai-code-reviewer@v1\n'),
      ['saas', 'ai-coding'],
    ],
    [
      'an engine that another file describes',
      'compose.gpu.yaml',
      'services:\n  llm-engine:\n    deploy: { resources: { reservations: { devices: [{ capabilities: [gpu] }] } } }\n',
      ['on-premises'],
    ],
    ['a project at OpenAI', 'main.tf', 'resource "openai_project" "a" {\n}\n', ['saas']],
    [
      'the interface of Vertex AI',
      'main.tf',
      'resource "x" "y" {\n  service = "aiplatform.googleapis.com"\n}\n',
      ['paas'],
    ],
    [
      'a model server that a step starts',
      '.github/workflows/a.yml',
      steps('      - run: ollama pull x\n'),
      ['on-premises'],
    ],
    [
      'a model server beside a job',
      '.github/workflows/a.yml',
      workflow('    services:\n      o:\n        image: ollama/ollama\n    steps: []\n'),
      ['on-premises'],
    ],
    [
      'a service that a script calls',
      '.github/workflows/a.yml',
      steps('      - run: curl -s https://api.mistral.ai/v1/chat/completions\n'),
      ['saas'],
    ],
    [
      'a coding assistant that is installed',
      '.github/workflows/a.yml',
      steps('      - run: npm install -g @openai/codex\n'),
      ['ai-coding'],
    ],
    [
      'a script in a template',
      'c/templates/a.yaml',
      'kind: Job\nspec:\n  image: "{{ .Values.image }}"\n  command:\n    - sh\n    - -c\n    - |\n      ollama serve &\n',
      ['iaas'],
    ],
    [
      'a template that only speaks of one in a comment',
      'c/templates/a.yaml',
      'kind: Job\nspec:\n  image: "{{ .Values.image }}" \n  # as `ollama serve` does\n  env:\n    - name: LLM_A\n      value: b\n',
      [],
    ],
    [
      'keys that a called workflow gets',
      '.github/workflows/a.yml',
      workflow(
        '    uses: acme/flows/.github/workflows/b.yml@v1\n    secrets:\n      GEMINI_API_KEY: ${{ secrets.K }}\n',
      ),
      ['saas'],
    ],
    [
      'leave to ask the models of GitHub',
      '.github/workflows/a.yml',
      `permissions:\n  models: read\n${workflow('    steps: []\n')}`,
      ['saas'],
    ],
    [
      'a key in a store of secrets',
      'main.tf',
      'data "x_secret" "a" {\n  name = "team-anthropic-api-key"\n}\n',
      ['saas'],
    ],
    [
      "a platform's key is no other service's",
      'main.bicep',
      "resource a 'Microsoft.CognitiveServices/accounts@2024-10-01' = {}\nvar k = 'OPENAI_API_KEY'\n",
      ['paas'],
    ],
    ['an image in infrastructure code', 'main.tf', 'resource "a" "b" {\n  image = "ollama/ollama:0.5"\n}\n', ['iaas']],
    [
      'a start script in infrastructure code',
      'main.tf',
      'locals {\n  run = <<-EOT\n    vllm serve x\n  EOT\n}\n',
      ['iaas'],
    ],
    ['a role on a platform', 'main.tf', 'resource "a" "b" {\n  role = "roles/aiplatform.user"\n}\n', ['paas']],
    [
      'a chart that Flux installs, by its values',
      'release.yaml',
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart: { spec: { chart: app } }\n  values:\n    image: { repository: ollama/ollama, tag: 0.5.1 }\n',
      ['iaas'],
    ],
    [
      'a chart that Argo CD installs, by its name',
      'app.yaml',
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  sources:\n    - { chart: ollama, repoURL: "https://example.org" }\n',
      ['iaas'],
    ],
    [
      'values that are text',
      'app.yaml',
      'apiVersion: helm.cattle.io/v1\nkind: HelmChart\nspec:\n  chart: app\n  valuesContent: |-\n    env:\n      MISTRAL_API_KEY: abc-def\n',
      ['saas'],
    ],
    [
      'a Secret that is made from a store',
      'secret.yaml',
      'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n  data:\n    - { secretKey: GROQ_API_KEY, remoteRef: { key: a } }\n',
      ['saas'],
    ],
    [
      'literals of Kustomize',
      'kustomization.yaml',
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nconfigMapGenerator:\n  - name: a\n    literals: ["OLLAMA_BASE_URL=http://ollama:11434"]\n',
      ['iaas'],
    ],
    [
      'a platform as a resource of the cluster',
      'account.yaml',
      'apiVersion: cognitiveservices.azure.com/v1\nkind: Account\nspec: {}\n',
      ['paas'],
    ],
    [
      'a service that is built and named after a model server',
      'compose.yaml',
      'services:\n  ollama:\n    build: ./ollama\n',
      ['on-premises'],
    ],
    [
      'a service that is built and named after an MCP server',
      'compose.yaml',
      'services:\n  files-mcp:\n    build: ./files\n  mcp-inspector:\n    build: ./look\n',
      ['mcp'],
    ],
    ['a client of MCP servers', 'compose.yaml', 'services:\n  mcp-inspector:\n    build: ./look\n', []],
    [
      'a model and its backend among the values of a chart',
      'values.yaml',
      'deployment:\n  env: { model: gpt-4o, backend: openai }\nstorage: { backend: azure }\n',
      ['saas'],
    ],
    ['a storage with a backend', 'values.yaml', 'openai: {}\nstorage: { backend: azure }\n', []],
    ['a provider that values choose', 'values.yaml', 'image: {}\nllmProvider: bedrock\n', ['paas']],
    [
      'an agent by its image',
      'agent.yaml',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - { name: main, image: "acme/research-agent:1", env: [{ name: GROQ_API_KEY, value: "${K}" }] }\n',
      ['saas', 'agentic'],
    ],
    [
      'an agent that watches',
      'agent.yaml',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - { name: vault-agent, image: hashicorp/vault:1.15 }\n    - { name: main, env: [{ name: GROQ_API_KEY, value: "${K}" }] }\n',
      ['saas'],
    ],
    [
      'an address among the values of a chart',
      'values.yaml',
      'image: {}\nazureOpenAI:\n  endpoint: https://acme.openai.azure.com\n',
      ['paas'],
    ],
    [
      'a login among the values of a chart',
      'values.yaml',
      'image: {}\nopenai:\n  existingSecret: app-openai\n',
      ['saas'],
    ],
    ['an empty login', 'values.yaml', 'image: {}\nopenai:\n  existingSecret: ""\n', []],
    ['keys of Azure', 'values.yaml', 'image: {}\nazure:\n  key: abc\nllm: {}\n', []],
    ['a switch between two services that is off', '.env', 'GOOGLE_GENAI_USE_VERTEXAI=FALSE\n', ['saas']],
    [
      'the machine of a coding agent',
      '.github/workflows/copilot-setup-steps.yml',
      'on: push\njobs:\n  copilot-setup-steps:\n    steps: []\n',
      ['ai-coding'],
    ],
    [
      'an endpoint of LibreChat that is off',
      'librechat.yaml',
      'version: 1.2.1\nendpoints:\n  openAI: { disabled: true }\n  bedrock: { availableRegions: [x] }\n',
      ['paas'],
    ],
    [
      'an engine under a name of its own',
      'config.yml',
      'models:\n  - { type: main, engine: vllm_llama, model: x }\n',
      ['iaas'],
    ],
    [
      'variables of a gateway',
      'config.yaml',
      'litellm_settings: {}\nenvironment_variables:\n  AZURE_API_KEY: os.environ/K\n',
      ['paas'],
    ],
  ];
  for (const [why, uri, text, models] of cases) it(why, () => assert.deepEqual(modelsOf(uri, text), models));
});
