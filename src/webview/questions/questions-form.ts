import type { FrameworkView, Question } from '../../protocol/framework-view';
import { element, replaceChildren } from '../dom';
import { toggled } from '../toggled';
import { answerKey, type Ranked, rankModels, reasonKey, withAnswer } from './rank';

/** What the questionnaire hands over to. */
export interface QuestionsEvents {
  onAnswer(answers: readonly string[]): void;
  onShow(model: string): void;
  onCreate(model: string): void;
}

/** The framework's decision factors as questions that end in a ranked answer. */
export class QuestionsForm {
  private answers: readonly string[] = [];
  private readonly inputs = new Map<string, HTMLInputElement>();
  private readonly result = element('div');
  readonly root: HTMLElement;

  constructor(
    private readonly framework: FrameworkView,
    private readonly events: QuestionsEvents,
  ) {
    this.root = element(
      'div',
      { class: 'questions' },
      element(
        'form',
        { 'aria-label': 'Questions', onsubmit: (event: Event) => event.preventDefault() },
        element('p', { class: 'intro' }, 'Answer what you can. Every answer counts the same.'),
        ...framework.questions.map(question => this.question(question)),
        this.statements(),
      ),
      element(
        'section',
        { class: 'ranking', 'aria-label': 'Answer', 'aria-live': 'polite' },
        element('h2', {}, 'Your answer'),
        this.result,
      ),
    );
  }

  update(answers: readonly string[]): void {
    this.answers = answers;
    for (const [key, input] of this.inputs) input.checked = answers.includes(key);
    replaceChildren(this.result, ...this.ranking());
  }

  private question({ id, question, answers }: Question): HTMLElement {
    return element(
      'fieldset',
      {},
      element('legend', {}, question),
      ...answers.map(answer =>
        this.choice('radio', id, answerKey(id, answer.id), answer.title, () => withAnswer(this.answers, id, answer.id)),
      ),
    );
  }

  private statements(): HTMLElement {
    const choices = this.framework.chooseWhen.flatMap(({ model, items }) =>
      items.map(({ id, text }) => {
        const key = reasonKey(model, id);
        return this.choice('checkbox', 'statements', key, text, () => toggled(this.answers, key));
      }),
    );
    return element('fieldset', { class: 'statements' }, element('legend', {}, 'What else is true?'), ...choices);
  }

  private choice(type: string, name: string, key: string, text: string, answer: () => readonly string[]): HTMLElement {
    const input = element('input', { type, name, value: key, onchange: () => this.events.onAnswer(answer()) });
    this.inputs.set(key, input);
    return element('label', { class: 'check' }, input, ` ${text}`);
  }

  private ranking(): readonly HTMLElement[] {
    if (this.answers.length === 0)
      return [element('p', {}, 'Answer at least one question to see which models suit you.')];
    const ranked = rankModels(this.framework, this.answers);
    return [
      element('ol', {}, ...ranked.map(candidate => this.rankedModel(candidate))),
      element(
        'button',
        { type: 'button', class: 'quiet', 'data-key': 'restart', onclick: () => this.events.onAnswer([]) },
        'Start again',
      ),
    ];
  }

  private rankedModel({ model, reasons }: Ranked): HTMLElement {
    const name = this.framework.models.find(({ id }) => id === model)?.name ?? model;
    const total = this.answers.length;
    return element(
      'li',
      { class: 'ranked' },
      element('h3', {}, name),
      element('meter', { min: 0, max: total, value: reasons.length, 'aria-label': `${name}: how many answers fit` }),
      element('p', { class: 'fit' }, `${reasons.length} of ${total} ${total === 1 ? 'answer' : 'answers'}`),
      element('ul', {}, ...reasons.map(reason => element('li', {}, reason))),
      element(
        'div',
        { class: 'actions' },
        this.button('Create a manifest', name, `create ${model}`, () => this.events.onCreate(model), 'primary'),
        this.button('Show in matrix', name, `show ${model}`, () => this.events.onShow(model), 'quiet'),
      ),
    );
  }

  private button(text: string, about: string, key: string, onclick: () => void, kind: string): HTMLElement {
    return element(
      'button',
      { type: 'button', class: kind, 'data-key': key, 'aria-label': `${text}: ${about}`, onclick },
      text,
    );
  }
}
