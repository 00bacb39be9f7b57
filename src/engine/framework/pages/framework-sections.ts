import { framework } from '..';
import type { ModelGroup } from '../framework-types';
import { chapter, entry, type GuideSection, type Part, part } from './guide-section';

/** What the framework says beside models, domains and cells. */
export function frameworkSections(): readonly GuideSection[] {
  const {
    owners,
    audiences,
    evolution,
    patterns,
    principles,
    notes,
    steps,
    sharedSplit,
    decisionFactors,
    hybrids,
    notCovered,
    frameworks,
    resources,
  } = framework;
  const groupPart = ({ title, models, note }: ModelGroup): Part =>
    part(title, [modelNames(models), note ?? ''].filter(text => text !== '').join('. '));
  const modelNames = (ids: readonly string[]) => ids.map(id => framework.modelById(id)?.name ?? id).join(', ');
  return [
    chapter('framework', 'The framework', framework.purpose, [
      entry('owners', 'Owners', ...owners.map(({ name, meaning }) => part(name, meaning))),
      entry(
        'shared-split',
        'How a shared domain splits',
        part('The provider', sharedSplit.provider.map(({ text }) => text).join('; ')),
        part('You', sharedSplit.customer.map(({ text }) => text).join('; ')),
      ),
      entry('principles', 'Principles', ...principles.map(({ text }) => part('', text))),
      entry('notes', 'Notes', ...notes.map(({ text }) => part('', text))),
      entry('steps', 'Steps', ...steps.map(({ text }) => part('', text))),
      entry(
        'audiences',
        'Where to start',
        ...audiences.map(({ role, start, focus }) => part(role, `${start}. ${focus}`)),
      ),
      entry('evolution', 'History', ...evolution.map(({ date, text }) => part(date, text))),
    ]),
    chapter('choosing', 'Choosing a model', 'Which models suit which answer.', [
      ...decisionFactors.map(({ id, title, question, levels }) =>
        entry(
          id,
          title,
          part('', question),
          ...levels.map(level =>
            part(
              level.title,
              [level.options.map(({ model, variant }) => variant ?? modelNames([model])).join(', '), level.note ?? '']
                .filter(text => text !== '')
                .join('. '),
            ),
          ),
        ),
      ),
      entry('control-patterns', 'By control', ...patterns.control.map(groupPart)),
      entry('complexity-patterns', 'By complexity', ...patterns.complexity.map(groupPart)),
      entry('hybrids', 'Several models at once', ...hybrids.map(({ title, text }) => part(title, text))),
    ]),
    chapter('not-covered', notCovered.title, notCovered.what, [
      entry('why', 'Why the framework leaves them out', part('', notCovered.why)),
      entry('examples', 'Examples', ...notCovered.examples.map(({ name, text }) => part(name, text))),
      entry('focus', 'What to do instead', ...notCovered.focus.map(({ text }) => part('', text))),
    ]),
    chapter(
      'other-frameworks',
      'Other frameworks',
      'Which framework is for what.',
      frameworks.map(({ id, name, bestFor, when, limitation }) =>
        entry(id, name, part('Best for', bestFor), part('When', when), part('Limitation', limitation)),
      ),
    ),
    chapter(
      'resources',
      'Resources',
      framework.resourcesDisclaimer,
      resources.map(({ id, name, text, url }) => entry(id, name, part('', `${text}: <${url}>`))),
    ),
  ];
}
