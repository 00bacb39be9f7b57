import { select } from '../manifest/select';
import { safeName } from '../safe-name';
import { lineRule } from './line-rule';

const aiAction =
  /^(?:anthropics|openai|google-github-actions|google-gemini|sst|anomalyco|coderabbitai|qodo-ai|codium-ai|all-hands-ai|openhands)\/[\w.-]*(?:claude|codex|gemini|opencode|ai|pr-agent|openhands)|^actions\/ai-|ai-(?:review|moderator|inference|assessment)/i;

/** An AI action by a branch: its next commit runs with the workflow's rights and keys. */
export const unpinnedAction = lineRule({
  id: 'unpinned-action',
  title: 'An AI action follows a branch',
  severity: 'medium',
  controls: ['dependency-pinning', 'development-environment-protection'],
  *find({ manifest, format }) {
    if (format !== 'github-workflow') return;
    for (const path of [
      ['jobs', '*', 'steps', '*', 'uses'],
      ['jobs', '*', 'uses'],
      ['runs', 'steps', '*', 'uses'],
    ]) {
      for (const { value } of select(manifest.documents[0], path)) {
        if (value.kind !== 'scalar' || !aiAction.test(value.text)) continue;
        const branch = /@(main|master|latest|dev|develop|head|beta|next|nightly|canary)$/i.exec(value.text)?.[1];
        if (!branch) continue;
        yield {
          place: value,
          message: `This AI action follows \`${safeName(branch)}\`, so its next change runs with your keys unseen: pin a commit.`,
        };
      }
    }
  },
});
