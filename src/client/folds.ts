/**
 * Parts of a page that are folded away: a link to one opens it, and paper shows all of them. Contents that are folded close
 * when a part was chosen: they would lie over it.
 */
export function startFolds(): void {
  openAsked();
  addEventListener('hashchange', openAsked);
  addEventListener('beforeprint', openAll);
  for (const contents of document.querySelectorAll<HTMLDetailsElement>('details[data-contents]'))
    contents.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) contents.open = false;
    });
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
