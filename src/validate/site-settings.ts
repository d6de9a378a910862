import type { CsvRecord } from '../csv/parse.ts';
import type { CheckingCode } from '../model/checking-codes.ts';
import type { Issue } from '../model/issue.ts';
import {
  type SettingKind,
  type SettingName,
  settingNames,
  settingOf,
  type SiteSettings,
} from '../model/site-settings.ts';
import { gradeOf } from './catalogue.ts';
import type { Details } from './cells/reading.ts';
import { findPersonalData, gravestIn, isDoubtful, masked, type PersonalData } from './personal-data/find.ts';
import { detailsOf } from './personal-data/reviewed.ts';
import { nearestList } from './references/nearest.ts';
import { settleIssues } from './settle.ts';

/** The file of the settings, in the data folder. */
export const settingsFile = 'site.csv';

/** The settings of a site, and what is wrong with them. */
export interface ParsedSettings {
  /** Null when one of the issues is an error. */
  readonly settings: SiteSettings | null;
  readonly issues: readonly Issue[];
  /** Rows with a setting. */
  readonly rowCount: number;
}

/** Reads the records of data/site.csv: a header 设置项, 值, 说明 and one setting a row. */
export function parseSiteSettings(records: readonly Pick<CsvRecord, 'line' | 'cells'>[]): ParsedSettings {
  const rows = records
    .map(({ line, cells }) => ({ line, key: cells[0]?.trim() ?? '', value: cells[1]?.trim() ?? '' }))
    .filter(({ line, key, value }) => `${key}${value}` !== '' && !(line === 1 && key === '设置项'));
  const entries = rows.map((row) => ({ ...row, name: nameOf(row.key) }));
  const found = [...entries.flatMap((entry) => entryIssues(entry, entries)), ...missingIssues(entries)];
  const personal = entries.flatMap(personalIssues);
  const issues = [...found, ...personal.filter((issue) => gradeOf(issue) === 'error')];
  const values = new Map(entries.map((entry) => [entry.name, coveredValue(entry)]));
  const settings = Object.fromEntries(settingNames.map((name) => [name, values.get(name) || null]));
  // Every required setting is there when nothing was found, and the others may be null.
  const isUsable = issues.length === 0;
  return {
    settings: isUsable ? (settings as SiteSettings) : null,
    issues: settleIssues([...(isUsable ? addressIssues(entries) : found), ...personal]),
    rowCount: rows.length,
  };
}

interface Entry {
  readonly line: number;
  readonly key: string;
  readonly value: string;
  readonly name: SettingName | null;
}

function nameOf(key: string): SettingName | null {
  return settingNames.find((name) => name === key || settingOf(name).label === key) ?? null;
}

function entryIssues(entry: Entry, entries: readonly Entry[]): readonly Issue[] {
  const { line, key, value, name } = entry;
  if (name === null) {
    const labels = settingNames.map((known) => settingOf(known).label);
    return [
      settingIssue('setting-unknown', { line, column: 'key', value: key }, { nearest: nearestList(key, labels) }),
    ];
  }
  const first = entries.find((other) => other.name === name);
  if (first !== undefined && first.line !== line) {
    return [settingIssue('setting-repeated', { line, column: 'key', value: key }, { otherLine: first.line })];
  }
  const { kind, label, example, required } = settingOf(name);
  const { pattern, expected } = kinds[kind];
  if (value === '' || pattern.test(value)) return [];
  return [
    settingIssue(
      'setting-value',
      { line, column: 'value', value },
      { label, expected, example, required: required === true ? 1 : 0 },
    ),
  ];
}

/** What a setting is meant for may stand in it: the office's own line, mailbox and address. */
const meantFor: Partial<Record<SettingName, (found: PersonalData) => boolean>> = {
  contact_phone: ({ kind }) => kind === '个人电话',
  contact_email: ({ code }) => code === 'email-address',
  contact_address: ({ code }) => code === 'home-address',
};

