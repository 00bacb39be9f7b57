import { boolean, type Checked, list, object, oneOf, optional, string } from './check';

/** Who secures a cell. */
export const isOwner = oneOf('customer', 'shared', 'provider', 'n/a');
export type Owner = Checked<typeof isOwner>;

/** A column. */
const isModelView = object({ id: string, name: string, shortName: string, group: string });
export type ModelView = Checked<typeof isModelView>;

/** A row. */
const isDomainView = object({
  id: string,
  name: string,
  aiSpecific: boolean,
  focus: string,
  /** Of the organization, not of the framework. */
  own: optional(boolean),
});
export type DomainView = Checked<typeof isDomainView>;

/** One cell: whose it is, and the controls that apply there, with whose part each is. */
const isCellView = object({
  domain: string,
  model: string,
  owner: isOwner,
  critical: boolean,
  example: string,
  provider: string,
  you: string,
  controls: list(object({ id: string, owner: isOwner })),
});
export type CellView = Checked<typeof isCellView>;

/** A question of the questionnaire; an answer speaks for models. */
const isQuestion = object({
  id: string,
  title: string,
  question: string,
  answers: list(
    object({
      id: string,
      title: string,
      note: optional(string),
      options: list(object({ model: string, variant: optional(string) })),
    }),
  ),
});
export type Question = Checked<typeof isQuestion>;

/** Statements that speak for choosing a model. */
const isReasons = object({ model: string, items: list(object({ id: string, text: string })) });
export type Reasons = Checked<typeof isReasons>;

/** What the matrix shows of the framework: sent once, when the panel is ready. */
export const isFrameworkView = object({
  version: string,
  title: string,
  attribution: string,
  models: list(isModelView),
  domains: list(isDomainView),
  /** Domain by domain, each in the order of the models. */
  cells: list(isCellView),
  controls: list(object({ id: string, title: string })),
  questions: list(isQuestion),
  chooseWhen: list(isReasons),
});
export type FrameworkView = Checked<typeof isFrameworkView>;
