/**
 * Waits until a reader points at a bound number, taps it or comes to it by keyboard; then fetches what shows where the number
 * comes from. Until then this is all that a page loads of it. Without scripts the number is a link where it stands in a table.
 */
export function startFigurePanels(): void {
  const { region } = document.body.dataset;
  if (region === undefined) return;
  const panels = once(async () => (await import('./figure-panel.ts')).createPanels(region));
  const open = (event: Event) => {
    const target = event.target instanceof Element ? event.target.closest('.figure-link, data[value]') : null;
    if (target === null) return;
    const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    void panels().then((panel) => panel.show(target, { byTouch }));
  };
  document.addEventListener('pointerover', open);
  document.addEventListener('focusin', open);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.figure-link') : null;
    // A finger cannot point: its first tap asks, and the panel holds the link.
    if (link !== null && isCoarse()) event.preventDefault();
    open(event);
  });
  // `?复核=1` shows which numbers of the page are bound, and which are not.
  if (new URLSearchParams(location.search).has('复核')) {
    void import('./figure-review.ts').then(({ markNumbers }) => markNumbers(document.body));
  }
}

function isCoarse(): boolean {
  return matchMedia('(hover: none)').matches;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
