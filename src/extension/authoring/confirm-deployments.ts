import * as vscode from 'vscode';
import { type Framework, filesInWords, type ModelId, type ProposedDeployment } from '../../engine';

interface DeploymentPick extends vscode.QuickPickItem {
  readonly deployment: ProposedDeployment;
}

type Answer =
  | { readonly chosen: readonly ProposedDeployment[] }
  | { readonly change: ProposedDeployment; readonly kept: readonly ProposedDeployment[] };

const changeModel: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('edit'),
  tooltip: 'Choose another model',
};

/** Lets a person confirm each proposed deployment, leave it out, or change its model; undefined where they leave. */
export async function confirmDeployments(
  framework: Framework,
  proposed: readonly ProposedDeployment[],
): Promise<readonly ProposedDeployment[] | undefined> {
  let offered = proposed;
  let kept = proposed;
  for (;;) {
    const answer = await ask(framework, offered, kept);
    if (!answer) return undefined;
    if ('chosen' in answer) return settleAll(framework, answer.chosen);
    const { change } = answer;
    const model = await chooseModel(framework, `How is the AI of ${filesInWords(change)} run?`);
    const changed = model ? withModel(change, model, offered) : change;
    const replace = (all: readonly ProposedDeployment[]) => all.map(each => (each === change ? changed : each));
    [offered, kept] = [replace(offered), replace(answer.kept)];
  }
}

/** A deployment model, picked by its name and what it is. */
export async function chooseModel(framework: Framework, title: string): Promise<ModelId | undefined> {
  const items = framework.models.map(({ id, name, summary }) => ({ label: name, detail: summary, id }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.id;
}

function ask(
  framework: Framework,
  offered: readonly ProposedDeployment[],
  kept: readonly ProposedDeployment[],
): Promise<Answer | undefined> {
  const box = vscode.window.createQuickPick<DeploymentPick>();
  box.title = 'Which deployments does this system have?';
  box.canSelectMany = true;
  box.items = offered.map(deployment => ({
    label: nameOf(framework, deployment.model),
    description: filesInWords(deployment),
    detail: deployment.why.join(' '),
    buttons: [changeModel],
    deployment,
  }));
  box.selectedItems = box.items.filter(({ deployment }) => kept.includes(deployment));
  return new Promise(resolve => {
    const selected = () => box.selectedItems.map(({ deployment }) => deployment);
    box.onDidAccept(() => {
      resolve({ chosen: selected() });
      box.hide();
    });
    box.onDidTriggerItemButton(({ item }) => {
      resolve({ change: item.deployment, kept: selected() });
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

/** Asks for the models that the files leave open. */
async function settleAll(
  framework: Framework,
  chosen: readonly ProposedDeployment[],
): Promise<readonly ProposedDeployment[] | undefined> {
  const settled: ProposedDeployment[] = [];
  for (const deployment of chosen) {
    const { model, candidates } = deployment;
    if (candidates.length === 0) {
      settled.push(deployment);
      continue;
    }
    const items = [model, ...candidates].map(id => ({ label: nameOf(framework, id), id }));
    const title = `${filesInWords(deployment)} may be several models. Which is it?`;
    const picked = await vscode.window.showQuickPick(items, { title });
    if (!picked) return undefined;
    settled.push(withModel(deployment, picked.id, [...chosen, ...settled]));
  }
  return settled;
}

/** A deployment is named after its model, unless another one is. */
function withModel(
  deployment: ProposedDeployment,
  model: ModelId,
  others: readonly ProposedDeployment[],
): ProposedDeployment {
  const isTaken = others.some(other => other !== deployment && other.name === model);
  return { ...deployment, model, candidates: [], name: isTaken ? deployment.name : model };
}

const nameOf = (framework: Framework, model: ModelId): string => framework.modelById(model)?.name ?? model;
