import type { Issue } from '../../model/issue.ts';
import type { CatalogueEntry } from './entry.ts';
import { detail } from './words.ts';

/** Findings about personal data where they are not to be. */
export const peopleEntries = {
  'personal-column': {
    grade: 'error',
    title: '含有个人信息列',
    explanation: '公开数据不得包含姓名、证件号码、电话、住址等个人信息；内部表以随机编号代替姓名，同样不需要这些列。',
    problem: (issue) =>
      detail(issue, 'scope') === 'restricted'
        ? `文件含“${issue.value}”列。内部表以随机的人员编号区分人员，不收姓名、证件号码和联系方式。`
        : `文件含“${issue.value}”列。公开数据不得包含个人信息。`,
    remedy: () => '请在原表中删除该列后重新导出，不要只是隐藏。',
    effect: () => '删除前不发布新版本。',
  },
  'identity-number': {
    grade: 'error',
    title: '疑似身份证号',
    explanation:
      '任何表中都不得出现身份证号，人员编号也不得由身份证号推算。全角、汉字数字和加有空格、短横线的写法同样识别。提示中只显示首尾几位。',
    problem: (issue) => certain(issue, '身份证号'),
    remedy: (issue) => removed(issue, '请删除身份证号；需要区分人员的，使用随机编号。'),
    effect: stopped,
  },
  'mobile-number': {
    grade: 'error',
    title: '疑似手机号码',
    explanation:
      '任何表中都不得出现个人手机号码。全角、汉字数字和加有空格、短横线的写法同样识别。单位的公开电话在网站设置中填写。',
    problem: (issue) => certain(issue, '手机号码'),
    remedy: (issue) => removed(issue, '请删除手机号码；单位的公开电话请填在网站设置文件site.csv中。'),
    effect: stopped,
  },
  'bank-card': {
    grade: 'error',
    title: '疑似银行卡号',
    explanation: '任何表中都不得出现银行卡号。提示中只显示首尾几位。',
    problem: (issue) => certain(issue, '银行卡号'),
    remedy: (issue) => removed(issue, '请删除银行卡号。'),
    effect: stopped,
  },
  'passport-number': {
    grade: 'error',
    title: '疑似护照或通行证号码',
    explanation: '公开数据不得包含护照、港澳台通行证等证件的号码。',
    problem: (issue) => certain(issue, '护照或通行证号码'),
    remedy: (issue) => removed(issue, '请删除证件号码。'),
    effect: stopped,
  },
  'teacher-certificate': {
    grade: 'error',
    title: '疑似教师资格证书号码',
    explanation: '教师资格证书号码共17位，凭号码可以查到本人，公开数据不得包含。',
    problem: (issue) => certain(issue, '教师资格证书号码'),
    remedy: (issue) => removed(issue, '请删除证书号码；只需说明人数的，填写人数。'),
    effect: stopped,
  },
  'email-address': {
    grade: 'error',
    title: '含有电子邮箱地址',
    explanation: '公开数据不得包含个人的电子邮箱地址。以gov.cn结尾的政务邮箱不受限制，单位的公开邮箱在网站设置中填写。',
    problem: (issue) => certain(issue, '电子邮箱地址'),
    remedy: (issue) => removed(issue, '请删除邮箱地址；单位的公开邮箱请填在网站设置文件site.csv中。'),
    effect: stopped,
  },
  'messaging-account': {
    grade: 'error',
    title: '含有QQ号或微信号',
    explanation: '公开数据不得包含QQ号、QQ群号和微信号。单位的微信公众号不受限制。',
    problem: (issue) => certain(issue, 'QQ号或微信号'),
    remedy: (issue) => removed(issue, '请删除QQ号、微信号；单位的公众号请写作“微信公众号”加名称。'),
    effect: stopped,
  },
  'personal-number-doubtful': {
    grade: 'confirm',
    title: '可能是个人号码',
    explanation:
      '校验码不符的18位身份证号、15位旧身份证号、分段书写的手机号码、带分机号的座机等，不能确定是不是个人号码，确认前遮盖。',
    problem: (issue) => `${shownIn(issue)}可能是${detail(issue, 'kind')}，${detail(issue, 'reason')}。`,
    remedy: (issue) => `是${detail(issue, 'kind')}的，请删除；${otherwise(issue)}`,
    effect: covered,
  },
  'vehicle-plate': {
    grade: 'confirm',
    title: '可能是机动车号牌',
    explanation: '个人车辆的号牌属于个人信息。校车等单位车辆的号牌，核对后可以公布。',
    problem: (issue) => `${shownIn(issue)}可能是机动车号牌。`,
    remedy: (issue) => `是个人车辆的，请删除；${otherwise(issue)}`,
    effect: covered,
  },
  'home-address': {
    grade: 'confirm',
    title: '可能是家庭住址',
    explanation: '公开数据不得包含家庭住址。学校、单位的地址不受限制；确需说明住地的，写到乡镇（街道）。',
    problem: (issue) => `${shownIn(issue)}可能是家庭住址。`,
    remedy: (issue) => `是家庭住址的，请删除或只写到乡镇（街道）；${otherwise(issue)}`,
    effect: covered,
  },
  'person-name': {
    grade: 'confirm',
    title: '可能含有个人姓名',
    explanation:
      '公开数据以人数、职务反映情况，一般不出现姓名。在“校长”“负责人”“联系人”“教师”等字样前后、并列书写的姓名会提出核对；以人名命名的学校、道路不受影响。',
    problem: (issue) => `${shownIn(issue)}可能是个人姓名。`,
    remedy: (issue) => `是个人姓名的，请删除或改写为职务；${otherwise(issue)}`,
    effect: covered,
  },
  'review-incomplete': {
    grade: 'error',
    title: '个人信息核对不完整',
    explanation:
      '“个人信息核对.csv”逐条登记已核对、可以公布的内容，列名为内容、理由、核对单位、核对日期，四项都要填写，日期写成年-月-日。',
    problem: (issue) => `这一行没有按要求填写${detail(issue, 'labels')}，核对不生效。`,
    remedy: () => '请补填；不再需要的，删除本行。日期写成年-月-日，例如 2025-09-01。',
    effect: () => '改正前不发布新版本。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

function stopped({ details }: Issue): string {
  return details['where'] === 'name' ? '改名前不发布新版本。' : '删除前不发布新版本。';
}

function removed(issue: Issue, remedy: string): string {
  return detail(issue, 'where') === 'name' ? '请修改文件或文件夹的名称，不写个人信息。' : remedy;
}

/** Of a text for the report and of a policy's full text the whole is left out, of a cell only what is doubtful. */
function covered({ details }: Issue): string {
  if (details['where'] === 'text') return '确认前，网站不使用这个文件。';
  return '确认前，网站上以“*”遮盖这处内容，其余照常发布。';
}

function certain(issue: Issue, kind: string): string {
  const place = detail(issue, 'where') === 'name' ? '文件或文件夹名称中' : '内容';
  return `${place}疑似${detail(issue, 'where') === 'name' ? '有' : ''}${kind}，不得提交。本提示已遮盖中间部分。`;
}

function shownIn(issue: Issue): string {
  const place = detail(issue, 'where') === 'name' ? '文件或文件夹名称中的' : '';
  return `${place}“${detail(issue, 'shown')}”（已遮盖）`;
}

function otherwise(issue: Issue): string {
  if (detail(issue, 'where') === 'setting') return '不是的，请换一种写法。';
  return '不是的，或者依规定可以公布的，请在“个人信息核对.csv”中登记原文、理由、核对单位和日期。';
}
