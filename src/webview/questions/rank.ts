import type { FrameworkView } from '../../protocol/framework-view';

/** A model with the answers that speak for it. */
export interface Ranked {
  readonly model: string;
  readonly reasons: readonly string[];
}

/** The key of an answer to a question. */
export const answerKey = (question: string, answer: string): string => `${question}=${answer}`;

/** The key of a statement that speaks for a model. */
export const reasonKey = (model: string, reason: string): string => `${model}/${reason}`;

/**
 * Ranks the models by how many of the given answers speak for them: every answer counts the same, so that the
 * reasons explain the rank. Equal models keep the framework's order.
 */
export function rankModels(
  { models, questions, chooseWhen }: FrameworkView,
  answers: readonly string[],
): readonly Ranked[] {
  const given = new Set(answers);
  const reasons = new Map<string, string[]>(models.map(({ id }) => [id, []]));
  for (const { id, title, answers: possible } of questions) {
    for (const answer of possible.filter(candidate => given.has(answerKey(id, candidate.id)))) {
      for (const { model, variant } of answer.options) {
        reasons.get(model)?.push(`${title}: ${answer.title.toLowerCase()}${variant ? ` (as ${variant})` : ''}`);
      }
    }
  }
  for (const { model, items } of chooseWhen) {
    for (const { id, text } of items) if (given.has(reasonKey(model, id))) reasons.get(model)?.push(text);
  }
  return models
    .map(({ id }) => ({ model: id, reasons: reasons.get(id) ?? [] }))
    .filter(ranked => ranked.reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length);
}

/** Gives an answer, in place of another one to the same question. */
export function withAnswer(answers: readonly string[], question: string, answer: string): readonly string[] {
  return [...answers.filter(key => !key.startsWith(`${question}=`)), answerKey(question, answer)];
}
