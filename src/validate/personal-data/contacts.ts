import { type Find, type Rule, type RuleText, spansOf } from './rule.ts';

/** What one reaches a person by, beside a mobile number; and the numbers of passports and vehicles. */
export const contactRules: readonly Rule[] = [
  { name: '电子邮箱', example: '邮箱：wang_xm＠qq．com', masked: '邮箱：w***', find: findAddresses },
  { name: 'QQ号、微信号', example: '加微信：wx_lihua88', masked: '加微信：wx***', find: findAccounts },
  { name: '带分机号的座机、住宅电话', example: '0533-7180000转8012', masked: '0533***8012', find: findExtensions },
  { name: '护照、通行证号码', example: '护照E12345678', masked: '护照E1***78', find: findPassports },
  { name: '机动车号牌', example: '皖C·A12B3', masked: '皖C***', find: findPlates },
];

/** At most 64 characters before the sign: longer ones no address has, and a run of letters is not tried from each place. */
const address =
  /(?<![\w.+-])[\w.+-]{1,64} ?(?:@|[(（[【] ?(?:at|@|艾特) ?[)）\]】]|艾特|#(?=[a-z\d-]{2,20}\.(?:com|cn|net)\b)) ?[a-z\d-]{1,63}(?:(?: ?(?:\.|。|点|[(（[]dot[)）\]]) ?| dot )[a-z]{2,20}){1,3}/giu;
/** Mailboxes of authorities. A named person's is one, too, but then with a duty to be found. */
const official = /[.@]gov ?\. ?cn$/iu;

function findAddresses({ text }: RuleText): readonly Find[] {
  return spansOf(text, address)
    .filter(({ from, to }) => !official.test(text.slice(from, to)))
    .map((span) => ({ ...span, code: 'email-address', kind: '电子邮箱地址' }));
}

const qq =
  /(?:q ?q|扣扣|企鹅|球球|q号)(?:号码?|群号?|账号|帐号)?[ :：=是为(（]{0,3}((?:\d[ -]?){5,12}\d|\d{5})(?!\d)/giu;
const weChatNumber =
  /(?:微信|薇信|威信|微X|(?<![a-z])(?:wechat|weixin|wx|vx|v信))(?:号码?|账号|帐号|同号|id)?[ :：=是为(（]{0,3}(\d{5,20})(?!\d)/giu;
const weChatName =
  /(?:(?:加|私人|个人)?(?:微信|薇信|威信)(?:号码?|账号|帐号|id)?[ :：=是为(（]{1,3}|(?:微信|薇信|威信)(?:号码?|账号|帐号|id)|(?<![a-z])(?:wechat|weixin|wx|vx|v信)(?:号|id)?[:：=]{1,2} ?)([a-z][\w-]{4,19})(?![\w-])/giu;
const weChatShort = /(?:微信|薇信|威信)([a-z][\w-]{3,18}\d)(?![\w-])/giu;
const weChatId = /(?<!\w)(wxid_[a-z\d]{6,20})(?!\w)/giu;
/** What only looks like an account: names of programs. */
const programs = /^(?:android|browser|windows|iphone|webview|weixin|wechat|wxwork)\d*$/iu;

function findAccounts({ text, digits }: RuleText): readonly Find[] {
  const numbers = [...spansOf(digits, qq), ...spansOf(digits, weChatNumber)];
  const names = [...spansOf(text, weChatName), ...spansOf(text, weChatShort), ...spansOf(text, weChatId)];
  return [...numbers, ...names.filter(({ from, to }) => !programs.test(text.slice(from, to)))].map((span) => ({
    ...span,
    code: 'messaging-account',
    kind: 'QQ号或微信号',
    kept: [2, 0],
  }));
}

const areaCode = '(?:010|02\\d|0[3-9]\\d{2})';
const line = `(?:\\(?${areaCode}\\)?[ -]{0,2})?[2-9]\\d{2,3}[ -]?\\d{4}`;
const extension = new RegExp(
  `(?<![\\d.A-Za-z-])(${line}(?: ?(?:转|分机号?|分机[:：]|ext\\.?|#|x) ?|-)\\d{1,6})(?![\\d-])`,
  'giu',
);
const homeLine = new RegExp(`(?:宅电|住宅电话|家庭电话|家里电话|家中电话)[ :：]{0,2}(${line})`, 'giu');

const telephone = { code: 'personal-number-doubtful', kind: '个人电话', kept: [4, 4] } as const;

/** An office's line may be published; what rings on one desk, or at home, is one person's. */
function findExtensions({ digits }: RuleText): readonly Find[] {
  const extended = spansOf(digits, extension).filter(({ from, to }) => isExtension(digits.slice(from, to)));
  return [
    ...extended.map((span) => ({ ...telephone, ...span, reason: '带有分机号' })),
    ...spansOf(digits, homeLine).map((span) => ({ ...telephone, ...span, reason: '为住宅电话' })),
  ];
}

/** With a hyphen alone it takes the code of an area to tell an extension from a range of numbers. */
function isExtension(text: string): boolean {
  return /转|分机|ext|#|x/iu.test(text) || new RegExp(`^\\(?${areaCode}`, 'u').test(text);
}

const passport = /(?<![A-Za-z\d])([A-Za-z][A-Za-z]?(?:[ -]?\d){7,8})(?![A-Za-z\d])/gu;
const passportWords = /(?:护照|通行证|passport)[^\d，。；]*$/iu;
/** Ordinary passports: E and eight digits, E with a letter and seven, G and eight; those for service and diplomats. */
const passportShape = /^(?:E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8}|[DSP]E?\d{7,8})$/iu;

function findPassports({ text, digits }: RuleText): readonly Find[] {
  return spansOf(digits, passport).flatMap((span): readonly Find[] => {
    const number = digits.slice(span.from, span.to).replaceAll(/[ -]/gu, '');
    const find = { ...span, kind: '护照或通行证号码', kept: [2, 2] as const };
    if (passportWords.test(text.slice(Math.max(0, span.from - 12), span.from)))
      return [{ ...find, code: 'passport-number' }];
    if (!passportShape.test(number)) return [];
    return [{ ...find, code: 'personal-number-doubtful', reason: '与护照号码的编排相同' }];
  });
}

const plate =
  /([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-HJ-Z] ?[·.•・-]? ?(?=[A-Z\d ]{0,9}\d[A-Z\d ]{0,9}\d)[A-HJ-NP-Z\d](?: ?[A-HJ-NP-Z\d]){4,5})(?![A-Za-z\d])/gu;

function findPlates({ text }: RuleText): readonly Find[] {
  return spansOf(text, plate).map((span) => ({ ...span, code: 'vehicle-plate', kind: '机动车号牌', kept: [2, 0] }));
}
