import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Markdown files of the project, as tests of documents read them. */
export interface Document {
  /** Relative to the project, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

export const root = join(import.meta.dirname, '..', '..');

/** What installs, builds and editors leave behind, and what frozen releases hold. */
export const passedOver = /^(?:node_modules|dist|screenshots|\.git|\.build|\.astro|\.idea)$|^data\/[^/]+\/releases$/;

/** Every file of the project, relative to it, in order. */
export const projectFiles: readonly string[] = filesBelow('').toSorted();

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (passedOver.test(path)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const projectFolders: ReadonlySet<string> = new Set(
  projectFiles.flatMap((file) =>
    file.split('/').flatMap((_, count, parts) => (count === 0 ? [] : [parts.slice(0, count).join('/')])),
  ),
);

/** Whether a file or a folder of the project is called so; a slash at the end asks for a folder. */
export function exists(path: string): boolean {
  return projectFolders.has(path.replace(/\/$/, '')) || projectFiles.includes(path);
}

export function readText(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Texts of the project's own documents: the two READMEs, those of the data, of .github and of src/docs. */
export const documents: readonly Document[] = projectFiles
  .filter((file) => file.endsWith('.md') && /^(?:[^/]+|data\/[^/]+|\.github\/.+|src\/docs\/.+)$/.test(file))
  .map((file) => ({ file, text: readText(file) }));

/** Without what stands in code blocks, fenced or indented by four. */
export function proseOf(text: string): string {
  return text
    .replaceAll(/^( *)(`{3,})[^\n]*\n[\s\S]*?^\1\2[^\n]*$/gm, '')
    .replaceAll(/(?<=^|\n)\n((?: {4}[^\n]*\n?|\n)+)/g, (whole, block: string) => (isCode(block) ? '\n' : whole));
}

/** What goes on below an item of a list is indented, too. */
function isCode(block: string): boolean {
  return !/^ {4}\S/.test(block) || !/^ {4,}(?:[-*]|\d+\.) /m.test(block);
}

/** Lines of all code blocks, as they are typed. */
export function codeLinesOf(text: string): readonly string[] {
  const fenced = [...text.matchAll(/^( *)(`{3,})[^\n]*\n([\s\S]*?)^\1\2[^\n]*$/gm)].map(([, , , block = '']) => block);
  const indented = text.replaceAll(/^( *)(`{3,})[^\n]*\n[\s\S]*?^\1\2[^\n]*$/gm, '').match(/^ {4}\S[^\n]*$/gm) ?? [];
  return [...fenced, ...indented].flatMap((block) => block.split('\n')).map((line) => line.trim());
}

/** What stands between backticks in running text and tables. */
export function codeSpansOf(text: string): readonly string[] {
  return [...proseOf(text).matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, span = '']) => span);
}

/** Targets of links and pictures; `<…>` around them and titles taken off. */
export function linksOf(text: string): readonly string[] {
  const prose = proseOf(text).replaceAll(/(?<!`)`[^`\n]+`(?!`)/g, '``');
  return [...prose.matchAll(/\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)/g)].map(([, target = '']) => target);
}

/** Where a link into a file can lead: its headings as GitHub names them, and anchors set by hand. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const prose = proseOf(text);
  const seen = new Map<string, number>();
  const headings = [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const slug = slugOf(heading);
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
  const set = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id);
  return new Set([...headings, ...set]);
}

function slugOf(heading: string): string {
  return heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-');
}
