import { boolean, bytes, type Checked, message, oneOf, optional, string } from './check';
import { isDetail } from './detail';
import { isFrameworkView } from './framework-view';
import { isSheet } from './sheet';
import { isView } from './state';
import { isTarget } from './target';
import { isWorkspaceView } from './workspace-view';

/** The text formats that the matrix can be exported to. */
const isTextFormat = oneOf('markdown', 'csv', 'html');
export type TextFormat = Checked<typeof isTextFormat>;

/** From the extension to the matrix. */
export const isToMatrix = message({
  framework: { framework: isFrameworkView },
  workspace: { workspace: isWorkspaceView },
  detail: { detail: isDetail },
  /** Show a view, a place of it, or a deployment. */
  reveal: { view: optional(isView), target: optional(isTarget), deployment: optional(string) },
});
export type ToMatrix = Checked<typeof isToMatrix>;

/** From the matrix to the extension. */
export const isToHost = message({
  ready: {},
  /** What is visible and shall be kept up to date; it replaces what was said before. */
  watch: { workspace: boolean, deployment: string, target: optional(isTarget) },
  /** Open the manifest at a deployment, or at what it says of a control or a domain. */
  open: { deployment: string, control: optional(string), domain: optional(string) },
  /** Insert the stubs that a deployment lacks in a domain. */
  insert: { deployment: string, domain: string },
  copyDetail: { target: isTarget },
  createManifest: { model: optional(string) },
  export: { format: isTextFormat, sheet: isSheet },
  exportImage: { png: bytes },
});
export type ToHost = Checked<typeof isToHost>;
