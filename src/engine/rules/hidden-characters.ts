import { type Hit, lineRule } from './line-rule';

type Kind = 'tags' | 'direction' | 'invisible';

/** Runs of characters that a person does not see, by what they do. */
const runs: Readonly<Record<Kind, RegExp>> = {
  tags: /[\u{e0001}-\u{e007f}]+|[\u{e0100}-\u{e01ef}]{4,}|[\ufe00-\ufe0e]{4,}/gu,
  direction: /[\u202a-\u202e\u2066-\u2069]+/g,
  invisible: /(?:\u200b|\u200c|\u200d|\u2060|\u2061|\u2062|\u2063|\u2064|\u180e|\ufeff|\ufff9|\ufffa|\ufffb)+/g,
};

/** What one of them does, and what several do. */
const words: Readonly<Record<Kind, readonly [one: string, several: string]>> = {
  tags: ['spells words', 'spell words'],
  direction: ['turns the direction of the text', 'turn the direction of the text'],
  invisible: ['has no width', 'have no width'],
};

/** Scripts whose letters are joined or kept apart by such characters, and pictures made of several. */
const joining =
  /[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u18af\ufb1d-\ufdff\ufe70-\ufefc\p{Extended_Pictographic}]|\ufe0f/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** The flag of a region is a black flag with tags behind it. */
const blackFlag = '\u{1f3f4}';
/** Fewer are left over from copying. */
const meaningful = 4;

/** One of all those; the tags are written in pairs that start with U+DB40. Most prompts have none. */
const mayHide =
  /[\u180e\u200b-\u200d\u202a-\u202e\u2060-\u2064\u2066-\u2069]|[\ufe00-\ufe0e]|[\ufeff\ufff9-\ufffb\udb40]/;

/** More places in one file say nothing new. */
const most = 20;

export const hiddenCharacters = lineRule({
  id: 'hidden-characters',
  title: 'Text that a person does not see',
  severity: 'high',
  controls: ['instruction-file-review', 'prompt-injection-protection'],
  *find({ facts, manifest: { text } }) {
    let shown = 0;
    for (const { start, end } of facts.prompts) {
      const prompt = text.slice(start, end);
      if (!mayHide.test(prompt)) continue;
      for (const kind of Object.keys(runs) as Kind[]) {
        for (const { 0: run, index } of prompt.matchAll(runs[kind])) {
          const hit = hitOf(kind, run, start + index, text);
          if (!hit) continue;
          shown++;
          yield shown < most
            ? hit
            : { ...hit, message: `${hit.message} Look for more behind it: no further places are shown.` };
          if (shown === most) return;
        }
      }
    }
  },
});

function hitOf(kind: Kind, run: string, start: number, text: string): Hit | undefined {
  const end = start + run.length;
  const before = text.slice(Math.max(0, start - 2), start);
  if (kind === 'tags' && before === blackFlag) return undefined;
  if (kind === 'invisible' && (start === 0 || joining.test(before) || joining.test(text.slice(end, end + 2))))
    return undefined;
  if (kind === 'direction' && rightToLeft.test(text.slice(Math.max(0, start - 40), end + 40))) return undefined;
  const count = [...run].length;
  return {
    place: { start, end },
    severity: kind === 'invisible' && count < meaningful ? 'low' : 'high',
    message: messageOf(kind, count),
    fixes: () => [{ title: `Remove the hidden ${noun(count)}`, kind: 'harden', edits: [{ start, end, newText: '' }] }],
  };
}

const noun = (count: number): string => (count === 1 ? 'character' : 'characters');

function messageOf(kind: Kind, count: number): string {
  const [one, several] = words[kind];
  const what = `${count} hidden ${noun(count)} here ${count === 1 ? one : several}`;
  const then = count === 1 ? 'where it comes from, and remove it' : 'where they come from, and remove them';
  return `${what}, so that the model reads what a person does not: find out ${then}.`;
}
