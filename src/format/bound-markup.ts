import { plainText, replaceBound, type Ref } from './bound-text.ts';

/** Markup in which bound numbers still are marked by noncharacters, turned into markup that a browser reads. */

/** What no element may stand in: scripts, styles, titles and what is typed; then single tags, whose attributes are text. */
const pieces =
  /(<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<title\b[\s\S]*?<\/title>|<desc\b[\s\S]*?<\/desc>|<textarea\b[\s\S]*?<\/textarea>|<option\b[\s\S]*?<\/option>|<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^<>"'])*>)/;

/**
 * Turns each bound number into `<data value="10:45">80.9%</data>`, and inside a picture into
 * `<tspan data-value="10:45">80.9%</tspan>`; in attributes and wherever no element may stand its text alone is left.
 */
export function markBound(markup: string): string {
  if (plainText(markup) === markup) return markup;
  // A picture may hold another one.
  let depth = 0;
  return markup
    .split(pieces)
    .map((piece, index) => {
      if (index % 2 === 0) return replaceBound(piece, depth > 0 ? asSpan : asData);
      if (/^<svg\b/.test(piece) && !piece.endsWith('/>')) depth += 1;
      if (piece === '</svg>') depth -= 1;
      return plainText(piece);
    })
    .join('');
}

function asData(text: string, ref: Ref): string {
  return `<data value="${ref}">${text}</data>`;
}

function asSpan(text: string, ref: Ref): string {
  return `<tspan data-value="${ref}">${text}</tspan>`;
}
