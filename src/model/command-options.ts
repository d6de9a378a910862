/** What can be written after the commands: parsing, help and the reference come from these declarations. */

/** An option of a command, declared once: parsing, help and the reference come from it. */
export interface OptionDeclaration {
  readonly type: 'string' | 'boolean';
  /** What is to be given, in both languages; none for a switch. */
  readonly value?: readonly [zh: string, en: string];
  readonly zh: string;
  readonly en: string;
  readonly default?: string | boolean;
  readonly short?: string;
}

/** The options of a command, by name. */
export type Options = Readonly<Record<string, OptionDeclaration>>;

const folder = ['文件夹', 'folder'] as const;
const file = ['文件', 'file'] as const;

const help = { type: 'boolean', short: 'h', default: false, zh: '显示用法', en: 'show the usage' } as const;
const data = { type: 'string', value: folder, zh: '数据文件夹，默认为 data', en: 'data folder' } as const;
const restricted = {
  type: 'string',
  value: folder,
  zh: '内部表文件夹，其下每个地区一个子文件夹；也可用环境变量 ATLAS_RESTRICTED 指定',
  en: 'restricted inputs, one subfolder a region',
} as const;

const published = {
  type: 'string',
  value: folder,
  zh: '网上现有网站的副本，用来核对公布过的数字；默认为输出文件夹中上一次生成的网站',
  en: 'a copy of the site as it is online; the last build in the output folder',
} as const;
const newLedger = {
  type: 'boolean',
  default: false,
  zh: '公布台账另起一本，不再核对以前公布的数字；只在台账损坏又无法恢复时用',
  en: 'begin the ledger of publications anew; only where it is damaged for good',
} as const;

/** Options of every command that builds or shows the site. */
export const siteOptions = {
  base: {
    type: 'string',
    value: ['/jyjt/', '/jyjt/'],
    zh: '网站在域名下的路径，默认取 data/site.csv 的“部署路径”',
    en: 'path under which the site is served',
  },
  data,
  out: { type: 'string', value: folder, zh: '输出文件夹，默认为 dist', en: 'output folder' },
  published,
  'new-ledger': newLedger,
  restricted,
  port: {
    type: 'string',
    value: ['端口号', 'number'],
    zh: '本机端口，默认从4321起取空闲的',
    en: 'port; the first free one from 4321',
  },
  help,
} as const satisfies Options;

/** Options of `npm run build`: several machines can make a site together. */
export const buildOptions = {
  ...siteOptions,
  shard: {
    type: 'string',
    value: ['3/16', '3/16'],
    zh: '只生成全部地区的第3份，共16份，作为一个文件夹；各份可以在不同的机器上生成',
    en: 'make only the third of sixteen shares of the regions',
  },
  merge: {
    type: 'boolean',
    default: false,
    zh: '把各份合并成网站，不再计算；各份的文件夹写在后面',
    en: 'make the site of shares, whose folders follow',
  },
} as const satisfies Options;

const about = (zh: string, en: string, value: readonly [zh: string, en: string] = ['内容', 'text']) =>
  ({ type: 'string', value, zh, en }) as const;

/** What is answered on the command line instead of being asked: of a region that is new, and of its list. */
const regionAnswers = {
  name: about('地区名称，县（市、区）全称', 'name of the region'),
  title: about('名单所在文件的标题', 'title of the document with the list'),
  number: about('发文字号', 'number of the document'),
  date: about('成文日期，没有文件的填名单的日期', 'day of the document', ['日期', 'YYYY-MM-DD']),
  body: about('提供名单的单位', 'body that provides the list', ['单位', 'body']),
  'one-campus': {
    type: 'boolean',
    default: false,
    zh: '各校都只有一处校舍：每校登记一个校本部，学段按校名判定',
    en: 'every school has one place of teaching',
  },
  yes: { type: 'boolean', default: false, zh: '不再逐项询问，按读出的内容写入', en: 'write what was understood' },
  help,
} as const satisfies Options;

