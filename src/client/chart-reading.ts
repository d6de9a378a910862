import { boxOf, nearestOf, type Box } from './nearest-mark.ts';

/**
 * Lets a reader go through the marks of a chart one by one: with the arrow keys, Home and End once one of them has the
 * focus, or by pointing at them or near them, with a finger too. The words are those of `data-point`, which the drawing carries; Escape leaves. Without
 * this script the chart is one picture with its description, and its table says the same.
 */
export function startChartReading(): void {
  readFigures(document);
  // What a page draws later says so, instead of taking this code along once more.
  document.addEventListener(chartsDrawn, (event) => {
    if (event.target instanceof Element) readFigures(event.target);
  });
}

/** Event of an element whose charts have just been drawn. */
const chartsDrawn = 'charts-drawn';

function readFigures(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>('figure.chart').forEach((figure) => {
    if (figure.querySelector('[data-point]') === null) return;
    const tip = tipIn(figure);
    figure.querySelectorAll('svg').forEach((svg) => startReading(svg, tip));
  });
}

const hint = '，可用方向键逐项阅读';

function startReading(svg: SVGSVGElement, tip: Tip): void {
  const marks = [...svg.querySelectorAll<SVGGElement>('[data-point]')];
  if (marks.length === 0) return;
  const ring = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ring.setAttribute('class', 'chart__ring');
  // The inside of an image is no one's to read: from now on it is a group of images.
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', (svg.getAttribute('aria-label') ?? '') + hint);
  const first = marks.find(isShown);
  for (const mark of marks) {
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', wordsOf(mark));
    mark.setAttribute('tabindex', mark === first ? '0' : '-1');
  }
  const hide = () => {
    ring.remove();
    tip.hide();
  };
  svg.addEventListener('focusin', (event) => {
    const mark = markAt(event);
    if (mark === null) return;
    ring.remove();
    encircle(mark, ring);
    for (const other of marks) other.setAttribute('tabindex', other === mark ? '0' : '-1');
    tip.show(mark);
  });
  svg.addEventListener('focusout', hide);
  svg.addEventListener('keydown', (event) => {
    const mark = markAt(event);
    if (mark === null) return;
    if (event.key === 'Escape') mark.blur();
    // A map hides what does not hold on the chosen day.
    const shown = marks.filter(isShown);
    const next = shown[indexAfter(event.key, shown.indexOf(mark), shown.length)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  const near = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  near.setAttribute('class', 'chart__near');
  let pointed: SVGGElement | undefined;
  // Where nothing is pointed at any more, the mark that has the focus has the word again.
  const point = (mark: SVGGElement | undefined) => {
    if (mark === pointed) return;
    pointed = mark;
    near.remove();
    if (mark !== undefined) encircle(mark, near);
    const said = mark ?? marks.find((other) => other === document.activeElement);
    if (said === undefined) tip.hide();
    else tip.show(said);
  };
  // Where the marks are in the picture stays while a pointer is in it; where the picture is does not.
  let boxes: readonly Box[] | null = null;
  const pointAt = (event: PointerEvent) => {
    const frame = svg.getBoundingClientRect();
    boxes ??= marks.map((mark) => (isShown(mark) ? boxOf(mark.getBoundingClientRect(), frame) : null));
    const index = nearestOf(boxes, { x: event.clientX - frame.left, y: event.clientY - frame.top });
    point(markAt(event) ?? marks[index]);
  };
  svg.addEventListener('pointermove', pointAt);
  svg.addEventListener('pointerdown', pointAt);
  svg.addEventListener('pointerleave', (event) => {
    boxes = null;
    // A finger that is lifted leaves its words to be read.
    if (event.pointerType !== 'touch') point(undefined);
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !svg.contains(event.target)) point(undefined);
  });
}

/** Where a key leads, stopping at the ends; -1 for a key that leads nowhere. */
export function indexAfter(key: string, index: number, count: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(index + 1, count - 1);
  return key === 'ArrowLeft' || key === 'ArrowUp' ? Math.max(index - 1, 0) : -1;
}

function markAt(event: Event): SVGGElement | null {
  return event.target instanceof Element ? event.target.closest<SVGGElement>('[data-point]') : null;
}

function isShown(mark: Element): boolean {
  return mark.closest('[hidden]') === null;
}

function wordsOf(mark: Element): string {
  return mark.getAttribute('data-point') ?? '';
}

/** Not every old browser draws an outline around a part of a picture. */
function encircle(mark: SVGGElement, ring: SVGRectElement): void {
  const box = mark.getBBox();
  const sides = { x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4 };
  for (const [name, value] of Object.entries(sides)) ring.setAttribute(name, String(value));
  mark.appendChild(ring);
}

interface Tip {
  readonly show: (mark: Element) => void;
  readonly hide: () => void;
}

/** The words of a mark, under it or above it where the window ends, for those who see; the marks say theirs to screen readers themselves. */
function tipIn(figure: HTMLElement): Tip {
  const tip = document.createElement('div');
  tip.className = 'chart__tip';
  tip.setAttribute('aria-hidden', 'true');
  tip.hidden = true;
  figure.appendChild(tip);
  const hide = () => {
    tip.hidden = true;
  };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  const show = (mark: Element) => {
    tip.textContent = wordsOf(mark);
    tip.hidden = false;
    const place = mark.getBoundingClientRect();
    const frame = figure.getBoundingClientRect();
    // Moved inwards where it would leave the figure.
    const left = place.left + place.width / 2 - frame.left - tip.offsetWidth / 2;
    tip.style.left = `${Math.max(8, Math.min(left, frame.width - tip.offsetWidth - 8))}px`;
    const isBelow = place.bottom + tip.offsetHeight + 8 < window.innerHeight;
    tip.style.top = `${isBelow ? place.bottom - frame.top + 6 : place.top - frame.top - tip.offsetHeight - 6}px`;
  };
  return { show, hide };
}
