import { markdownToHtml, type HastNode, type HastVisitorContext, type HastPluginDefinition } from 'satteri';
import { chapters } from './chapters.ts';

/** A page of the manual: its words as HTML, and its headings in their order. */
export interface RenderedChapter {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** A heading of a chapter, for the list of contents. */
export interface Heading {
  /** 2 for the largest on the page, under its title. */
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** Where a link of the manual leads on the site, out of an address relative to the site: `/guide/server/`. */
export type SiteAddress = (path: string) => string;

type Element = Extract<HastNode, { type: 'element' }>;

/**
 * A chapter as it stands on a page of the site: without its title, which the page shows itself; links between chapters lead
 * to their pages, a link to a file that the site does not have becomes plain words; tables are laid out as all tables of
 * the site. A heading keeps the id that is set in it, or is named as repositories name it, so that links are the same.
 */
export async function renderChapter(markdown: string, addressOf: SiteAddress): Promise<RenderedChapter> {
  const { text, ids } = takeIds(markdown);
  const headings: Heading[] = [];
  const { html } = await markdownToHtml(text, {
    hastPlugins: [layoutPlugin(ids, headings, addressOf), linkPlugin(addressOf), boxPlugin],
  });
  return { html: html.replaceAll(/<!--[\s\S]*?-->\n?/g, ''), headings };
}

const heading = /^(#{1,6}) (?:<a id="([^"]+)"><\/a>)?(.*)$/;

/** The text without its title and without anchors; `ids` has that of each heading, null where none is set. */
function takeIds(markdown: string): { readonly text: string; readonly ids: readonly (string | null)[] } {
  const ids: (string | null)[] = [];
  const lines = markdown.split('\n').map((line) => {
    const [whole, marks = '', id, words = ''] = heading.exec(line) ?? [];
    if (whole === undefined) return line;
    if (marks === '#') return '';
    ids.push(id ?? null);
    return `${marks} ${words}`;
  });
  return { text: lines.join('\n'), ids };
}

/** Headings and tables in one pass, so that a table knows which heading it stands under. */
function layoutPlugin(ids: readonly (string | null)[], found: Heading[], addressOf: SiteAddress): HastPluginDefinition {
  const labels = new Set<string>();
  return {
    name: 'layout',
    element: [
      {
        filter: ['h2', 'h3', 'h4'],
        visit(node, ctx) {
          const text = ctx.textContent(node).trim();
          const id = ids[found.length] ?? slugOf(text);
          found.push({ depth: Number(node.tagName.slice(1)), id, text });
          ctx.setProperty(node, 'id', id);
          const [, table] = /^table-(\w+)$/.exec(id) ?? [];
          if (table !== undefined) ctx.insertAfter(node, templateLink(addressOf(`/guide/templates/${table}.csv`)));
        },
      },
      {
        filter: ['table'],
        visit(node, ctx) {
          const name = `${found.at(-1)?.text ?? ''}（表）`;
          const label = labels.has(name) ? `${name}${labels.size + 1}` : name;
          labels.add(label);
          placeTable(node, label, ctx);
        },
      },
    ],
  };
}

/** As GitHub and Gitee name a heading. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-');
}

function templateLink(href: string): Element {
  const link = element('a', { href, download: true }, [{ type: 'text', value: '下载空白模板（CSV）' }]);
  return element('p', { className: ['manual-template'] }, [link]);
}

const element = (tagName: string, properties: Element['properties'], children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

function linkPlugin(addressOf: SiteAddress): HastPluginDefinition {
  return {
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const href = String(node.properties['href'] ?? '');
        if (/^(?:https?:|#|\/)/.test(href)) return;
        const path = pageOf(decodeURI(href));
        if (path === null) ctx.replaceNode(node, { type: 'text', value: ctx.textContent(node) });
        else ctx.setProperty(node, 'href', addressOf(path));
      },
    },
  };
}

/** An item to be ticked off is ticked on paper: a box, no control. */
const boxPlugin: HastPluginDefinition = {
  name: 'boxes',
  element: {
    filter: ['input'],
    visit: (node, ctx) => ctx.replaceNode(node, { type: 'text', value: '☐' }),
  },
};

/** `src/docs/zh/server.md#nginx` → `/guide/server/#nginx`; the desk by its page; null for what is no page of the manual. */
function pageOf(href: string): string | null {
  const [file = '', anchor] = href.split('#');
  const stem = /(?:^|\/)([\w-]+)\.md$/.exec(file)?.[1];
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (file.endsWith('README.zh-CN.md')) return `/guide/${hash}`;
  if (file.endsWith('pages/desk/index.astro')) return '/desk/';
  return chapters.some((chapter) => chapter.stem === stem) ? `/guide/${stem}/${hash}` : null;
}

/** Tables scroll in a box of their own; on a phone each row is a card, whose cells say which column they are of. */
function placeTable(table: Readonly<Element>, label: string, ctx: HastVisitorContext): void {
  const heads = rowsOf(table, 'thead').flatMap((row) => cellsOf(row).map((cell) => ctx.textContent(cell)));
  for (const row of rowsOf(table, 'tbody')) labelCells(row, heads, ctx);
  ctx.wrapNode(
    table,
    element('div', { className: ['table-scroll'], role: 'region', ariaLabel: label, tabIndex: 0 }, []),
  );
}

function labelCells(row: Readonly<Element>, labels: readonly string[], ctx: HastVisitorContext): void {
  for (const [index, cell] of cellsOf(row).entries()) {
    if (index > 0) ctx.setProperty(cell, 'data-label', labels[index] ?? '');
    else ctx.replaceNode(cell, element('th', { scope: 'row' }, [...cell.children]));
  }
}

const elementsOf = (node: Readonly<Element>): readonly Element[] =>
  node.children.filter((child): child is Element => child.type === 'element');

function rowsOf(table: Readonly<Element>, part: 'thead' | 'tbody'): readonly Element[] {
  return elementsOf(table)
    .filter(({ tagName }) => tagName === part)
    .flatMap(elementsOf);
}

const cellsOf = elementsOf;
