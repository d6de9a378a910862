import { createPanels, type Panels } from './figure-panel.ts';
import { markNumbers } from './figure-review.ts';

/**
 * Shows where a bound number comes from when a reader points at it, taps it or comes to it by keyboard. Without scripts the
 * number is a link where it stands in a table. The words are fetched then; the code is so small that a file of its own would
 * cost every page more than it.
 */
export function startFigurePanels(): void {
  const { region, fetched } = document.body.dataset;
  if (region === undefined || fetched === undefined) return;
  let panels: Panels | null = null;
  const open = (event: Event) => {
    const target = event.target instanceof Element ? event.target.closest('.figure-link, data[value]') : null;
    if (target === null) return;
    panels ??= createPanels({ region, fetched });
    void panels.show(target);
  };
  document.addEventListener('pointerover', open);
  document.addEventListener('focusin', open);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.figure-link') : null;
    // A finger cannot point: its tap asks, and the panel holds the link.
    if (link !== null && isTap(event)) event.preventDefault();
    open(event);
  });
  // `?复核=1` shows which numbers of the page are bound, and which are not.
  if (new URLSearchParams(location.search).has('复核')) markNumbers(document.body);
}

/** Older browsers do not say what clicked; there the device speaks. */
function isTap(event: MouseEvent): boolean {
  const { pointerType } = event as Partial<PointerEvent>;
  return pointerType === undefined ? matchMedia('(hover: none)').matches : pointerType === 'touch';
}
