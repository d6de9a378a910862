/** Makes an element with what it holds; whatever a reader or a file gave goes in as text, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<Record<'class' | 'type' | 'id' | 'label' | 'role' | 'scope' | 'tabindex', string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) made.setAttribute(key === 'label' ? 'aria-label' : key, value);
  made.append(...children);
  return made;
}

export function button(words: string, onClick: () => void, className = 'button'): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, words);
  made.addEventListener('click', onClick);
  return made;
}

export function setHidden(target: Element, isHidden: boolean): void {
  if (isHidden) target.setAttribute('hidden', '');
  else target.removeAttribute('hidden');
}

/** The element of the page that a script works on. Throws when the page lacks it: then the page is wrong. */
export function partOf<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`The page has no ${selector}`);
  return found;
}

export function clear(target: Element): void {
  while (target.lastChild !== null) target.lastChild.remove();
}
