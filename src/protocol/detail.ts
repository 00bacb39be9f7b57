import { boolean, type Check, type Checked, list, number, object, oneOf, optional, string } from './check';
import { isOwner } from './framework-view';
import { isTarget } from './target';
import { isState } from './workspace-view';

const isText = object({ kind: oneOf('text'), heading: string, text: string });
const isList = object({ kind: oneOf('list'), heading: string, items: list(string) });
const isLinks = object({
  kind: oneOf('links'),
  heading: string,
  items: list(object({ label: string, url: optional(string) })),
});

/** A deployment in the detail of a cell: how far it is, and what can be done there. */
const isDeployments = object({
  kind: oneOf('deployments'),
  heading: string,
  items: list(
    object({
      id: string,
      name: string,
      file: string,
      state: isState,
      summary: string,
      /** False where a file that is no manifest shows it. */
      isDeclared: boolean,
      /** Controls of which a stub can be inserted. */
      missing: number,
    }),
  ),
  /** Deployments beyond those listed. */
  more: number,
});

/** The controls of a cell with what the deployments say of each. */
const isControls = object({
  kind: oneOf('controls'),
  heading: string,
  items: list(
    object({
      id: string,
      title: string,
      statement: string,
      owner: isOwner,
      /** The condition under which it applies. */
      when: optional(string),
      states: list(object({ deployment: string, name: string, state: isState, reason: string })),
      more: number,
    }),
  ),
});

/** Places of the matrix, such as the cells of a row. */
const isTargets = object({
  kind: oneOf('targets'),
  heading: string,
  items: list(object({ label: string, owner: isOwner, critical: boolean, target: isTarget })),
});

const checks = {
  text: isText,
  list: isList,
  links: isLinks,
  deployments: isDeployments,
  controls: isControls,
  targets: isTargets,
};

/** One part of a detail under its heading. */
export type Block = { [K in keyof typeof checks]: Checked<(typeof checks)[K]> }[keyof typeof checks];
export type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

const isBlock: Check<Block> = (value): value is Block => {
  const kind = (value as { readonly kind?: unknown } | null | undefined)?.kind;
  return typeof kind === 'string' && Object.hasOwn(checks, kind) && checks[kind as Block['kind']](value);
};

/** Everything that is said about a place of the matrix. */
export const isDetail = object({
  target: isTarget,
  title: string,
  /** What stands above the title. */
  kicker: string,
  owner: optional(isOwner),
  critical: boolean,
  /** Whose job it is and why, or what it is. */
  lead: string,
  blocks: list(isBlock),
});
export type Detail = Checked<typeof isDetail>;
