import type { Span } from './fold.ts';
import { type Find, type Rule, type RuleText, spansOf } from './rule.ts';

/** Where a person lives. A school's or an office's address has no unit and no flat, and no word that says “lives at”. */
export const addressRules: readonly Rule[] = [
  { name: '家庭住址', example: '家住闻韶街道齐苑小区3号楼2单元501室', masked: '家住闻韶***', find: findAddresses },
];

const stated =
  /(?:家庭住址|家庭地址|户籍(?:所在地|地址)|现住址|现居住地|居住地址|住址|家住|现住|居住在|住在)[ :：]{0,2}((?=[\p{Script=Han}\d ]{0,30}\d|\p{Script=Han}{1,8}(?:[镇乡县]|街道|小区)\p{Script=Han}{2})[\p{Script=Han}\dA-Za-z# -]{4,40})/gu;
const flat =
  /(\p{Script=Han}{0,3}(?:小区|花园|公寓|家园|新村|苑|佳园|华府|名城|宿舍|家属院|里弄|弄)[^，。；、\n]{0,6}?\d{1,4} ?(?:号楼|幢|栋|座|#)[^，。；、\n]{0,8}?\d{1,4} ?(?:单元|室|户|号)?)(?!\d)/gu;
const numbered =
  /(\p{Script=Han}{0,3}(?:小区|花园|公寓|家园|新村|宿舍|家属院)[^，。；、\n]{0,4}?\d{1,3} ?- ?\d{1,2} ?- ?\d{2,4})(?!\d)/gu;
const unit = /(\d{1,3} ?(?:号楼|幢|栋|座)? ?[-、]? ?\d{1,2} ?单元 ?[-、]? ?(?:\d{3,4} ?[室户号]?|[东西中]户))/gu;
const rural = /(\p{Script=Han}村(?:第?\d{1,2}|[一二三四五六七八九十]{1,3})(?:村民小?组|组)\d{1,4}号)/gu;

function findAddresses({ text }: RuleText): readonly Find[] {
  const found = [stated, flat, numbered, unit, rural].flatMap((pattern) => spansOf(text, pattern));
  return joined(found).map((span) => ({ ...span, code: 'home-address', kind: '家庭住址' }));
}

/** Parts of one address that lie upon each other, as the whole that they are. */
function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last === undefined || last.to < span.from) whole.push(span);
    else whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return whole;
}
