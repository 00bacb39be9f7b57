import { framework } from '../framework';
import type { Owner } from '../framework/types';
import type { Document, Section, Table } from './document';
import type { ProviderRecord } from './provider-records';
import type { ResponsibilityMatrix } from './responsibility-matrix';
import type { ControlRow, DeploymentRows, SystemRows } from './system-rows';

const owners: Readonly<Record<Owner, string>> = {
  provider: 'Vendor',
  customer: 'Internal',
  shared: 'Internal and vendor',
  'n/a': 'Nobody',
};

const modelName = (id: string): string => framework.modelById(id)?.name ?? 'unknown model';

/** The matrix as a page for people: the system as a whole, each deployment, the providers, what was not evaluated. */
export function responsibilityDocument(matrix: ResponsibilityMatrix): Document {
  const { systems, unnamed, notEvaluated, date } = matrix;
  const open = systems.flatMap(({ deployments }) =>
    deployments.flatMap(({ name, controls }) =>
      controls
        .filter(({ outcome }) => outcome === 'not-evaluated')
        .map(({ control, because }) => [`${name}: ${control}`, because]),
    ),
  );
  return {
    title: 'AI security responsibility matrix',
    paragraphs: [
      ...(date ? [`As of ${date}.`] : []),
      `${framework.title} ${matrix.framework} by ${framework.author}, ${framework.license}.`,
    ],
    sections: [
      ...systems.flatMap(systemSections),
      ...(unnamed.length > 0
        ? [
            {
              title: 'Files that deploy AI and that no manifest names',
              table: {
                columns: ['File', 'Deployment model'],
                rows: unnamed.map(({ file, models }) => [file, models.map(modelName).join(', ')]),
              },
            },
          ]
        : []),
      {
        title: 'Not evaluated',
        ...(open.length + notEvaluated.length > 0
          ? {
              table: {
                columns: ['What', 'Why'],
                rows: [...notEvaluated.map(({ file, reason }) => [file, reason]), ...open],
              },
            }
          : { paragraphs: ['Nothing was left out.'] }),
      },
    ],
  };
}

function systemSections({ file, system, deployments, controls, providers }: SystemRows): readonly Section[] {
  const name = system || file;
  return [
    {
      title: `System ${name}`,
      paragraphs: [`From ${file}. The state of a control is the worst of its deployments.`],
      table: {
        columns: ['Domain', 'Control', 'Owner', 'State', 'Deployments'],
        rows: controls.map(row => [
          row.domainName,
          row.title,
          row.owners.map(owner => owners[owner]).join(', '),
          row.outcome,
          row.deployments.join(', '),
        ]),
      },
    },
    ...deployments.map(deployment => deploymentSection(name, deployment)),
    ...providers.map(provider => providerSection(name, provider)),
  ];
}

const deploymentSection = (system: string, deployment: DeploymentRows): Section => ({
  title: `Deployment ${deployment.name} of ${system}`,
  paragraphs: [
    [
      `${modelName(deployment.model)}.`,
      deployment.provider && `Provider: ${deployment.provider}.`,
      deployment.data.length > 0 && `Data: ${deployment.data.join(', ')}.`,
      deployment.features.length > 0 && `Features: ${deployment.features.join(', ')}.`,
    ]
      .filter(Boolean)
      .join(' '),
  ],
  table: {
    columns: ['Domain', 'Control', 'Owner', 'Status', 'State', 'Evidence', 'Reviewed', 'Exception', 'Expires'],
    rows: deployment.controls.map(row => [row.domainName, row.title, ...statusCells(row)]),
  },
});

const statusCells = (row: ControlRow): readonly string[] => [
  row.answerable ? `${owners[row.owner]}: ${row.answerable}` : owners[row.owner],
  row.status,
  `${row.outcome}: ${row.because}`,
  row.evidence.join(', '),
  row.reviewed,
  row.exception,
  row.expires,
];

const providerSection = (system: string, provider: ProviderRecord): Section => ({
  title: `Provider ${provider.name || provider.key} of ${system}`,
  paragraphs: [
    `Security contact: ${provider.securityContact || 'none on record'}. Runbook: ${provider.runbook || 'none on record'}.`,
  ],
  table: {
    columns: ['Document or commitment', 'Requested', 'Received or agreed', 'Expires', 'Where'],
    rows: provider.records.map(({ title, requested, received, agreed, expires, file }) => [
      title,
      requested,
      received || agreed || 'open',
      expires,
      file,
    ]),
  },
});

/** The matrix as one table: a line for each control of each deployment. */
export const responsibilityTable = ({ systems }: ResponsibilityMatrix): Table => ({
  columns: [
    'Manifest',
    'System',
    'Deployment',
    'Model',
    'Domain',
    'Control',
    'Title',
    'Owner',
    'Answerable',
    'Status',
    'State',
    'Because',
    'Evidence',
    'Reviewed',
    'Exception',
    'Expires',
  ],
  rows: systems.flatMap(({ file, system, deployments }) =>
    deployments.flatMap(({ name, model, controls }) =>
      controls.map(row => [
        file,
        system,
        name,
        model,
        row.domain,
        row.control,
        row.title,
        owners[row.owner],
        row.answerable,
        row.status,
        row.outcome,
        row.because,
        row.evidence.join(' '),
        row.reviewed,
        row.exception,
        row.expires,
      ]),
    ),
  ),
});
