import { framework } from '..';
import type { AttackVector, GuideEntry, Pitfall } from '../guide-types';
import { frameworkSections } from './framework-sections';
import { chapter, entry, type GuideItem, type GuideSection, part } from './guide-section';

const plain = ({ id, title, text, references = [] }: GuideEntry): GuideItem => ({
  id,
  title,
  parts: [{ heading: '', text }],
  references,
});

const bothSides = ({
  id,
  title,
  vendor,
  you,
  references = [],
}: AttackVector & { readonly references?: readonly string[] }): GuideItem => ({
  id,
  title,
  parts: [
    { heading: 'The vendor', text: vendor },
    { heading: 'You', text: you },
  ],
  references,
});

const pitfall = ({ id, title, wrong, instead, references = [] }: Pitfall): GuideItem => ({
  id,
  title,
  parts: [
    { heading: 'What goes wrong', text: wrong },
    { heading: 'Instead', text: instead },
  ],
  references,
});

/** Every chapter of the guide, in reading order. */
export function guideSections(): readonly GuideSection[] {
  const { guide } = framework;
  return [
    chapter('stack-layers', 'Layers of the stack', guide.sharedResponsibility, guide.stackLayers.map(plain)),
    chapter(
      'vendor-responsibilities',
      "The vendor's responsibilities",
      'What to expect of whoever supplies the AI.',
      guide.vendorResponsibilities.map(plain),
      guide.vendorReferences,
    ),
    chapter(
      'team-responsibilities',
      "Your team's responsibilities",
      'What stays with you, whichever vendor you chose.',
      guide.teamResponsibilities.map(plain),
    ),
    chapter(
      'attack-vectors',
      'Attack vectors',
      'Who does what against each attack.',
      guide.attackVectors.map(bothSides),
    ),
    chapter(
      'incident-categories',
      'Kinds of incidents',
      'What an incident with AI can be.',
      guide.incidentCategories.map(plain),
    ),
    chapter('vendor-documents', 'Documents to ask the vendor for', guide.redFlag, guide.vendorDocuments.map(plain)),
    chapter(
      'vendor-commitments',
      'Commitments to negotiate',
      'What belongs in the contract.',
      guide.vendorCommitments.map(plain),
    ),
    chapter('runbook', 'Incident runbook', 'What to settle before an incident.', guide.runbook.map(plain)),
    chapter('detection-controls', 'Detection controls', 'What to watch for.', guide.detectionControls.map(plain)),
    chapter(
      'documentation',
      'What to document',
      'What an auditor wants to see in writing.',
      guide.documentation.map(plain),
    ),
    chapter(
      'pitfalls',
      'Pitfalls',
      'Mistakes that teams make with AI from third parties.',
      guide.pitfalls.map(pitfall),
    ),
    chapter('scenarios', 'Scenarios', 'Who does what when it happens.', guide.scenarios.map(bothSides)),
    chapter('first-step', 'First step', '', [plain(guide.firstStep)]),
    chapter('scope', 'What the guide covers', guide.attribution, [
      entry('covers', 'Covered', ...guide.scope.covers.map(({ text }) => part('', text))),
      entry('outside', 'Not covered', ...guide.scope.outside.map(({ text }) => part('', text))),
    ]),
    ...frameworkSections(),
  ];
}
