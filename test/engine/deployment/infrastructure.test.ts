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
  ];
  for (const [why, uri, text, models] of cases) it(why, () => assert.deepEqual(modelsOf(uri, text), models));
});
