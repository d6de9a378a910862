import type { ListSheet } from '../../src/listing/sheet.ts';
import { planOf, type ListPlan } from '../../src/listing/plan.ts';

/** A sheet out of lines with cells between bars. */
export function sheetOf(text: string, name = '名单.csv'): ListSheet {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return { name, rows: lines.map((line) => line.split('|').map((cell) => cell.trim().replaceAll('↵', '\n'))) };
}

/** What a plan says of groups and schools, a line a group: `青禾小学教育集团（教育集团）：*青禾小学、云帆小学`. */
export function linesOf({ groups }: ListPlan): readonly string[] {
  return groups.map(({ name, kind, members }) => {
    const names = members.map((member) => `${member.lead === null ? '' : '*'}${member.name}`);
    return `${name ?? '—'}（${kind ?? '—'}）：${names.join('、')}`;
  });
}

/** The plan of one sheet. */
export function planned(text: string, regionName = ''): ListPlan {
  return planOf([sheetOf(text)], regionName);
}
