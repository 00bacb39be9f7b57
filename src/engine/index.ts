export { insertStubs, type StubRequest } from './ai-deployment/insert-stubs';
export { textsWanted } from './ai-deployment/links';
export { NamedFiles } from './ai-deployment/named-files';
export { providerAt } from './ai-deployment/provider-letter';
export type * from './assessment';
export { agentInstructions, withInstructions } from './authoring/agent-instructions';
export { type ModelChange, modelChanges } from './authoring/change-model';
export { type Completion, complete } from './authoring/complete';
export { type ManifestExtension, manifestExtensions } from './authoring/extend-manifest';
export { filesInWords, type ProposedDeployment, proposeDeployments, writeManifest } from './authoring/propose';
export { nameAt, rename } from './authoring/references';
export { type ManifestSymbol, symbolsOf } from './authoring/symbols';
export {
  type BaselineEntry,
  compareWithBaseline,
  type KnownFinding,
  makeBaseline,
} from './baseline/baseline';
export { readBaseline, writeBaseline } from './baseline/baseline-file';
export { type Identity, identityKey, identityOf } from './baseline/identity';
export { type Configuration, configurationName, isConfiguration, noConfiguration } from './configuration/configuration';
export type { ConfigurationFault } from './configuration/fault';
export { refusePattern } from './configuration/patterns';
export { readConfiguration } from './configuration/read-configuration';
export { type FileSettings, settingsFor } from './configuration/settings-for';
export { settleModel } from './configuration/settle-model';
export { inferSystem, type SystemModel } from './deployment/folder';
export { createEngine, type Engine } from './engine';
export {
  evidenceElsewhere,
  evidenceOf,
  type FileEvidence,
  isJudgedByFolder,
  mostNeighbours,
  systemFolder,
} from './evidence/folder';
export type { Explanation, Place } from './explain/explanation';
export { toCsv } from './export/csv';
export type { Document, Section, Table } from './export/document';
export { frameworkData, frameworkDocument, frameworkTable } from './export/framework-matrix';
export { toHtml } from './export/html';
export { markdownTable, markdownText, toMarkdown } from './export/markdown';
export { responsibilityDocument, responsibilityTable } from './export/responsibility-document';
export {
  type AssessedFile,
  type ResponsibilityMatrix,
  responsibilityMatrix,
} from './export/responsibility-matrix';
export type * from './finding';
export { applyEdits } from './finish';
export { fixAll } from './fix-all';
export type * from './framework';
export { framework, frameworkWith } from './framework';
export { controlsOfCell } from './framework/controls-of-cell';
export { ownerName, whoseJob } from './framework/describe';
export { inMarkdown } from './framework/in-markdown';
export { mergeFrameworks } from './framework/merge';
export * from './framework/pages';
export { variationsOf } from './framework/variations';
export { type GuardedPaste, guardPaste, type Paste } from './guard-paste';
export { type IgnoreRequest, ignoreFinding } from './ignore';
export { proposedFormats, recogniseFormat } from './manifest/formats';
export { parseManifest } from './manifest/manifest';
export { type Position, positionsOf } from './positions';
export { type RedactionRequest, redactEdits, redactedSlice } from './redact-edits';
export { rules } from './rules';
export type { Rule } from './rules/rule';
export { schemas } from './schemas';
export { createRedactor, type Redactor, type ScanOptions, type SecretMatch } from './secrets';
export { severities, severityRank } from './severity';
