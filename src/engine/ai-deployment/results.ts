import type { ControlResult, LinkedFile, Outcome } from '../assessment';
import type { Framework, Owner } from '../framework';
import type { ScalarNode } from '../manifest/node';
import { isPath } from './links';
import type { Deployment, Statement } from './read';

type LookUp = (path: string) => LinkedFile | undefined;

/** What is known beside the manifest. */
interface Known {
  readonly framework: Framework;
  readonly file: LookUp;
  /** Why what is said to be implemented is not, where a file of the deployment shows it. */
  readonly contradiction: (statement: Statement) => string | undefined;
}

/** What became of each control that the deployment's model, data and features call for. */
export function resultsOf(deployment: Deployment, known: Known): readonly ControlResult[] {
  const { model, data, features, statements, isWhole } = deployment;
  if (!model) return [];
  const { framework } = known;
  return framework.controlsFor({ model, data, features }).map(control => {
    const statement = statements.get(control.id);
    const owner = framework.ownerOfControl(control, model);
    const { outcome, reason } = statement ? judge(statement, known) : unmentioned(owner, isWhole);
    return {
      control: control.id,
      domain: control.domain,
      owner,
      outcome,
      reason,
      status: statement?.status ?? 'missing',
      ...(statement && { range: { start: statement.key.start, end: statement.key.end } }),
    };
  });
}

interface Judgement {
  readonly outcome: Outcome;
  readonly reason: string;
}

function unmentioned(owner: Owner, isWhole: boolean): Judgement {
  if (owner === 'provider') {
    return { outcome: 'not-evaluated', reason: "The provider's part: ask for its evidence." };
  }
  return isWhole
    ? { outcome: 'fail', reason: 'The manifest does not mention it.' }
    : { outcome: 'not-evaluated', reason: 'A syntax error may hide where the manifest mentions it.' };
}

function judge(statement: Statement, { file, contradiction }: Known): Judgement {
  const { status, reason, evidence } = statement;
  switch (status) {
    case undefined:
      return { outcome: 'not-evaluated', reason: 'Its status is not one of the allowed ones.' };
    case 'planned':
      return { outcome: 'review', reason: 'Planned, not in place yet.' };
    case 'accepted-risk':
      return { outcome: 'review', reason: reason ? 'An accepted risk.' : 'An accepted risk without a reason.' };
    case 'not-applicable':
      return reason
        ? { outcome: 'not-applicable', reason: 'Declared not applicable, with a reason.' }
        : { outcome: 'review', reason: 'Declared not applicable without a reason.' };
    case 'implemented': {
      const contradicted = contradiction(statement);
      return contradicted ? { outcome: 'fail', reason: contradicted } : judgeEvidence(evidence, file);
    }
  }
}

function judgeEvidence(evidence: readonly ScalarNode[], file: LookUp): Judgement {
  if (evidence.length === 0) return { outcome: 'review', reason: 'Said to be in place, without evidence.' };
  const paths = evidence.filter(({ text }) => isPath(text));
  if (paths.length === 0) return { outcome: 'review', reason: 'Evidence is a URL: nothing is fetched, look yourself.' };
  const states = paths.map(({ text }) => file(text)?.state);
  if (states.includes('missing')) return { outcome: 'fail', reason: 'Named evidence does not exist.' };
  if (states.every(state => state === 'file' || state === 'directory')) {
    return { outcome: 'pass', reason: 'In place; the named evidence exists.' };
  }
  return { outcome: 'not-evaluated', reason: 'Named evidence was not looked up or could not be read.' };
}
