import { dutiesOf } from '../ai-deployment/duties';
import { readDeploymentManifest } from '../ai-deployment/read';
import { stubEdits } from '../ai-deployment/stubs';
import type { TextEdit } from '../finding';
import { type Framework, type ModelId, framework as published } from '../framework';
import { parseManifest } from '../manifest/manifest';
import { rewrite } from '../manifest/rewrite';

/** What another deployment model would mean for a deployment. */
export interface ModelChange {
  readonly model: ModelId;
  /** Controls that become yours. */
  readonly gained: readonly string[];
  /** Controls that are the provider's or nobody's then; what is written about them stays. */
  readonly lost: readonly string[];
  /** Sets the model and adds stubs for the new controls; computed when asked for. */
  readonly edits: readonly TextEdit[];
}

/** The other models for the deployment whose `model` value the cursor is on. */
export function modelChanges({
  uri,
  text,
  offset,
  framework = published,
}: {
  readonly uri: string;
  readonly text: string;
  readonly offset: number;
  /** With what the organization adds. */
  readonly framework?: Framework;
}): readonly ModelChange[] {
  const manifest = parseManifest(uri, text);
  const deployment = readDeploymentManifest(manifest, framework)?.deployments.find(
    ({ modelNode }) => modelNode && modelNode.start <= offset && offset <= modelNode.end,
  );
  if (!deployment?.model || !deployment.modelNode) return [];
  const { model: from, modelNode, data, features } = deployment;
  const yours = (model: ModelId) => dutiesOf(framework, { model, data, features }).flatMap(duty => duty.yours);
  const before = new Set(yours(from));
  return framework.models.flatMap(({ id: model }): ModelChange[] => {
    if (model === from) return [];
    const after = new Set(yours(model));
    const gained = [...after].filter(control => !before.has(control));
    return [
      {
        model,
        gained: gained.map(({ id }) => id),
        lost: [...before].filter(control => !after.has(control)).map(({ id }) => id),
        get edits() {
          const renamed = rewrite(modelNode, model);
          return renamed ? [renamed, ...(stubEdits(manifest, deployment, gained) ?? [])] : [];
        },
      },
    ];
  });
}
