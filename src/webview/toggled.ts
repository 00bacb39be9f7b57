/** The items without this one, or with it where it was not among them. */
export const toggled = <T>(items: readonly T[], item: T): readonly T[] =>
  items.includes(item) ? items.filter(other => other !== item) : [...items, item];
