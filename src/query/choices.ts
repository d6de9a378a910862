import type { UnitKind } from '../model/result.ts';
import { categoryChoices, momentsOf } from './address.ts';
import { groupTypesOf, unitKindsOf, unitsOfKind, type FigureOptions, type RegionOptions } from './options.ts';
import { everything, type Question } from './question.ts';
import { momentWords } from './moments.ts';

/** What the form offers beside a question, in the order in which it stands there: at build time and in the browser. */
export interface FormChoices {
  readonly indicators: readonly { readonly label: string; readonly choices: readonly Choice[] }[];
  readonly kinds: readonly Choice[];
  readonly types: readonly Choice[];
  readonly units: readonly Choice[];
  readonly bases: readonly Choice[];
  readonly categories: readonly Choice[];
  readonly moments: readonly Choice[];
}

/** An entry of a list that a reader chooses from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Returns what a reader may choose next to a question; lists of one choice or none need no field. */
export function formChoices(question: Question, options: RegionOptions): FormChoices {
  const [first = ''] = question.indicators;
  const bodyWord = options.indicators.find(({ id }) => id === first)?.body_word ?? '集团';
  const figures = figuresOf(question, options);
  const chosen = figures.filter(({ basis_id }) => question.basis === everything || basis_id === question.basis);
  const categories = (chosen.length > 0 ? chosen : figures.slice(0, 1)).flatMap((figure) => figure.categories);
  return {
    indicators: indicatorChoices(options),
    kinds: unitKindsOf(options, [first]).map((kind) => ({ value: kind, label: kindWords(kind, options, bodyWord) })),
    types: [{ value: '', label: '全部类型' }, ...groupTypesOf(options).map(plain)],
    units: unitsOfKind(options, question.unit_kind).map(({ unit_id, name }) => ({ value: unit_id, label: name })),
    bases: basisChoices(figures),
    categories: [
      { value: '', label: categories.includes('') ? '总计' : '全部分项' },
      ...categoryChoices(categories).map((value) => ({ value, label: categoryWords(value) })),
    ],
    moments: momentsOf(question, options).map((value) => ({ value, label: momentWords(value) })),
  };
}

function figuresOf(question: Question, options: RegionOptions): readonly FigureOptions[] {
  const indicator = options.indicators.find(({ id }) => id === question.indicators[0]);
  return indicator?.figures.filter(({ unit_kind }) => unit_kind === question.unit_kind) ?? [];
}

const themes: readonly (readonly [label: string, from: number])[] = [
  ['覆盖和规模', 1],
  ['教师交流轮岗', 10],
  ['干部互派', 20],
  ['治理和活动', 30],
  ['考核和保障', 40],
];

function indicatorChoices(options: RegionOptions): FormChoices['indicators'] {
  return themes
    .map(([label, from], place) => {
      const to = themes[place + 1]?.[1] ?? Infinity;
      const own = options.indicators.filter(({ id }) => numberOf(id) >= from && numberOf(id) < to);
      const choices = own.map(({ id, title, figures }) => {
        const isAbsent = figures.every(({ has_values }) => !has_values);
        return { value: id, label: isAbsent ? `${title}（暂无数值）` : title };
      });
      return { label, choices };
    })
    .filter(({ choices }) => choices.length > 0);
}

const numberOf = (id: string): number => Number(/\d+/.exec(id)?.[0] ?? 0);

function kindWords(kind: UnitKind, { region_word }: RegionOptions, bodyWord: string): string {
  return { region: `${region_word}合计`, group: `各${bodyWord}`, school: '各学校', campus: '各校区' }[kind];
}

function basisChoices(figures: readonly FigureOptions[]): readonly Choice[] {
  const [headline, ...others] = figures;
  if (headline === undefined || others.length === 0) return [];
  return [
    { value: '', label: headline.basis },
    ...others.map(({ basis_id, basis }) => ({ value: basis_id, label: basis })),
    { value: everything, label: '全部口径' },
  ];
}

function categoryWords(value: string): string {
  if (value === everything) return '总计和全部分项';
  return value.endsWith('：') ? `按${value.slice(0, -1)}分列` : value;
}

function plain(value: string): Choice {
  return { value, label: value };
}
