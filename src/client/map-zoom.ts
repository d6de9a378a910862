/**
 * Zoom and pan of a map by buttons, keys, mouse and fingers. The drawing itself is complete without: only the part that
 * is looked at changes (the viewBox). While the whole map is shown, a finger scrolls the page as everywhere else.
 */
export function startMaps(): void {
  document.querySelectorAll<HTMLElement>('[data-map]').forEach((box) => {
    const steps = [...box.querySelectorAll('svg')].map(startMap);
    const tools = box.querySelector('[data-map-tools]');
    if (!tools) return;
    tools.addEventListener('click', (event) => {
      // A cast: only elements are clicked.
      const zoom = (event.target as Element).getAttribute('data-zoom');
      if (zoom) for (const step of steps) step(zoom);
    });
    tools.removeAttribute('hidden');
  });
}

interface View {
  x: number;
  y: number;
  /** Units across. */
  width: number;
}

const most = 8;

/** Makes one drawing movable; the function returned zooms it `in`, `out` or to its `reset`. */
function startMap(svg: SVGSVGElement): (zoom: string) => void {
  const [, , width = 1, height = 1] = (svg.getAttribute('viewBox') || '').split(' ').map(Number);
  let view: View = { x: 0, y: 0, width };
  const show = (next: View) => {
    const across = Math.min(width, Math.max(width / most, next.width));
    const down = (across / width) * height;
    view = {
      x: Math.min(Math.max(next.x, 0), width - across),
      y: Math.min(Math.max(next.y, 0), height - down),
      width: across,
    };
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${across} ${down}`);
    svg.classList.toggle('is-zoomed', across < width);
  };
  /** About a point, as shares of the drawing's width and height. */
  const zoomAt = (factor: number, across = 0.5, down = 0.5) => {
    const next = Math.min(width, Math.max(width / most, view.width / factor));
    const less = view.width - next;
    show({ x: view.x + less * across, y: view.y + ((less * height) / width) * down, width: next });
  };
  const move = (right: number, down: number) =>
    show({ x: view.x + right * view.width, y: view.y + (down * view.width * height) / width, width: view.width });
  const zoomTo = (zoom: string) => {
    if (zoom === 'reset') show({ x: 0, y: 0, width });
    else zoomAt(zoom === 'in' ? 1.5 : 1 / 1.5);
  };
  listenToKeys(svg, { zoomTo, move });
  listenToPointers(svg, { zoomAt, move, isWhole: () => view.width >= width });
  return zoomTo;
}

function listenToKeys(
  svg: SVGSVGElement,
  { zoomTo, move }: { zoomTo: (zoom: string) => void; move: (right: number, down: number) => void },
): void {
  const keys: { [key: string]: () => void } = {
    '+': () => zoomTo('in'),
    '=': () => zoomTo('in'),
    '-': () => zoomTo('out'),
    '0': () => zoomTo('reset'),
    ArrowLeft: () => move(-0.1, 0),
    ArrowRight: () => move(0.1, 0),
    ArrowUp: () => move(0, -0.1),
    ArrowDown: () => move(0, 0.1),
  };
  svg.setAttribute('tabindex', '0');
  svg.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act || event.target !== svg || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
}

interface Pointers {
  zoomAt: (factor: number, across?: number, down?: number) => void;
  move: (right: number, down: number) => void;
  isWhole: () => boolean;
}

/** One pointer drags, two pinch; a drag that began on a link does not follow it. */
function listenToPointers(svg: SVGSVGElement, { zoomAt, move, isWhole }: Pointers): void {
  const held = new Map<number, PointerEvent>();
  let moved = 0;
  svg.addEventListener('pointerdown', (event) => {
    if (event.button) return;
    if (held.size === 0) moved = 0;
    held.set(event.pointerId, event);
  });
  svg.addEventListener('pointermove', (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const { left, top, width, height } = svg.getBoundingClientRect();
    const [right, down] = [event.clientX - before.clientX, event.clientY - before.clientY];
    const other = [...held.values()].find((pointer) => pointer.pointerId !== event.pointerId);
    if (other) {
      const gap = (pointer: PointerEvent) =>
        Math.hypot(pointer.clientX - other.clientX, pointer.clientY - other.clientY) || 1;
      const middle = [(event.clientX + other.clientX) / 2 - left, (event.clientY + other.clientY) / 2 - top];
      zoomAt(gap(event) / gap(before), (middle[0] || 0) / width, (middle[1] || 0) / height);
      move(-right / 2 / width, -down / 2 / height);
    } else if (!isWhole()) move(-right / width, -down / height);
    moved += Math.abs(right) + Math.abs(down);
    held.set(event.pointerId, event);
  });
  const release = (event: PointerEvent) => held.delete(event.pointerId);
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) svg.addEventListener(end, release);
  svg.addEventListener('click', (event) => moved > 6 && event.preventDefault(), true);
  svg.addEventListener('dragstart', (event) => event.preventDefault());
  // Two fingers on a touchpad arrive as a wheel with Ctrl; a plain wheel scrolls the page.
  svg.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top, width, height } = svg.getBoundingClientRect();
      zoomAt(Math.exp(-event.deltaY / 200), (event.clientX - left) / width, (event.clientY - top) / height);
    },
    { passive: false },
  );
}
