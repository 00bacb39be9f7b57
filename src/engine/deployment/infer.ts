import type { Range } from '../finding';
import type { ModelId } from '../framework/types';
import type { Facts } from '../manifest/facts';
import type { Format } from '../manifest/formats/format';
import type { Manifest } from '../manifest/manifest';
import { containerSignals } from './from-containers';
import { environmentSignals } from './from-environment';
import { modelUseSignals } from './from-models';
import type { Claim, Signal } from './signal';

/** A deployment model that a file is taken to be of. */
export interface InferredModel {
  readonly model: ModelId;
  /** Models that fit as well; more than one where the file cannot tell, and a person should settle it. */
  readonly candidates: readonly ModelId[];
  readonly confidence: 'high' | 'medium' | 'low';
  readonly why: readonly Signal[];
}

/** What a file says about how AI is deployed. */
export interface Inference {
  /** False where no signal speaks: then it is not an AI file. */
  readonly ai: boolean;
  readonly models: readonly InferredModel[];
  /** All that speaks for AI, in file order. */
  readonly signals: readonly Signal[];
}

/** Reasons from what a file's keys mean to the deployment models that it is of. */
export function infer(manifest: Manifest, format: Format, facts: Facts): Inference {
  const signals = [
    ...(format.signals?.(manifest) ?? []),
    ...modelUseSignals(facts.modelUses),
    ...containerSignals(facts.containers),
    ...environmentSignals(facts),
    ...mcpSignals(facts),
  ];
  const sorted = counted(signals).sort((a, b) => a.start - b.start || a.end - b.end);
  return { ai: sorted.length > 0, models: modelsOf(sorted, manifest, format), signals: sorted };
}

const mcpSignals = ({ mcpServers }: Facts): readonly Signal[] =>
  mcpServers.flatMap(({ key, disabled, name }): Signal[] =>
    disabled
      ? []
      : [
          {
            claim: 'mcp',
            strength: 'certain',
            message: `\`${name}\` is an MCP server.`,
            start: key.start,
            end: key.end,
          },
        ],
  );

/**
 * Something that is only likely needs AI beside it: a service called `agent` may be anything. And it gives way:
 * a key that may be for a service is for fetching the model where one is run at home.
 */
function counted(signals: readonly Signal[]): Signal[] {
  if (!signals.some(isCertain)) return signals.some(isService) ? [...signals] : [];
  const hosted = signals.some(signal => signal.claim === 'self-hosted' && isCertain(signal));
  return signals.filter(signal => !hosted || !isService(signal));
}

const isCertain = ({ strength }: Signal): boolean => strength === 'certain';

const isService = ({ claim, strength }: Signal): boolean => claim === 'saas' && strength === 'likely';

const order: readonly Claim[] = [
  'saas',
  'paas',
  'self-hosted',
  'on-premises',
  'embedded',
  'agentic',
  'ai-coding',
  'mcp',
];

function modelsOf(signals: readonly Signal[], manifest: Manifest, format: Format): readonly InferredModel[] {
  const claims = new Set(signals.map(({ claim }) => claim));
  return order.flatMap((claim): InferredModel[] => {
    const hosting = claims.has(claim) ? hostingOf(claim, signals, manifest, format) : undefined;
    if (!hosting) return [];
    const why = signals.filter(signal => signal.claim === claim);
    const certain = why.filter(isCertain).length;
    const confidence = certain === 0 ? 'low' : hosting.candidates.length > 1 || certain === 1 ? 'medium' : 'high';
    return [{ ...hosting, confidence, why: distinct(why) }];
  });
}

type Hosting = Pick<InferredModel, 'model' | 'candidates'>;

/** Self-hosted means rented machines or your own. Marks of a cloud settle it; else the format's custom leads. */
function hostingOf(claim: Claim, signals: readonly Signal[], { text }: Manifest, format: Format): Hosting | undefined {
  if (claim === 'ai') return undefined;
  if (claim !== 'self-hosted') {
    return claim === 'on-premises' && signals.some(signal => signal.claim === 'self-hosted')
      ? undefined
      : { model: claim, candidates: [claim] };
  }
  if (cloudMarks.some(mark => text.includes(mark))) return { model: 'iaas', candidates: ['iaas'] };
  const usual = format.selfHosted ?? 'on-premises';
  return { model: usual, candidates: usual === 'iaas' ? ['iaas', 'on-premises'] : ['on-premises', 'iaas'] };
}

/** Node selectors, storage classes, registries and metadata that only a cloud's machines have. */
const cloudMarks = [
  'cloud.google.com/gke-',
  'iam.gke.io/',
  'eks.amazonaws.com/',
  'karpenter.sh/',
  'karpenter.k8s.aws/',
  'kubernetes.azure.com/',
  'node.kubernetes.io/instance-type',
  '.dkr.ecr.',
  '-docker.pkg.dev/',
  'ebs.csi.aws.com',
  'pd.csi.storage.gke.io',
  'disk.csi.azure.com',
];

/** One signal for each message and place, so that a hover stays short; signals of one place stand together. */
const distinct = (signals: readonly Signal[]): readonly Signal[] =>
  signals.filter(({ message, start }, index) => {
    for (let before = index - 1; signals[before]?.start === start; before--) {
      if (signals[before]?.message === message) return false;
    }
    return true;
  });

/** The place that stands for a model: where its first and strongest signal is. */
export const placeOf = ({ why }: InferredModel): Range =>
  why.find(({ strength }) => strength === 'certain') ?? why[0] ?? { start: 0, end: 0 };
