import type { CheckingCode } from '../model/checking-codes.ts';
import type { Issue } from '../model/issue.ts';
import { datums, type Datum, type Outline, type Position } from '../model/outline.ts';

/** The file of a region's boundary, which is drawn only with its source and review number. */
export const outlineFile = 'outline.geojson';

interface CheckedOutline {
  /** Null when there is none, or none that may be drawn. */
  readonly outline: Outline | null;
  readonly issues: readonly Issue[];
}

/** Clerks write the properties in Chinese or as in the guide. */
const keys = {
  source: ['source', '来源'],
  datum: ['datum', '坐标系'],
  base_review_number: ['base_review_number', '底图审图号'],
  review_number: ['review_number', '审图号'],
  decision: ['decision', '决定'],
} as const;

/**
 * Reads the boundary of a region. It is drawn only when its file says where it comes from, in which datum it is, and under
 * which 审图号 or decision the map may be shown; otherwise the site is published without it. `text` null = no such file.
 */
export function checkOutline(text: string | null): CheckedOutline {
  if (text === null) return { outline: null, issues: [] };
  const json = parse(text);
  const rings = ringsOf(json);
  if (rings.length === 0) return refused('outline-unreadable', {});
  const property = (name: keyof typeof keys) => propertyOf(json, keys[name]);
  const { source, datum } = { source: property('source'), datum: datumOf(property('datum')) };
  const review_number = reviewNumberOf(property('review_number'));
  const base_review_number = reviewNumberOf(property('base_review_number'));
  const decision = property('decision');
  const lacking = [
    ...(source === null ? ['来源'] : []),
    ...(datum === null ? ['坐标系'] : []),
    ...(datum !== '虚构平面' && review_number === null && decision === null ? ['审图号或决定'] : []),
  ];
  if (source === null || datum === null || lacking.length > 0) {
    return refused('outline-undeclared', { labels: lacking.map((label) => `“${label}”`).join('') });
  }
  return { outline: { source, datum, base_review_number, review_number, decision, rings }, issues: [] };
}

function refused(code: CheckingCode, details: Issue['details']): CheckedOutline {
  const issue = { code, file: outlineFile, table: null, line: null, column: null, value: null, details };
  return { outline: null, issues: [issue] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Not JSON: the caller says so in the words of the catalogue.
    return null;
  }
}

/** All rings of all polygons, wherever in the file they stand. */
function ringsOf(json: unknown): readonly (readonly Position[])[] {
  if (!isRecord(json)) return [];
  if (Array.isArray(json['features'])) return json['features'].flatMap(ringsOf);
  if (json['type'] === 'Feature') return ringsOf(json['geometry']);
  const { type, coordinates } = json;
  if (!Array.isArray(coordinates)) return [];
  const polygons: readonly unknown[] = type === 'MultiPolygon' ? coordinates : [];
  const rings =
    type === 'Polygon' ? coordinates : polygons.flatMap((polygon) => (Array.isArray(polygon) ? polygon : []));
  return rings.filter(isRing);
}

function isRing(value: unknown): value is readonly Position[] {
  return Array.isArray(value) && value.length >= 4 && value.every(isPosition);
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

/** A property of the first feature that has it, or of the whole file. */
function propertyOf(json: unknown, names: readonly string[]): string | null {
  if (!isRecord(json)) return null;
  const features: readonly unknown[] = Array.isArray(json['features']) ? json['features'] : [];
  for (const holder of [
    json['properties'],
    json,
    ...features.map((item) => (isRecord(item) ? item['properties'] : null)),
  ]) {
    for (const name of names) {
      const value = isRecord(holder) ? holder[name] : null;
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
  }
  return null;
}

function datumOf(text: string | null): Datum | null {
  const plain = (text ?? '').toUpperCase().replace(/[-\s_]/g, '');
  return datums.find((datum) => datum === plain) ?? null;
}

/** `鲁SG（2024）012号`. A number with no year, or of zeros, is a placeholder and none. */
export function reviewNumberOf(text: string | null): string | null {
  const match = /^[\p{Script=Han}A-Z]{1,8}\s?[（(〔](?:19|20)\d{2}[）)〕]\s?(\d{1,6})号$/u.exec(text ?? '');
  return match !== null && Number(match[1]) > 0 ? text : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