function personalIn({ name, value }: Entry): readonly PersonalData[] {
  const isMeant = (name === null ? undefined : meantFor[name]) ?? (() => false);
  return findPersonalData(value).filter((found) => !isMeant(found));
}

function personalIssues(entry: Entry): readonly Issue[] {
  const found = gravestIn(personalIn(entry));
  if (found === null) return [];
  const { line, value } = entry;
  return [settingIssue(found.code, { line, column: 'value', value }, detailsOf(found, { where: 'setting' }))];
}

/** What may be personal data is covered on the site; a setting is confirmed by writing it differently. */
function coveredValue(entry: Entry): string {
  return masked(entry.value, personalIn(entry).filter(isDoubtful));
}

function missingIssues(entries: readonly Entry[]): readonly Issue[] {
  return settingNames.flatMap((name) => {
    const { required, label, example } = settingOf(name);
    const entry = entries.find((other) => other.name === name);
    if (required !== true || (entry !== undefined && entry.value !== '')) return [];
    return [
      settingIssue('setting-required', { line: entry?.line ?? null, column: 'value', value: null }, { label, example }),
    ];
  });
}

/** A site can do without an address of its own while it is tried out; what others are to find it by cannot. */
function addressIssues(entries: readonly Entry[]): readonly Issue[] {
  const entry = entries.find(({ name }) => name === 'site_url');
  if (entry !== undefined && entry.value !== '') return [];
  const { example } = settingOf('site_url');
  const place = { line: entry?.line ?? null, column: 'value', value: null } as const;
  return [settingIssue('setting-address-missing', place, { example })];
}

const columns = { key: { letter: 'A', label: '设置项' }, value: { letter: 'B', label: '值' } } as const;

interface Place {
  readonly line: number | null;
  readonly column: keyof typeof columns;
  readonly value: string | null;
}

function settingIssue(code: CheckingCode, { line, column, value }: Place, details: Details): Issue {
  return {
    code,
    file: settingsFile,
    table: null,
    line,
    column: line === null ? null : columns[column],
    value,
    details,
  };
}

/** What a value looks like, and how that is called in a message. */
const kinds: Readonly<Record<SettingKind, { readonly pattern: RegExp; readonly expected: string }>> = {
  text: { pattern: /^[^=+\-@＝＋－＠]/, expected: '文字，不以运算符开头' },
  // Offices have area codes, short numbers or service numbers; a mobile number is a person's.
  phone: {
    pattern: /^(0\d{2,3}-?\d{7,8}(-\d{1,6})?|1\d{4}|[48]00-?\d{3}-?\d{4})([、，, ]+(0\d{2,3}-?)?\d{7,8}(-\d{1,6})?)*$/,
    expected: '带区号的办公电话，不填个人手机',
  },
  email: { pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, expected: '电子邮箱地址' },
  web_address: {
    pattern: /^https?:\/\/[^\s/"'<>`\\]+\.[^\s"'<>`\\]+$/i,
    expected: '以http://或https://开头的完整网址',
  },
  origin: {
    pattern: /^https?:\/\/[^\s/"'<>`\\]+\.[^\s/"'<>`\\]+\/?$/i,
    expected: '只有域名的网址，路径另填“部署路径”',
  },
  base_path: { pattern: /^\/([A-Za-z0-9._~-]+\/)*$/, expected: '以斜杠开头和结尾的路径，只含英文字母、数字和-_.~' },
  icp_number: { pattern: /^\p{Script=Han}ICP(备|证)\d{6,10}号(-\d+)?$/u, expected: '工业和信息化部的备案号' },
  police_number: { pattern: /^\p{Script=Han}公网安备\s?\d{14}号?$/u, expected: '公安机关的联网备案号（14位数字）' },
  site_code: { pattern: /^[0-9A-Za-z]{10}$/, expected: '10位网站标识码' },
};
