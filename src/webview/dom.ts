type Attribute = string | number | boolean | undefined;
type Listener = (event: never) => void;

/** Attributes by name, listeners as `onclick`; what is undefined or false is left out. */
export type Attributes = Readonly<Record<string, Attribute | Listener>>;

/** What an element may hold; strings become text, never markup. */
export type Child = Node | string | undefined;

/** Makes an element. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value as EventListener);
    else setAttribute(made, name, value);
  }
  made.append(...children.filter(child => child !== undefined));
  return made;
}

/** Sets, or with undefined or false removes, an attribute. */
export function setAttribute(target: Element, name: string, value: Attribute): void {
  if (value === undefined || value === false) target.removeAttribute(name);
  else target.setAttribute(name, value === true ? '' : String(value));
}

/** Puts new children in, and gives the focus back to the element of the same `data-key`. */
export function replaceChildren(parent: Element, ...children: readonly Child[]): void {
  const focused = parent.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).dataset.key
    : undefined;
  parent.replaceChildren(...children.filter(child => child !== undefined));
  if (focused !== undefined) parent.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}
