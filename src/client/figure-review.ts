import { element } from './elements.ts';

/**
 * Shows a checking reader which numbers of a page are bound to a fact: those are underlined, every other number has a frame,
 * and a line at the top counts both. What is framed should be a date, the number of a clause or the like.
 */
export function markNumbers(root: HTMLElement): void {
  const loose = textNodesIn(root).flatMap(frameNumbers);
  const bound = root.querySelectorAll('data[value], [data-value]').length;
  root.classList.add('is-reviewed');
  root.prepend(
    element(
      'p',
      { class: 'figure-review', role: 'status' },
      `复核：本页${bound}个数字可追溯到数据（加下划线），另有${loose.length}个数字是日期、条款号、名称等（加框）。`,
    ),
  );
}

function textNodesIn(root: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const around = node.parentElement;
    // A picture takes no element of a page; what stands in a script is no number of the page.
    if (
      node instanceof Text &&
      around !== null &&
      around.closest('data, svg, script, style, textarea, select') === null
    ) {
      found.push(node);
    }
  }
  return found;
}

function frameNumbers(node: Text): readonly Element[] {
  const pieces = node.data.split(/(\d[\d,.]*%?)/);
  if (pieces.length === 1) return [];
  const nodes = pieces.map((piece, index) => (index % 2 === 1 ? element('mark', { class: 'unbound' }, piece) : piece));
  node.replaceWith(...nodes);
  return nodes.filter((one): one is HTMLElement => typeof one !== 'string');
}
