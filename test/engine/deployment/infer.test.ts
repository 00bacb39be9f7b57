import assert from 'node:assert/strict';
import { assess } from '../../../src/engine/assess';

const modelsOf = (uri: string, text: string) => assess({ uri, text }).deployments.flatMap(({ model }) => model ?? []);

const compose = (lines: string) => `services:\n  app:\n    image: ghcr.io/acme/app\n    environment:\n${lines}`;
const pod = (container: string) => `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n${container}`;
const litellm = (params: string) => `model_list:\n  - model_name: a\n    litellm_params:\n${params}`;

describe('inferred deployment models', () => {
  const cases: readonly (readonly [why: string, uri: string, text: string, models: readonly string[]])[] = [
    ['a key for OpenAI', 'compose.yaml', compose('      OPENAI_API_KEY: ${OPENAI_API_KEY}\n'), ['saas']],
    [
      'a key beside a local address is not for OpenAI',
      'compose.yaml',
      compose('      OPENAI_API_KEY: none-needed\n      OPENAI_BASE_URL: http://vllm:8000/v1\n'),
      ['on-premises'],
    ],
    [
      'a gateway does not say whose models stand behind it',
      'compose.yaml',
      compose('      OPENAI_API_KEY: ${KEY}\n      OPENAI_BASE_URL: http://litellm:4000\n'),
      [],
    ],
    ['an address at Azure', '.env', 'OPENAI_BASE_URL=https://acme.openai.azure.com/\n', ['paas']],
    ['an empty value counts for nothing', '.env', 'AZURE_OPENAI_ENDPOINT=\nOPENAI_API_KEY=\n', []],
    ['an empty default counts for nothing', 'compose.yaml', compose('      - MISTRAL_API_KEY=${X:-}\n'), []],
    ['a placeholder counts for nothing', '.env.example', 'OPENAI_API_KEY=your-key-here\n', []],
    ['a comment counts for nothing', '.env', '# OPENAI_API_KEY=a\nLLM_TIMEOUT=3\n', []],
    ['a switch that is off counts for nothing', '.env', 'CLAUDE_CODE_USE_BEDROCK=0\n', []],
    [
      "the environment of an MCP server is not the file's",
      '.cursor/mcp.json',
      '{ "mcpServers": { "a": { "command": "npx", "env": { "OPENAI_API_KEY": "${env:K}" } } } }',
      ['ai-coding', 'mcp'],
    ],
    [
      'a disabled server does not count',
      'mcp.json',
      '{ "mcpServers": { "a": { "command": "x", "disabled": true } } }',
      [],
    ],
    [
      'a desktop client is no coding assistant',
      'claude_desktop_config.json',
      '{ "mcpServers": { "a": { "command": "x" } } }',
      ['mcp'],
    ],
    ['a model server in a cluster', 'pod.yaml', pod('      image: vllm/vllm-openai:v0.8.5\n'), ['iaas']],
    [
      'a command that starts one',
      'pod.yaml',
      pod('      image: acme/base\n      command: [sh, -c, "vllm serve x"]\n'),
      ['iaas'],
    ],
    [
      'a secret reference is a key',
      'pod.yaml',
      pod(
        '      image: x\n      env:\n        - name: ANTHROPIC_API_KEY\n          valueFrom: { secretKeyRef: { name: a, key: b } }\n',
      ),
      ['saas'],
    ],
    [
      'openai/ with a local address',
      'config.yaml',
      litellm('      model: openai/x\n      api_base: http://localhost:8000/v1\n'),
      ['on-premises'],
    ],
    ['openai/ without an address', 'config.yaml', litellm('      model: openai/gpt-4o\n'), ['saas']],
    ['bedrock/', 'config.yaml', litellm('      model: bedrock/anthropic.claude\n'), ['paas']],
    [
      'a local engine that is called at a provider',
      'config.yml',
      'models:\n  - type: main\n    engine: nim\n    parameters:\n      base_url: https://integrate.api.nvidia.com/v1\n',
      ['saas'],
    ],
    [
      'a workflow on Bedrock',
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    steps:\n      - uses: anthropics/claude-code-action@v1\n        with:\n          use_bedrock: true\n',
      ['paas', 'ai-coding'],
    ],
    [
      'an agent beside a model',
      'compose.yaml',
      'services:\n  agent:\n    build: .\n  llm:\n    image: ollama/ollama\n',
      ['on-premises', 'agentic'],
    ],
    [
      'a chart whose engine is off',
      'values.yaml',
      'ollama:\n  enabled: false\n  image: { repository: ollama, tag: x }\nlitellm:\n  image: { repository: ghcr.io/berriai/litellm, tag: x }\n',
      [],
    ],
    [
      'the provider that a chart chooses',
      'values.yaml',
      'providers:\n  default: azure\n  azure: { provider: AzureOpenAI, model: m }\n  other: { provider: Anthropic, model: m }\n',
      ['paas'],
    ],
    [
      'Ray that serves a model',
      'ray.yaml',
      'apiVersion: ray.io/v1\nkind: RayService\nspec:\n  serveConfigV2: |\n    applications: [{ name: llm }]\n',
      ['iaas'],
    ],
    [
      'an address in a variable that names an engine',
      'config.yml',
      'models:\n  - type: main\n    engine: openai\n    parameters:\n      base_url: ${VLLM_BASE_URL}\n',
      ['iaas'],
    ],
    [
      "a coding agent's own provider by its address",
      'opencode.json',
      '{ "provider": { "mine": { "options": { "baseURL": "http://localhost:8080/v1" } } } }',
      ['on-premises', 'ai-coding'],
    ],
    [
      'a workflow that calls a service by a script',
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    steps:\n      - run: python3 review.py\n        env:\n          OPENAI_API_KEY: ${{ secrets.K }}\n',
      ['saas'],
    ],
    [
      "an action that gets a provider's key",
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    steps:\n      - uses: acme/review-bot@v1\n        with:\n          token: ${{ secrets.OPENAI_API_KEY }}\n',
      ['saas'],
    ],
    [
      'what a test writes for a key counts for nothing',
      '.github/workflows/a.yml',
      'env:\n  OPENAI_API_KEY: test\n  ANTHROPIC_API_KEY: sk-fake-key\njobs:\n  a:\n    steps:\n      - run: npm test\n',
      [],
    ],
    [
      "an expression's default address",
      '.github/workflows/a.yml',
      "jobs:\n  a:\n    steps:\n      - run: ./review\n        env:\n          LLM_BASE_URL: ${{ secrets.BASE || 'https://api.openai.com/v1' }}\n",
      ['saas'],
    ],
    [
      "a coding agent's own provider beside MCP servers",
      'opencode.json',
      '{ "provider": { "own": { "options": { "baseURL": "http://localhost:8080/v1" } } }, "mcp": { "a": { "type": "local", "command": ["a"] } } }',
      ['on-premises', 'ai-coding', 'mcp'],
    ],
    ['an image by a variable that names it', 'pod.yaml', pod('      image: ${VLLM_IMAGE}\n'), ['iaas']],
    [
      'a workflow that starts a coding assistant',
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    steps:\n      - run: |\n          npm ci\n          claude -p "review" > out\n',
      ['ai-coding'],
    ],
    [
      'an action that is named after what it calls',
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    steps:\n      - uses: acme/gemini-code-review-action@v2\n',
      ['saas', 'ai-coding'],
    ],
    [
      'values of a model server under another name',
      'k8s/ollama.yaml',
      'ollama:\n  models: [llama3]\ningress:\n  enabled: true\nresources:\n  limits: { cpu: 2 }\n',
      ['iaas'],
    ],
    [
      "a gateway's models in a chart's values",
      'values.yaml',
      'proxy_config:\n  model_list:\n    - model_name: a\n      litellm_params: { model: azure/gpt-4o }\n',
      ['paas'],
    ],
    [
      'an image of Ollama under a name of its own',
      'pod.yaml',
      pod('      image: registry.example/team-ollama:1\n'),
      ['iaas'],
    ],
    ['a key of xAI in a Secret', 's.yaml', 'apiVersion: v1\nkind: Secret\ndata:\n  X_AI_API_KEY: YWJj\n', ['saas']],
    ['a model by way of Bedrock', 'compose.yaml', compose('      MODEL: bedrock/anthropic.claude\n'), ['paas']],
    ['a publisher of models serves none', 'compose.yaml', compose('      LLM_MODEL: google/gemma-3-4b\n'), []],
    ["a gateway's key is not OpenAI's", 'compose.yaml', compose('      OPENAI_API_KEY: ${LITELLM_KEY:?missing}\n'), []],
    [
      'a template with an image',
      'c/templates/a.yaml',
      'kind: Deployment\nspec:\n  {{- if .Values.on }}\n      image: "ollama/ollama:0.5"\n  {{- end }}\n',
      ['iaas'],
    ],
  ];
  for (const [why, uri, text, models] of cases) it(why, () => assert.deepEqual(modelsOf(uri, text), models));

  it('knows files of tools for AI though nothing tells the model', () => {
    const files = [
      ['config.yaml', 'model_list:\n  - model_name: a\n    litellm_params: {}\n'],
      ['promptfooconfig.yaml', 'prompts: ["{{q}}"] # for our llm\nproviders:\n  - file://own.mjs\n'],
    ] as const;
    for (const [uri, text] of files)
      assert.deepEqual([assess({ uri, text }).format !== undefined, modelsOf(uri, text)], [true, []]);
  });

  it('says nothing of a file in which nothing speaks for AI', () => {
    const files: readonly (readonly [string, string])[] = [
      ['pod.yaml', pod('      image: postgres:16\n      env:\n        - { name: PGDATA, value: /data }\n')],
      ['compose.yaml', 'services:\n  agent:\n    image: acme/build-runner\n'],
      ['values.yaml', 'image:\n  repository: redis\n  tag: "7"\nagent:\n  enabled: true\n'],
      ['.env', 'DATABASE_URL=postgres://db/x\n'],
      ['.github/workflows/ci.yml', 'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n'],
      ['.github/workflows/a.yml', 'jobs:\n  a:\n    steps:\n      - run: echo "then claude explains"\n'],
      ['docs/api/Agent.md', '# Class: Agent\n'],
      ['docs/claude.md', '# Using Claude as a provider\n'],
      ['e2e.yaml', 'providers: [aws]\ntests:\n  - name: llm-free\n'],
      ['main.tf', 'resource "aws_s3_bucket" "models" {}\n'],
      ['.opencode/package.json', '{"dependencies": {"@opencode-ai/plugin": "1.0.1"}}'],
      ['.opencode/tsconfig.json', '{"compilerOptions": {"strict": true}}'],
    ];
    for (const [uri, text] of files) {
      const { format, deployments, findings } = assess({ uri, text });
      assert.deepEqual([uri, format, deployments, findings], [uri, undefined, [], []]);
    }
  });

  it('is called what people call the file, a skill by its folder', () => {
    const text = '---\nname: tidy-up\ndescription: Use when a folder is untidy.\n---\nMove files.\n';
    for (const [uri, name] of [
      ['file:///home/a/.claude/skills/Tidy%20up/SKILL.md', 'Tidy up'],
      ['.claude\\agents\\Tidy.md', 'Tidy.md'],
      ['AGENTS.md', 'AGENTS.md'],
      ['100%/AGENTS.md', 'AGENTS.md'],
    ] as const) {
      assert.deepEqual([uri, assess({ uri, text }).deployments.map(deployment => deployment.name)], [uri, [name]]);
    }
  });

  it('shows where the evidence stands', () => {
    const text = compose('      OPENAI_BASE_URL: http://ollama:11434/v1\n');
    const [deployment] = assess({ uri: 'compose.yaml', text }).deployments;
    assert.deepEqual(
      deployment?.why.map(({ start, end }) => text.slice(start, end)),
      ['http://ollama:11434/v1'],
    );
  });

  it('leaves open whose machines they are, until the file or a person says so', () => {
    const text = pod('      image: vllm/vllm-openai\n');
    const [open] = assess({ uri: 'a.yaml', text }).deployments;
    assert.deepEqual([open?.model, open?.candidates, open?.confidence], ['iaas', ['iaas', 'on-premises'], 'medium']);
    const [cloud] = assess({
      uri: 'a.yaml',
      text: `${text}  nodeSelector: { cloud.google.com/gke-accelerator: l4 }\n`,
    }).deployments;
    assert.deepEqual([cloud?.model, cloud?.candidates], ['iaas', ['iaas']]);
    const [settled] = assess({ uri: 'a.yaml', text, model: 'on-premises' }).deployments;
    assert.deepEqual(
      [settled?.model, settled?.candidates, settled?.confidence],
      ['on-premises', ['on-premises'], 'declared'],
    );
  });

  it("takes a person's answer for a file in which nothing speaks", () => {
    const { format, deployments } = assess({
      uri: 'a.yaml',
      text: pod('      image: acme/llm-wrapper-x\n'),
      model: 'paas',
    });
    assert.equal(format, 'kubernetes');
    assert.deepEqual(
      deployments.map(({ model }) => model),
      ['paas'],
    );
  });
});
