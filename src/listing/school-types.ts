import type { schoolTypes, stages } from '../model/codes.ts';

export type SchoolType = keyof typeof schoolTypes;

/** The names of schools that tell what they are. A 中学, a 学校 or a 中心学校 may be one thing or another. */
const endings: readonly (readonly [ending: RegExp, type: SchoolType])[] = [
  [/(?:幼儿园|幼稚园|保育院|托儿所)$/, '111'],
  [/教学点$/, '218'],
  [/(?:小学|小学校)$/, '211'],
  [/(?:九年一贯制|九年制|九年义务教育)学校$/, '312'],
  [/十二年一贯制学校$/, '345'],
  [/(?:初级中学|初中|初中学校)$/, '311'],
  [/完全中学$/, '341'],
  [/(?:高级中学|高中)$/, '342'],
  [/(?:特殊教育|特教|培智|启智|启聪|启明|聋哑|盲聋哑)学校$/, '514'],
];

/** A word for a place in brackets at the end: `青禾小学（东校区）`. */
const place = /[（(][^（）()]*[）)]$/;

/** Code of the type that a school's name says, null where it leaves it open. */
export function typeOfName(name: string): SchoolType | null {
  const plain = name.replace(place, '');
  return endings.find(([ending]) => ending.test(plain))?.[1] ?? null;
}

const stagesOfType: Readonly<Partial<Record<SchoolType, readonly (typeof stages)[number][]>>> = {
  '111': ['幼儿园'],
  '211': ['小学'],
  '218': ['小学'],
  '311': ['初中'],
  '312': ['小学', '初中'],
  '341': ['初中', '高中'],
  '342': ['高中'],
  '345': ['小学', '初中', '高中'],
};

/** The stages that a type of school has; none for one that may have any. */
export function stagesOf(type: SchoolType): readonly (typeof stages)[number][] {
  return stagesOfType[type] ?? [];
}
