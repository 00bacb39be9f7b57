import { daysSince } from '../ai-deployment/days';
import type { Deployment, Statement } from '../ai-deployment/read';
import { named } from '../safe-name';
import type { Rule } from './rule';

/** The guide asks for a change every quarter. */
const keyAge = 92; // days
const reviewAge = 365; // days

/** Statements by the map they stand in: what several deployments share through an alias is judged once. */
const sharedStatements = (deployments: readonly Deployment[]): readonly (Statement & Pick<Deployment, 'model'>)[] => {
  const maps = new Map(deployments.map(({ statements, model }) => [statements, model]));
  return [...maps].flatMap(([statements, model]) => [...statements.values()].map(each => ({ ...each, model })));
};

export const keyRotationOverdue: Rule = {
  id: 'key-rotation-overdue',
  title: 'API keys were not changed for a quarter',
  severity: 'medium',
  check({ system, today }, report) {
    for (const { name, model, keysRotated } of system?.deployments ?? []) {
      const age = daysSince(keysRotated, today);
      if (!keysRotated || age === undefined || age <= keyAge) continue;
      report({
        message: `The keys of ${named(name, 'this deployment')} were changed ${age} days ago: change them every quarter.`,
        range: keysRotated,
        model,
        domain: 'user-access-control',
        controls: ['api-key-rotation'],
      });
    }
  },
};

export const reviewOverdue: Rule = {
  id: 'review-overdue',
  title: 'A control was not reviewed for a year',
  severity: 'low',
  check({ system, today }, report) {
    for (const { control, reviewed, model } of sharedStatements(system?.deployments ?? [])) {
      const age = daysSince(reviewed, today);
      if (!reviewed || age === undefined || age <= reviewAge) continue;
      const message = `\`${control.id}\` was reviewed ${age} days ago: check that its evidence still holds, and write down the day.`;
      report({ message, range: reviewed, model, domain: control.domain, controls: [control.id] });
    }
  },
};

export const acceptedRiskExpired: Rule = {
  id: 'accepted-risk-expired',
  title: 'An accepted risk has run out',
  severity: 'medium',
  check({ system, today }, report) {
    for (const { control, status, expires, model } of sharedStatements(system?.deployments ?? [])) {
      const age = daysSince(expires, today);
      if (!expires || status !== 'accepted-risk' || age === undefined || age <= 0) continue;
      const message = `The risk of leaving out \`${control.id}\` was accepted until ${age === 1 ? 'yesterday' : `${age} days ago`}: decide again, or put the control in place.`;
      report({ message, range: expires, model, domain: control.domain, controls: [control.id] });
    }
  },
};