/** Options of `npm run new`. */
export const newOptions = {
  list: { type: 'string', value: file, zh: '集团和成员的名单', en: 'list of groups and members' },
  code: about('6位区划代码', 'division code of six digits', ['区划代码', 'code']),
  slug: about('英文简称，会出现在网址里，默认为地区名称的拼音', 'last part of the address', ['英文简称', 'slug']),
  data: { ...data, default: 'data' },
  ...regionAnswers,
} as const satisfies Options;

/** Options of `npm run import`. */
export const importOptions = regionAnswers;

/** Options of `npm run check`. */
export const checkOptions = {
  data: { ...data, default: 'data' },
  out: {
    type: 'string',
    value: folder,
    default: 'dist',
    zh: '已发布的网站，默认为 dist，用来比较行数和公布过的数字',
    en: 'published site to compare with',
  },
  published: {
    ...published,
    zh: '网上现有网站的副本，用来代替 --out',
    en: 'a copy of the site as it is online, in place of --out',
  },
  'new-ledger': newLedger,
  restricted,
  format: {
    type: 'string',
    value: ['text、json或csv', 'text|json|csv'],
    zh: '输出格式，默认为 text；--output 以 .csv、.json 结尾时随文件名',
    en: 'output format',
  },
  output: { type: 'string', value: file, zh: '写入文件，不在屏幕上显示', en: 'write to a file' },
  all: { type: 'boolean', default: false, zh: '同时显示自动处理了什么', en: 'also what was put right automatically' },
  record: {
    type: 'string',
    value: file,
    zh: '另存处理记录：每处自动处理的原内容和结果，仅供填报人核对，不得公开',
    en: 'write every automatic correction, for clerks only',
  },
  templates: { type: 'string', value: folder, zh: '写出全部空白模板', en: 'write an empty template of every table' },
  workbook: {
    type: 'string',
    value: file,
    zh: '写出一个地区的模板工作簿，有下拉列表和填表说明；内部表另存一份；已有的文件不覆盖',
    en: 'write a workbook to fill in, and one for the restricted tables',
  },
  filled: {
    type: 'boolean',
    default: false,
    zh: '模板工作簿带上一个地区现有的数据，含经纬度等不公开的列，不含内部表；只供填报，不要公开',
    en: 'with the tables of a region as they are, unpublished columns among them; not to be published',
  },
  help,
} as const satisfies Options;

/** Options of `npm run screenshots`. */
export const screenshotOptions = {
  out: {
    type: 'string',
    value: folder,
    default: 'screenshots',
    zh: '截图存入的文件夹，默认为 screenshots',
    en: 'where pictures go',
  },
  site: {
    type: 'string',
    value: folder,
    zh: '已经生成的网站；不写的，先生成一次',
    en: 'a built site; otherwise one is built',
  },
  readme: {
    type: 'boolean',
    default: false,
    zh: '只重新截取 README 中的图',
    en: 'only the picture of the README',
  },
} as const satisfies Options;

/** Options of `npm run release`. */
export const releaseOptions = {
  status: {
    type: 'string',
    value: ['初步或核定', '初步|核定'],
    zh: '数据性质，必须写明',
    en: 'preliminary or final; required',
  },
  note: {
    type: 'string',
    value: ['说明', 'text'],
    zh: '发布说明；更正已公布的数字时必须写明',
    en: 'required when published figures change',
  },
  date: {
    type: 'string',
    value: ['日期', 'YYYY-MM-DD'],
    zh: '发布日期，默认为数据截至日',
    en: 'day of publication; the as-of date of the data',
  },
  data,
  published: { ...published, zh: '网上现有网站的副本，用来核对公布过的数字，默认为 dist' },
  'new-ledger': newLedger,
  restricted,
  help,
} as const satisfies Options;
