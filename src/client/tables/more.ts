/**
 * A long table shows its first rows, and the others when asked to: by its style alone, as long as nobody sorts it or chooses
 * from it, since a style counts rows by where they stand. This takes over from it.
 */
export function moreOf(box: HTMLElement, rows: readonly Element[]): { cut: (shown: Iterable<Element>) => void } {
  const most = Number(box.dataset['first'] ?? Infinity);
  const around = box.parentElement;
  const link = around?.querySelector<HTMLAnchorElement>('.first-rows__more a');
  // A link to all rows, or to one of them; the browser may not have gone there yet.
  let isAll = around?.contains(document.getElementById(location.hash.slice(1))) === true && location.hash !== '';
  let last: Iterable<Element> = rows;
  around?.classList.remove('first-rows');
  const cut = (shown: Iterable<Element>) => {
    last = shown;
    const later = isAll ? [] : [...shown].slice(most);
    for (const row of rows) row.toggleAttribute('data-later', later.includes(row));
    link?.toggleAttribute('hidden', later.length === 0);
  };
  link?.addEventListener('click', (event) => {
    event.preventDefault();
    isAll = true;
    history.replaceState(null, '', link.href);
    cut(last);
  });
  return { cut };
}
