import { at, itemsOf, type Node, type ScalarNode, stringAt } from '../node';
import { scalarAt } from './pod';

/** What a resource has installed: a chart with the values that it gives to it, or a folder of manifests. */
export interface Release {
  readonly chart: ScalarNode | undefined;
  readonly path?: ScalarNode | undefined;
  readonly values: Node | undefined;
}

/** What Flux, Argo CD, K3s and Kustomize install from a chart. */
export function releasesOf(root: Node): readonly Release[] {
  const spec = at(root, 'spec');
  switch (stringAt(root, 'kind')) {
    case 'HelmRelease':
      return [
        {
          chart: scalarAt(spec, 'chart', 'spec', 'chart') ?? scalarAt(spec, 'chartRef', 'name'),
          values: at(spec, 'values'),
        },
      ];
    case 'HelmChart':
      return [{ chart: scalarAt(spec, 'chart'), values: undefined }];
    case 'Application':
    case 'ApplicationSet': {
      const applied = at(spec, 'template', 'spec') ?? spec;
      return [at(applied, 'source'), ...itemsOf(at(applied, 'sources'))].map(source => ({
        chart: scalarAt(source, 'chart'),
        path: scalarAt(source, 'path'),
        values: at(source, 'helm', 'valuesObject'),
      }));
    }
    case 'Kustomization':
      return [
        { chart: undefined, path: scalarAt(spec, 'path'), values: undefined },
        ...itemsOf(at(root, 'helmCharts')).map(chart => ({
          chart: scalarAt(chart, 'name'),
          values: at(chart, 'valuesInline'),
        })),
      ];
    default:
      return [];
  }
}
