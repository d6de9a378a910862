import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file of a built site, as paths relative to it with forward slashes, in order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

export function listPages(folder: string): string[] {
  // The desk as one file is a download: a test of its own reads it.
  return listFiles(folder).filter((file) => file.endsWith('.html') && file !== 'desk/check.html');
}

export function readPage(folder: string, page: string): string {
  return readFileSync(join(folder, page), 'utf8');
}

/** The words of a page as a reader without pictures gets them: tags dropped, entities resolved, spaces folded. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

/** Words without any white space, to look for a phrase that markup may cut into pieces. */
export function wordsOf(html: string): string {
  return textOf(html).replace(/\s+/g, '');
}

/** Widths at which every type of page has to look right: a phone, a desk and a wall. */
export const widths_px = [375, 1280, 1920] as const;

/** One page of every type, as paths of the real regions and of the demonstration county. */
export const pageTypes = [
  '',
  'desk/',
  'guide/',
  'guide/tables-policy/',
  'guide/findings-error/',
  'guide/publishing/',
  'about/',
  'method/',
  'method/counting/',
  'accessibility/',
  '404.html',
  'huaiyuan/',
  'linzi/',
  'huaiyuan/groups/',
  'huaiyuan/groups/340321-g01/',
  'linzi/groups/370305-g02/',
  'huaiyuan/schools/',
  'huaiyuan/schools/p-340321-001/',
  'huaiyuan/rotations/',
  'huaiyuan/indicators/',
  'huaiyuan/indicators/ind-01/',
  'linzi/indicators/ind-05/',
  'huaiyuan/tasks/',
  'huaiyuan/policy/',
  'huaiyuan/completeness/',
  'huaiyuan/data/',
  'huaiyuan/corrections/',
  'demo/',
  'demo/groups/999999-g01/',
  'demo/groups/999999-g12/',
  'demo/schools/',
  'demo/schools/2199000001/',
  'demo/relations/',
  'huaiyuan/relations/',
  'linzi/relations/',
  'demo/map/',
  'huaiyuan/map/',
  'demo/charts/map/',
  'demo/charts/map-999999-g01/',
  'demo/charts/relations-999999-g09/',
  'demo/indicators/',
  'demo/indicators/ind-01/',
  'demo/indicators/ind-10/',
  'demo/charts/',
  'demo/screen/',
  'linzi/screen/',
  'demo/charts/completeness/',
  'demo/charts/funding/',
  'demo/charts/group-999999-g01/',
  'demo/charts/matrix/',
  'demo/charts/tasks/',
  'demo/charts/terms/',
  'demo/charts/ind-10-trends/',
  'demo/charts/cadres/',
  'demo/charts/directions/',
  'demo/charts/flows-999999-g10/',
  'demo/rotations/',
  'demo/activities/',
  'linzi/activities/',
  'demo/management/',
  'huaiyuan/management/',
  'demo/appraisal/',
  'huaiyuan/appraisal/',
  'demo/platforms/',
  'linzi/platforms/',
  'demo/charts/activities/',
  'demo/charts/months-999999-g01/',
  'demo/data/',
  'demo/verify/',
  'linzi/verify/',
  'demo/query/sql/',
  'demo/tasks/',
  'demo/reports/',
  'demo/reports/2025/',
  'huaiyuan/reports/2024/',
  'linzi/reports/2022/',
  'demo/policy/',
  'demo/policy/answers/',
  'demo/query/',
  'linzi/query/',
  'demo/completeness/',
  'demo/corrections/',
  'demo/query/check/',
  'demo/releases/',
  'demo/releases/2025-1/',
  'demo/releases/2025-1/report/',
  'demo/releases/2025-1/report/indicators/',
  'demo/releases/2025-2/changes/',
] as const;
