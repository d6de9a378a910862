const han =
  '[\\u3400-\\u9fff\\u3001\\u3002\\uff01-\\uff5e\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026\\u300a\\u300b〔〕]';
const inlineTag = '</?(?:a|span|small|strong|em|code|data)\\b[^>]*>';
const gap = new RegExp(`(${han}(?:${inlineTag})*)\\s+(?=(?:${inlineTag})*${han})`, 'gu');

/** Before a closing mark or after an opening one there is no space, whatever stands on the other side. */
const beforeClosing = new RegExp(`\\s+(?=(?:${inlineTag})*[，。；：、）》”！？])`, 'gu');
const afterOpening = new RegExp(`([（《“](?:${inlineTag})*)\\s+`, 'gu');

/** White space just inside a link would be underlined with it. */
const linkEdge = /(<a\b[^>]*>)\s+|\s+(?=<\/a>)/g;

/**
 * Closes the gaps that line breaks in the markup's source leave between two Chinese characters: HTML reads a line break
 * as a space, Chinese has none. Preformatted text is left alone; a wanted gap is a margin in the style sheet.
 */
export function closeHanGaps(html: string): string {
  return html
    .split(/(<pre[\s\S]*?<\/pre>)/)
    .map((part) => (part.startsWith('<pre') ? part : close(part)))
    .join('');
}

function close(html: string): string {
  return html.replace(linkEdge, '$1').replace(gap, '$1').replace(beforeClosing, '').replace(afterOpening, '$1');
}
