import type { Fix, Range } from '../finding';
import { replaced } from '../fixes/replace';
import type { Manifest } from '../manifest/manifest';
import type { Node, ScalarNode } from '../manifest/node';
import { type Selected, select, topKeys } from '../manifest/select';
import { type Hit, lineRule } from './line-rule';
import type { Rule, RuleContext } from './rule';

/** A key with values that a rule speaks of. A key of another tool with the same path would mean the same. */
export interface Setting {
  /** Keys from the root of a document; `*` is any. */
  readonly path: readonly string[];
  /** Tested against the value as written. */
  readonly is: RegExp;
  /** Formats that it is looked for in; every one where absent. */
  readonly formats?: RegExp;
  readonly message: string;
  readonly severity?: Rule['severity'];
  /** What to write instead, where that is certain. */
  readonly instead?: string;
}

interface SettingRule extends Pick<Rule, 'id' | 'title' | 'severity'> {
  readonly controls: readonly string[];
  readonly settings: readonly Setting[];
  /** Hits that no setting expresses. */
  readonly more?: (context: RuleContext) => Iterable<Hit>;
}

/** A rule that is a list of settings. */
export const settingRule = ({ settings, more, ...rule }: SettingRule): Rule =>
  lineRule({
    ...rule,
    find: context => {
      const hits: Hit[] = [];
      for (const root of context.manifest.documents) {
        const keys = topKeys(root);
        for (const setting of settings) {
          if (setting.path[0] === '*' || keys.has(setting.path[0] ?? '')) addHits(setting, root, context, hits);
        }
      }
      return more ? [...hits, ...more(context)] : hits;
    },
  });

function addHits(setting: Setting, root: Node | undefined, { manifest, format }: RuleContext, hits: Hit[]): void {
  const { path, is, formats, message, severity, instead } = setting;
  if (formats && !formats.test(format)) return;
  for (const { key, value } of select(root, path)) {
    if (value.kind !== 'scalar' || !is.test(value.text)) continue;
    hits.push({
      place: placeOf({ key, value }),
      message,
      severity,
      fixes: () => replacement(manifest, value, instead),
    });
  }
}

/** Key and value, since the value alone often is just `true`. */
const placeOf = ({ key, value }: Selected): Range =>
  key && key.start < value.start ? { start: key.start, end: value.end } : value;

const replacement = (manifest: Manifest, value: ScalarNode, instead: string | undefined): readonly Fix[] =>
  instead === undefined
    ? []
    : [{ title: `Change to \`${instead}\``, kind: 'harden', edits: [replaced(manifest, value, instead)] }];
