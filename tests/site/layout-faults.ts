// oxlint-disable unicorn/consistent-function-scoping -- everything has to be inside what is sent to the page.

/**
 * Looks at a page as it is laid out in the browser and returns what a reader would stumble over, one sentence each.
 * Runs inside the page: it may use nothing from outside its own body.
 */
export function findLayoutFaults(): string[] {
  const nameOf = (element: Element) => {
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${text}`;
  };
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
  };

  const overflow = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`] : [];
  };

  const isCut = (element: Element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hidesX = overflowX === 'hidden' || overflowX === 'clip';
    const hidesY = overflowY === 'hidden' || overflowY === 'clip';
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    return (hidesX && scrollWidth > clientWidth + 1) || (hidesY && scrollHeight > clientHeight + 1);
  };
  const cutTexts = () =>
    [...document.querySelectorAll('body *:not(svg, svg *, .spoken, .skip)')]
      .filter((element) => isShown(element) && isCut(element) && (element.textContent ?? '').trim() !== '')
      .map((element) => `cut: ${nameOf(element)}`);

  const emptySections = () =>
    [...document.querySelectorAll('main section')]
      .filter((section) => {
        const heading = section.querySelector('h2, h3')?.textContent ?? '';
        const words = (section as HTMLElement).innerText.replace(heading.trim(), '').trim();
        return (
          isShown(section) &&
          section.checkVisibility() &&
          words === '' &&
          section.querySelector('svg, img, input') === null
        );
      })
      .map((section) => `empty: ${nameOf(section)}`);

  const shownCharts = () => [...document.querySelectorAll('main svg')].filter(isShown);
  /** Glyphs are rounded to whole pixels: a line may come out a little longer. */
  const slack_px = 2;
  const textsOf = (svg: Element) =>
    [...svg.querySelectorAll('text')]
      .map((text) => ({ text, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
  const outside = () =>
    shownCharts().flatMap((svg) => {
      // Letters that are rounded up in the smallest windows may reach into the frame around a picture.
      const mayReach = getComputedStyle(svg).overflowX === 'visible';
      const frame = ((mayReach ? svg.closest('figure') : null) ?? svg).getBoundingClientRect();
      return textsOf(svg)
        .filter(({ box }) => box.left < frame.left - slack_px || box.right > frame.right + slack_px)
        .map(({ text }) => `outside its picture: ${nameOf(text)}`);
    });
  const collisions = () =>
    shownCharts().flatMap((svg) => {
      const texts = textsOf(svg);
      return texts.flatMap(({ text, box }, index) =>
        texts.slice(index + 1).flatMap((other) => {
          const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // The box of a line is taller than its glyphs.
          const least = Math.min(box.height, other.box.height) * 0.35;
          return width > 2 && height > least ? [`collide: ${nameOf(text)} × ${nameOf(other.text)}`] : [];
        }),
      );
    });

  /** What a box that scrolls or cuts leaves of what is inside it; the line of a region's pages is pushed beneath the present one. */
  const windows = new Map<Element, DOMRect | null>();
  const windowOf = (element: Element): DOMRect | null => {
    const known = windows.get(element);
    if (known !== undefined) return known;
    const { overflowX, overflowY } = getComputedStyle(element);
    const isWindow = element !== document.body && (overflowX !== 'visible' || overflowY !== 'visible');
    const outer = element.parentElement === null ? null : windowOf(element.parentElement);
    const own = isWindow ? element.getBoundingClientRect() : outer;
    windows.set(element, own);
    return own;
  };
  interface Line {
    readonly words: string;
    readonly box: DOMRect;
  }
  const textLines = (): readonly Line[] => {
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const words = (node.textContent ?? '').trim();
      if (parent === null || words === '' || parent.closest('svg, script, style, select, .spoken, .skip, .region-nav'))
        continue;
      if (!parent.checkVisibility({ checkVisibilityCSS: true })) continue;
      const inside = windowOf(parent);
      range.selectNodeContents(node);
      // The box of a line is taller than its glyphs, of large numerals by half.
      const height = Number.parseFloat(getComputedStyle(parent).fontSize);
      for (const line of range.getClientRects()) {
        const box = new DOMRect(line.left, (line.top + line.bottom - height) / 2, line.width, height);
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const isIn = inside === null || (x > inside.left && x < inside.right && y > inside.top && y < inside.bottom);
        if (box.width > 2 && box.height > 2 && isIn) lines.push({ words: words.slice(0, 30), box });
      }
    }
    return lines.toSorted((a, b) => a.box.top - b.box.top);
  };
  /** Words over words, anywhere on the page. */
  const overlaps = () => {
    const lines = textLines();
    const found: string[] = [];
    lines.forEach(({ words, box }, index) => {
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (other === undefined || other.box.top >= box.bottom) break;
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const height = Math.min(box.bottom, other.box.bottom) - other.box.top;
        if (width > 2 && height > Math.min(box.height, other.box.height) * 0.3)
          found.push(`overlap: ${words} × ${other.words}`);
      }
    });
    return found;
  };

  return [...overflow(), ...cutTexts(), ...emptySections(), ...outside(), ...collisions(), ...overlaps()];
}
