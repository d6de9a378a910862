/** Parts of a page that are folded away: a link to one opens it, and paper shows all of them. */
export function startFolds(): void {
  openAsked();
  addEventListener('hashchange', openAsked);
  addEventListener('beforeprint', openAll);
}

function openAsked(): void {
  const id = location.hash.slice(1);
  const asked = id === '' ? null : document.getElementById(id);
  const fold = asked?.closest<HTMLDetailsElement>('details[data-fold]');
  if (!fold || fold.open) return;
  fold.open = true;
  asked?.scrollIntoView();
}

function openAll(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-fold]')) fold.open = true;
}
