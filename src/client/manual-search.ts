/**
 * Finding words on a page of the manual: what does not hold them is put away, headings above what does stay. Without this
 * script there is no box, and the browser's own search finds the same words.
 */
export function startManualSearch(): void {
  const form = document.querySelector<HTMLFormElement>('.manual-search');
  const text = document.querySelector('.manual-text');
  const input = form?.querySelector('input');
  const output = form?.querySelector('output');
  if (!form || !text || !input || !output) return;
  const sections = sectionsOf(text);
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => {
    const words = fold(input.value).split(' ').filter(Boolean);
    const found = sections.filter((section) => words.every((word) => section.words.includes(word)));
    const kept = new Set(found.flatMap(({ elements, above }) => [...elements, ...above]));
    for (const element of text.children) (element as HTMLElement).hidden = words.length > 0 && !kept.has(element);
    output.textContent = words.length === 0 ? '' : told(found.length);
  });
}

const told = (count: number) => (count === 0 ? '没有找到' : `找到${count}处`);

interface Section {
  readonly elements: readonly Element[];
  /** The larger heading that the section stands under. */
  readonly above: readonly Element[];
  readonly words: string;
}

/** What stands from one heading to the next. */
function sectionsOf(text: Element): readonly Section[] {
  const groups: Element[][] = [[]];
  for (const element of text.children) {
    if (/^H[23]$/.test(element.tagName)) groups.push([]);
    groups[groups.length - 1]?.push(element);
  }
  let larger: Element[] = [];
  return groups.map((elements) => {
    const [first] = elements;
    if (first?.tagName === 'H2') larger = [first];
    return { elements, above: larger, words: fold(elements.map(({ textContent }) => textContent).join(' ')) };
  });
}

const fold = (words: string) => words.toLowerCase().replace(/\s+/g, ' ').trim();
