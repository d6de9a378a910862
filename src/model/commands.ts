import {
  buildOptions,
  checkOptions,
  importOptions,
  newOptions,
  type OptionDeclaration,
  type Options,
  releaseOptions,
  screenshotOptions,
  siteOptions,
} from './command-options.ts';

/**
 * The commands of the project with their options, declared once: the command lines read them, `--help` prints them, and
 * the manual lists them.
 */

/** Who works with a command: who fills in tables, who publishes, who changes the program. */
export type CommandUser = '填报人' | '发布人' | '开发人员';

/** A command of package.json with its options, for its help and the reference. */
export interface CommandDeclaration {
  readonly user: CommandUser;
  readonly zh: string;
  readonly en: string;
  readonly options: Options;
  /** Command lines as they are typed after the name, and what for; the first of them is the one most used. */
  readonly examples?: readonly { readonly typed: string; readonly zh: string; readonly en: string }[];
}

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
    options: buildOptions,
    examples: [
      { typed: '', zh: '生成网站', en: 'build the site' },
      { typed: '--base /jyjt/', zh: '临时换一个部署路径', en: 'under another path' },
      { typed: '--shard 3/16 --out parts/3', zh: '只生成16份中的第3份', en: 'one of sixteen shares' },
      { typed: '--merge parts/*', zh: '把各份合并成网站', en: 'make the site of all shares' },
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
