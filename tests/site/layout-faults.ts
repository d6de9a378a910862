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
        return isShown(section) && words === '' && section.querySelector('svg, img, input') === null;
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
      const frame = svg.getBoundingClientRect();
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

  return [...overflow(), ...cutTexts(), ...emptySections(), ...outside(), ...collisions()];
}
