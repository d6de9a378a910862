/** A Markdown table; cells may hold Markdown, but no line break. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cellOf).join(' | ')} |`).join('\n');
}

function cellOf(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
}

/** What people type or read on a screen, as it is. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** Words as they are: nothing in them is markup. */
export function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#]/g, '\\$&');
}

/** A place that links can lead to whatever the heading beside it says. */
export function anchor(id: string): string {
  return `<a id="${id}"></a>`;
}
