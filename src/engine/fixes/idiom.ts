import { pathOf } from '../manifest/manifest';
import type { RuleContext } from '../rules/rule';

/** How a format refers to a value that stands elsewhere. */
export interface Idiom {
  /** The reference to a variable. */
  readonly refer: (variable: string) => string;
  /** True where the reference must be the whole value. */
  readonly whole?: true;
}

const variable: Idiom = { refer: name => `\${${name}}` };
const env: Idiom = { refer: name => `\${env:${name}}` };
const secrets: Idiom = { refer: name => `\${{ secrets.${name} }}` };

const byFormat: Readonly<Record<string, Idiom>> = {
  compose: variable,
  librechat: variable,
  litellm: { refer: name => `os.environ/${name}`, whole: true },
  continue: secrets,
  'github-workflow': secrets,
  prompty: env,
  promptfoo: { refer: name => `{{env.${name}}}` },
  'agent-framework': { refer: name => `=Env.${name}`, whole: true },
};

/** Clients by the file that they read; one that reads no variables is not in the list. */
const clients: readonly (readonly [RegExp, Idiom])[] = [
  [/(?:^|\/)\.cursor\/|(?:^|\/)\.roo\/|(?:^|\/)\.windsurf\/|(?:^|\/)mcp_config\.json$|cline_mcp_settings\.json$/, env],
  [
    /(?:^|\/)\.mcp\.json$|(?:^|\/)\.claude\.json$|(?:^|\/)\.gemini\/settings\.json$|(?:^|\/)\.kiro\/|(?:^|\/)\.amp\//,
    variable,
  ],
  [/(?:^|\/)opencode\.jsonc?$/, { refer: name => `{env:${name}}` }],
  [/(?:^|\/)\.continue\//, secrets],
];

/** VS Code asks the person for an input and keeps it. */
export const asksForInput = ({ manifest: { uri } }: RuleContext): boolean =>
  /(?:^|\/)\.vscode\/mcp\.json$/.test(pathOf(uri));

/** The idiom of a file; undefined where its reader resolves no references. */
export const idiomOf = ({ format, manifest: { uri } }: RuleContext): Idiom | undefined =>
  byFormat[format] ?? clients.find(([path]) => path.test(pathOf(uri)))?.[1];
