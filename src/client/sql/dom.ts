import { element } from '../elements.ts';

/** Makes a button that does something; never one that submits. */
export function button(words: string, onClick: () => void, className = 'button'): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, words);
  made.addEventListener('click', onClick);
  return made;
}

/** Hides or shows an element, for readers who hear the page as well. */
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
