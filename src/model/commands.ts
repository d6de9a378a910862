/**
 * The commands of the project with their options, declared once: the command lines read them, `--help` prints them, and
 * the manual lists them.
 */

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

/** Who works with a command: who fills in tables, who publishes, who changes the program. */
export type CommandUser = '填报人' | '发布人' | '开发人员';

/** A command of package.json with its options, for its help and the reference. */
export interface CommandDeclaration {
  readonly user: CommandUser;
  readonly zh: string;
  readonly en: string;
  readonly options: Readonly<Record<string, OptionDeclaration>>;
  /** Command lines as they are typed after the name, and what for; the first of them is the one most used. */
  readonly examples?: readonly { readonly typed: string; readonly zh: string; readonly en: string }[];
}

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
} as const satisfies CommandDeclaration['options'];

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
} as const satisfies CommandDeclaration['options'];

/** Options of `npm run new`. */
export const newOptions = {
  list: { type: 'string', value: file, zh: '集团和成员的名单', en: 'list of groups and members' },
  code: about('6位区划代码', 'division code of six digits', ['区划代码', 'code']),
  slug: about('英文简称，会出现在网址里，默认为地区名称的拼音', 'last part of the address', ['英文简称', 'slug']),
  data: { ...data, default: 'data' },
  ...regionAnswers,
} as const satisfies CommandDeclaration['options'];

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
} as const satisfies CommandDeclaration['options'];

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
} as const satisfies CommandDeclaration['options'];

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
} as const satisfies CommandDeclaration['options'];

