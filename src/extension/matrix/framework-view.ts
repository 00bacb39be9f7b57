import { controlsOfCell, type Framework } from '../../engine';
import type { FrameworkView } from '../../protocol/framework-view';

/** What the matrix needs of the framework. */
export const frameworkView = (framework: Framework): FrameworkView => ({
  version: framework.version,
  title: framework.title,
  attribution: `${framework.title} ${framework.version} by ${framework.author}, ${framework.license} license, ${framework.url}`,
  models: framework.models.map(({ id, name, shortName, group }) => ({ id, name, shortName, group })),
  domains: framework.domains.map(({ id, name, aiSpecific, focus, own }) => ({ id, name, aiSpecific, focus, own })),
  cells: framework.cells.map(cell => ({
    ...cell,
    controls: controlsOfCell(framework, cell.model, cell.domain).map(control => ({
      id: control.id,
      owner: framework.ownerOfControl(control, cell.model),
    })),
  })),
  controls: framework.controls.map(({ id, title }) => ({ id, title })),
  questions: framework.decisionFactors.map(({ id, title, question, levels }) => ({
    id,
    title,
    question,
    answers: levels,
  })),
  chooseWhen: framework.models.map(({ id, chooseWhen }) => ({ model: id, items: chooseWhen })),
});
