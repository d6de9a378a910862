/** Makes an element with its attributes and children; text children are never read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Puts children in the place of whatever an element held. */
export function fill(parent: Element, ...children: readonly (Node | string)[]): void {
  while (parent.firstChild !== null) parent.firstChild.remove();
  parent.append(...children);
}