/** Every npm script, in the order in which people meet them. */
export const commands = {
  new: {
    user: '填报人',
    zh: '从一份名单新建一个地区：问七件事，读出集团和成员，写成各表',
    en: 'Sets up a region from a list of groups and members.',
    options: newOptions,
    examples: [
      { typed: '', zh: '逐项询问，再写入', en: 'asks for everything' },
      { typed: '--list 名单.xlsx', zh: '写明名单文件，其余逐项询问', en: 'asks for the rest' },
    ],
  },
  import: {
    user: '填报人',
    zh: '把一份名单读成一个地区文件夹中的各表，已有的表不覆盖',
    en: 'Turns a list into the tables of a region; no file is overwritten.',
    options: importOptions,
    examples: [
      { typed: '名单.xlsx data/340321-huaiyuan', zh: '读出集团和成员，确认后写入', en: 'asks before it writes' },
    ],
  },
  check: {
    user: '填报人',
    zh: '检查数据，列出问题，不生成网站；有错误时退出码为1',
    en: 'Checks the data and lists what was found; exits with 1 on errors.',
    options: checkOptions,
    examples: [
      { typed: '', zh: '检查全部地区和网站设置', en: 'all regions and the site settings' },
      { typed: '370305-linzi', zh: '只检查一个地区', en: 'one region, by folder name or path' },
      { typed: '--output 问题清单.csv', zh: '另存问题清单，用Excel打开或发给学校', en: 'write the list of issues' },
      { typed: '--all', zh: '同时显示自动处理了什么', en: 'also what was put right automatically' },
      { typed: '--record 处理记录.csv', zh: '另存处理记录，逐处核对原内容和结果', en: 'write every correction' },
      { typed: '--templates 空白模板', zh: '写出全部空白模板', en: 'write all templates' },
      {
        typed: '340321-huaiyuan --workbook 现有数据.xlsx --filled',
        zh: '写出带现有数据的模板工作簿',
        en: 'write a filled workbook',
      },
    ],
  },
  build: {
    user: '发布人',
    zh: '检查数据，没有错误时生成新网站；有错误时保留原来的网站',
    en: 'Builds the site into dist/; with errors in the data what was published stays.',
    options: siteOptions,
    examples: [
      { typed: '', zh: '生成网站', en: 'build the site' },
      { typed: '--base /jyjt/', zh: '临时换一个部署路径', en: 'under another path' },
    ],
  },
  preview: { user: '发布人', zh: '在本机打开已经生成的网站', en: 'Serves what was built last.', options: siteOptions },
  release: {
    user: '发布人',
    zh: '冻结一个发布版本：数据文件、字段说明、计算语句、年度报告和校验值，存入 data/<地区>/releases/',
    en: 'Freezes a release of a region and a year; exits with 1 when it is refused.',
    options: releaseOptions,
    examples: [
      { typed: '370305-linzi 2025 --status 核定', zh: '冻结一个年度的核定数', en: 'the final figures of a year' },
    ],
  },
  start: {
    user: '发布人',
    zh: '检查数据、生成网站，再在本机打开',
    en: 'Builds the site, serves it and says where.',
    options: siteOptions,
  },
  dev: {
    user: '发布人',
    zh: '边改表格边看网页，保存表格后网页自动更新',
    en: 'Serves the pages while they and the data are being worked on.',
    options: siteOptions,
  },
  test: { user: '开发人员', zh: '运行全部自动测试', en: 'Runs types, lint and all tests.', options: {} },
  'test:quick': {
    user: '开发人员',
    zh: '只运行计算部分的测试，几秒钟',
    en: 'Runs the tests that need no engine, disk or browser.',
    options: {},
  },
  'test:engine': { user: '开发人员', zh: '只运行查询引擎的测试', en: 'Runs the tests of the engine.', options: {} },
  'test:proof': {
    user: '开发人员',
    zh: '只运行独立核算、随机数据等验证',
    en: 'Runs the proofs: oracle, mutations, disclosure, random counties.',
    options: {},
  },
  prove: {
    user: '开发人员',
    zh: '对全部随机数据做验证，比 npm test 抽取的多',
    en: 'Runs the proofs with all that is drawn at random; npm test tries a share.',
    options: {},
  },
  'test:html': { user: '开发人员', zh: '只核对生成的网页', en: 'Reads the built site without a browser.', options: {} },
  'test:browser': {
    user: '开发人员',
    zh: '只在浏览器中核对网页',
    en: 'Looks at the built site in a browser.',
    options: {},
  },
  'check-all': {
    user: '开发人员',
    zh: '运行全部检查和测试，指出最先失败的一项',
    en: 'Runs all checks and tests, and says what failed first.',
    options: {},
  },
  typecheck: { user: '开发人员', zh: '检查程序的类型', en: 'Checks types.', options: {} },
  lint: { user: '开发人员', zh: '检查程序和文件的写法', en: 'Checks style and layout.', options: {} },
  format: { user: '开发人员', zh: '统一程序和文件的格式', en: 'Lays out all files.', options: {} },
  docs: {
    user: '开发人员',
    zh: '重写文档中由程序生成的部分',
    en: 'Writes the generated parts of the documents anew.',
    options: {},
  },
  bench: { user: '开发人员', zh: '测量生成网站所用的时间等', en: 'Measures times and sizes.', options: {} },
  screenshots: {
    user: '开发人员',
    zh: '各类网页截图、A4打印稿，列出放不下的文字',
    en: 'Photographs every type of page.',
    options: screenshotOptions,
  },
} as const satisfies Readonly<Record<string, CommandDeclaration>>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as readonly CommandName[];

/** Widens a declaration to the general shape. */
export function commandOf(name: CommandName): CommandDeclaration {
  return commands[name];
}

/** A command line as it is typed; `npm start` and `npm test` need no `run`. */
export function typedCommand(name: CommandName, typed = ''): string {
  const run = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
  return typed === '' ? run : `${run} -- ${typed}`;
}

/** What `--help` prints: what the command does, how it is typed, its options; each in both languages. */
export function usageOf(name: CommandName): string {
  const { zh, en, options, examples = [] } = commandOf(name);
  const lines = [
    ...examples.map((one) => [typedCommand(name, one.typed), one.zh, one.en] as const),
    ...Object.entries(options).map(([option, one]) => [optionWords(option, one), one.zh, one.en] as const),
  ];
  return [
    `${zh}。`,
    en,
    '',
    ...lines.map(([typed, words, english]) => `  ${typed}\n      ${words} (${english})`),
    '',
  ].join('\n');
}

function optionWords(option: string, { value, short }: OptionDeclaration): string {
  const long = value === undefined ? `--${option}` : `--${option} ${asked(value[1])}`;
  return short === undefined ? long : `${long}, -${short}`;
}

/** A thing to be put in is set in angles, a choice or an example is not. */
const asked = (words: string) => (/^[a-z]+$/.test(words) ? `<${words}>` : words);
