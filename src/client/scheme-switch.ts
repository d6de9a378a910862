import { schemeKey } from '../format/scheme-key.ts';

type Scheme = 'dark' | 'light';

/**
 * Lets a reader switch the page to dark or to light. Who switches back to what the system asks for follows the system from
 * then on, and nothing of it is kept. Without this script the system decides.
 */
export function startSchemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-scheme-switch]');
  if (!button) return;
  const root = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const ofSystem = (): Scheme => (dark.matches ? 'dark' : 'light');
  const other = (): Scheme => ((root.dataset['scheme'] ?? ofSystem()) === 'dark' ? 'light' : 'dark');
  const sayOther = (): void => {
    const words = other() === 'dark' ? '深色' : '浅色';
    button.textContent = words;
    button.title = `改为${words}显示`;
  };
  button.addEventListener('click', () => {
    const scheme = other();
    const isOfSystem = scheme === ofSystem();
    if (isOfSystem) delete root.dataset['scheme'];
    else root.dataset['scheme'] = scheme;
    keep(isOfSystem ? null : scheme);
    sayOther();
  });
  // Browsers of 2019 know no addEventListener here; there the words change with the next page.
  dark.addEventListener?.('change', sayOther);
  sayOther();
  button.hidden = false;
}

function keep(scheme: Scheme | null): void {
  try {
    if (scheme === null) localStorage.removeItem(schemeKey);
    else localStorage.setItem(schemeKey, scheme);
  } catch {
    // Forbidden by a setting of the browser or the network: the switch holds for this page.
  }
}
