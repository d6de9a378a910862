/** A word of the trade and what it means. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
  /** Where a page says it; absent: what everybody understands well enough without a word on the page itself. */
  readonly said?: RegExp;
}

/** Words of the trade that pages use without a sentence on them, explained for the public: one place that pages link to. */
export const glossary: readonly Term[] = [
  {
    term: '口径',
    said: /(?:^|[^与派区校生])口径(?!登记)/,
    meaning:
      '计数的规则，例如按校区、按学校还是按学生计算覆盖率。同一指标有几种口径的，分别列出，以各指标页首列的口径作评价。',
  },
  {
    term: '校区口径、学校口径、学生口径',
    said: /(?:校区|学校|学生)口径/,
    meaning: '分别以校区数、学校数、在校学生数为分子和分母计算比例。',
  },
  {
    term: '参与口径',
    said: /参与口径/,
    meaning: '学年内处于交流状态的教师都计入，不论是本学年派出还是以前派出、本学年仍在交流。',
  },
  { term: '新派口径', said: /新派口径/, meaning: '只计入本学年新派出交流的教师。' },
  {
    term: '判定（评价）',
    meaning: '把计算结果与政策条款规定的标准相比较，得出达标、未达标等结论。用语见“判定用语”。',
  },
  {
    term: '应评集团',
    said: /应评集团/,
    meaning: '可以按标准评价的集团。类型待确认、缺数据、人数较少不公开和要求不适用的集团不列入，并注明个数。',
  },
  {
    term: '紧密型、松散型集团',
    meaning: '政策文件按管理一体化的程度划分的两种集团类型，适用的标准不同；文件没有写明的，标注“类型待确认”。',
  },
  {
    term: '总校（核心校）、成员校',
    meaning: '总校或核心校是集团的牵头学校，其余为成员校；一所学校可以有几个校区，校区和学校分别计数。',
  },
  {
    term: '骨干教师',
    meaning: '具有政策文件所列称号的教师，称号名单见“政策与口径”；个别指标另按国家参考口径计算，页面注明。',
  },
  { term: '互派', meaning: '总校与成员校之间互相选派学校管理人员任职或挂职。' },
  {
    term: '大编制管理',
    said: /大编制管理/,
    meaning: '政策文件用语，指以集团为单位统筹核定和调配教师编制、岗位，不再逐校固定。',
  },
  {
    term: '学年初快照',
    said: /学年初快照/,
    meaning: '各校区在每学年9月1日的学生、教师等人数。',
  },
  {
    term: 'SL-06 一类的条款编号',
    meaning: '本站为政策文件逐条编排的编号，字母代表文件，数字为次序；点击可看原文。',
  },
  {
    term: '指标编号（如 IND-20a）',
    meaning: '本站指标的编号，下载文件中用来区分指标；点击可看指标的名称、公式和结果。',
  },
];

/** Returns what a page says without a sentence on it, in the order of the glossary; `words` is its text without markup. */
export function termsSaid(words: string): readonly Term[] {
  return glossary.filter(({ said }) => said?.test(words));
}
