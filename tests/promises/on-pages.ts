import {
  alwaysShown,
  answered,
  boundNumbers,
  checkedByAxe,
  countingPublished,
  database,
  everyType,
  explained,
  frozen,
  keeping,
  keptOfTheDesk,
  keptOnce,
  layout,
  noNames,
  noPerson,
  nobodyAsked,
  nothingPublished,
  officialOrder,
  oldAddress,
  onlyTheDesk,
  packages,
  policyOnly,
  recomputed,
  told,
  traitsKept,
  undisclosed,
  withoutScripts,
} from './holders.ts';
import { by, type Promised } from './promise.ts';

/** Of the whole site: its foot, its front page, 网站说明, 计算方法, 填报说明. */
const ofTheSite: readonly Promised[] = [
  { words: '本站数字由各地区的数据表在发布时计算生成，各项结果附公式和计算语句', held: database },
  { words: '涉及个人的记录不公开，只公布汇总数', held: noPerson },
  { words: '公布的每一项结果都可以核算', held: recomputed },
  {
    words: '写明缺哪一张表、补上之后能算出什么，不以估计值代替',
    held: packages('says of every result that lacks data which tables or which records are missing'),
  },
  {
    words: '本站采用的理解逐条登记，可以查到',
    held: by(
      'site/clause-answers.test.ts',
      'leads from every reading and handling that promises a list to where it is',
    ),
  },
  { words: '有错误则不发布新版本，网站保持上一版', held: nothingPublished },
  { words: '不发布新版本，网站保持上一版', held: nothingPublished },
  {
    words: '网页不含任何在线统计、广告或第三方内容',
    held: [
      ...by('site/links.test.ts', 'loads nothing from another origin'),
      ...by('promises/keeping.test.ts', 'no script of a page sends anything'),
    ],
  },
  { words: '关闭脚本也能阅读全文', held: withoutScripts },
  {
    words: '除数据库文件（.duckdb）及其校验值外逐字节相同',
    held: by('site/publication.test.ts', 'two whole builds that share nothing give the same bytes'),
  },
  {
    words: '数据库文件的内容相同，以内容的校验值命名',
    held: by('site/database-file.test.ts', 'two builds give the same tables, rows and views'),
  },
  {
    words: '每个指标页列出计算公式、分子分母、统计时点、政策原文、本站采用的口径和计算语句',
    held: by('site/promises.test.ts', 'every page of an indicator has results, method, clauses and statement'),
  },
  { words: '“数据下载”提供计算所用的全部公开记录', held: database },
  { words: '汇总所用的语句和各指标共用的语句见计算方法', held: countingPublished },
  { words: '本站不公布任何一名教师、学生的记录，下载文件中也没有', held: noPerson },
  { words: '涉及个人的内部表只用来汇总；人数过少的分组不公开', held: [...noPerson, ...undisclosed] },
  { words: '只列单位和职务，不列姓名', held: noNames },
  { words: '学校、集团的次序以公布文件为准，不作排名', held: officialOrder },
  {
    words: '以核心校指称，不另起名称',
    held: by('site/golden.test.ts', 'never coins a name for a group that has none'),
  },
  { words: '由它们得出的结果可以逐项重算', held: [...database, ...recomputed] },
  { words: '公开的是汇总所用的全部语句和汇总结果', held: countingPublished },
  { words: '汇总所用的语句全部公开', held: countingPublished },
  { words: '全部语句见人数汇总语句', held: countingPublished },
  { words: '由程序在汇总之后、公布之前统一隐去', held: undisclosed },
  {
    words: '只供生成网站使用，不公开',
    held: by('facts/public-tables.test.ts', 'restricted columns of a public table do not pass'),
  },
  { words: '只列人数，不列姓名', held: noPerson },
  { words: '不含姓名和证件号码', held: noPerson },
  {
    words: '网站只公布数量，不公布校名',
    held: by('facts/public-tables.test.ts', 'a restricted table does not pass, and its size is not told'),
  },
];

/** 无障碍声明. */
const ofAccess: readonly Promised[] = [
  {
    words: '链接、按钮和可滚动的表格用键盘可以到达，焦点清晰可见',
    held: [
      ...by('site/accessibility.test.ts', 'the keyboard reaches the text first, then every link of the page in order'),
      ...by('site/layout.test.ts', 'the focus is outlined and every verdict is told in words that stand out'),
    ],
  },
  {
    words: '状态同时用文字、形状和颜色表示，不单靠颜色',
    held: by('site/layout.test.ts', 'the focus is outlined and every verdict is told in words that stand out'),
  },
  {
    words: '图中数字在表中都能查到',
    held: by('charts/read-back.test.ts', 'say in each mark what the table beside them says'),
  },
  { words: '文字与背景对比度不低于4.5:1', held: checkedByAxe },
  { words: '经程序检查，各类页面没有横向溢出、文字截断和重叠', held: layout },
  { words: '关闭脚本，正文仍然完整', held: withoutScripts },
  {
    words: '自助查询和核算需要脚本，页面注明替代办法',
    held: by('site/query.test.ts', 'without scripts the page says what it needs and leads to the results'),
  },
  {
    words: '没有自动弹出的窗口，没有自动播放；大屏展示的轮播由使用者开启，可以随时停止',
    held: by('site/promises.test.ts', 'no page opens, plays or leads anywhere by itself'),
  },
  { words: '滚动区域可以用键盘操作', held: checkedByAxe },
  {
    words: '以axe检查每一类页面是否符合WCAG2.1AA级',
    held: [...checkedByAxe, ...everyType, ...layout, ...withoutScripts],
  },
];

/** Of a region's pages. */
const ofRegions: readonly Promised[] = [
  { words: '数据有误，请向', held: told },
  {
    words: '本地区数据由本站据公开文件录入，与文件不一致的，以文件为准',
    held: by(
      'format/contact.test.ts',
      'to nobody where this site read the county and nobody can be reached: the document stands',
    ),
  },
  { words: '按公布文件的次序排列，不是排名', held: officialOrder },
  { words: '均按公布文件的次序，不是排名', held: officialOrder },
  { words: '成员校区按公布文件的次序，不是排名', held: officialOrder },
  { words: '不排名次', held: officialOrder },
  { words: '只供与本集团对照，不作排名', held: officialOrder },
  {
    words: '每张图表都有自己的网址、数据表和可下载的文件',
    held: [
      ...by('charts/read-back.test.ts', 'have addresses of their own'),
      ...by('site/pictures.test.ts', 'the page of every chart leads to its SVG, PNG and CSV'),
    ],
  },
  {
    words: '本站不替文件补设目标，也不以其他地区的标准评价本地区',
    held: by('site/golden.test.ts', 'says that its policy sets no coverage target'),
  },
  {
    words: '没有登记的，一律按不完整处理，不用来计算比例',
    held: by('indicators/groups.test.ts', 'are not counted when the register is not complete'),
  },
  { words: '涉及个人的内部表只用于汇总，不对外公开', held: noPerson },
  { words: '教师个人的记录只用于汇总，不公开', held: noPerson },
  { words: '教师个人的记录不公开，只用于计算合计数', held: noPerson },
  {
    words: '更正逐条写明原值、更正值、日期和原因',
    held: by('site/metadata.test.ts', 'corrections are told in the feed with old value, new value and reason'),
  },
  { words: '有改变而没有登记更正、口径也没有调整的，列在本页', held: explained },
  {
    words: '编码不会变成数字',
    held: by(
      'downloads/workbook.test.ts',
      'keeps codes as text, counts and amounts as numbers, dates as dates, 是 and 否, and lists joined by 、',
    ),
  },
  { words: '指标语句是其中的视图，可以逐个重新计算', held: database },
  {
    words: '可用来确认下载的文件完整、没有改动',
    held: packages('is listed with its size and its hash, and nothing else lies beside it'),
  },
  {
    words: 'CSV为UTF-8编码、带BOM，Excel、WPS可以直接打开',
    held: packages(
      'as CSV opens right in a spreadsheet of any locale: the mark of UTF-8 first, and nothing that is not UTF-8',
    ),
  },
  { words: '附件中的人员姓名从略', held: noNames },
  { words: '只引原文的，写明理由', held: answered },
  {
    words: '逐处列出原文和本站的处理方式',
    held: by('site/golden.test.ts', 'print every contradiction of the policy texts'),
  },
  {
    words: '本表可以下载',
    held: by('site/clause-answers.test.ts', 'names in its table of answers every place that the published table has'),
  },
  {
    words: '没有提供校区坐标，本站不猜测、不推算学校的位置',
    held: by('site/map.test.ts', 'a region without coordinates says which file would make a map, and draws none'),
  },
  {
    words: '经纬度只用于在图上定位，取整到图上的单位，原值不上网',
    held: by('site/map.test.ts', 'no coordinate of a campus is anywhere in the site'),
  },
  { words: '只反映文件写明的内容，非主管部门发布', held: policyOnly },
  {
    words: '本站只统计至少覆盖一个完整学期的交流',
    held: by('edge-cases.test.ts', '$row.measure $row.unit_id $row.period: $why'),
  },
];

/** What is withheld, and why. */
const ofProtection: readonly Promised[] = [
  { words: '为保护个人信息', held: undisclosed },
  { words: '为保护老师的个人信息', held: undisclosed },
  { words: '关联分组即使人数较多也不公开', held: undisclosed },
  { words: '人的集团不公布交流等人数和判定，也不计入各集团合计', held: undisclosed },
  { words: '专任教师数和交流教师数一律公布', held: [...alwaysShown, ...traitsKept] },
  { words: '全县合计；不公布校名', held: noPerson },
  { words: '人数过少的不公开', held: undisclosed },
  { words: '不含人员信息', held: noPerson },
];

/** Tools in the browser. */
const ofTools: readonly Promised[] = [
  { words: '查询在本机浏览器中进行，不上传任何内容', held: nobodyAsked },
  { words: '语句、结果和自己的文件都不会上传', held: nobodyAsked },
  { words: '不上传，文件只在这台电脑', held: onlyTheDesk },
  { words: '修改步骤保存在这个浏览器中，关闭页面后可以接着做；内部表和工作簿不保存', held: keptOfTheDesk },
  { words: '计算全部在本机进行，不向任何地方发送数据', held: nobodyAsked },
  { words: '文件只在本机浏览器中读取，不会上传，关闭网页即清除', held: [...nobodyAsked, ...keeping] },
  { words: '由浏览器保存在本机，以后一般不再下载；清除浏览器中本站的数据即可删除', held: [...keptOnce, ...keeping] },
  {
    words: '可以用SQL查询全部公开的表，也可以与自己的CSV文件合并查询',
    held: [...database, ...by('site/sql.test.ts', 'in GBK joins the published tables, its codes unharmed')],
  },
  { words: '用SQL查询本地区全部公开数据和指标结果', held: database },
  { words: '均可在浏览器中用公布的数据和语句重新计算，逐项对照', held: recomputed },
  { words: '公布的每一项结果都可以在浏览器中核算', held: recomputed },
  { words: '这段SQL和全部公开数据一起写进数据库文件，供任何人下载', held: database },
  { words: '可以下载数据，用其中的数据库文件自行核算', held: database },
  { words: '也可以下载数据库文件', held: database },
  {
    words: '没有启用时，可以下载数据文件，用自己的工具查询',
    held: packages('is listed with its size and its hash, and nothing else lies beside it'),
  },
];

/** Annual reports and releases. */
const ofReports: readonly Promised[] = [
  { words: '句子、表格和图中的每个数字都与指标页、数据下载一致', held: boundNumbers },
  {
    words: '报告可以直接打印为A4文稿，也可以下载按公文版式排好的PDF文件和可以修改的Word文件',
    held: [
      ...by(
        'site/report-pdf.test.ts',
        'is offered on the page of the report and in the list of reports, with its size and number of pages',
      ),
      ...by('site/report-files.test.ts', 'every year of every county has its Word file'),
    ],
  },
  {
    words: '年度结束以后数据有更正的，列入更正记录，报告随之更新',
    held: by('report/figures.test.ts', 'change with any figure that they tell'),
  },
  {
    words: '每份的网址固定不变，内容随数据更新',
    held: [
      ...by('site/questions.test.ts', '$id $question'),
      ...by(
        'releases/former-reports.test.ts',
        'a report that was published stays known when the as-of date has moved on',
      ),
    ],
  },
  {
    words: '互不代替',
    held: by('downloads/workbook.test.ts', 'shows a missing value as an empty cell and zero as 0'),
  },
  { words: '每个发布版本的数据、报告和网址都固定不变', held: [...frozen, ...oldAddress] },
  { words: '一并冻结，此后不再改动', held: frozen },
  { words: '旧版仍在原网址，页首注明已被替代', held: oldAddress },
];

/** The text that lies in each package, README.txt. */
const ofPackages: readonly Promised[] = [
  {
    words: '不等于0',
    held: by('downloads/workbook.test.ts', 'shows a missing value as an empty cell and zero as 0'),
  },
  {
    words: '在“说明”或“原因”列写明原因',
    held: packages('says of every result that lacks data which tables or which records are missing'),
  },
  {
    words: '编码一律按文本保存，首位的0不省略',
    held: by(
      'downloads/workbook.test.ts',
      'keeps codes as text, counts and amounts as numbers, dates as dates, 是 and 否, and lists joined by 、',
    ),
  },
  {
    words: '不带BOM',
    held: packages('has no header with a byte order mark in its package, and headers that are those of the schema'),
  },
  {
    words: '不及于所引',
    held: by(
      'site/metadata.test.ts',
      'gives no licence for the texts of others, and names the quoted documents that are not marked as public',
    ),
  },
  {
    words: '机器可读',
    held: packages('is a valid data package: descriptor, types, keys and relations of every row'),
  },
];

/** Of the page 文件核验. */
const ofVerifying: readonly Promised[] = [
  {
    words: '核验在本机浏览器中进行，文件不会上传',
    held: by(
      'site/verify.test.ts',
      'files of the present data, of a release and changed ones are told apart, without a network',
    ),
  },
  {
    words: '可以按下面的命令计算校验值，再与清单比较',
    held: by(
      'site/checksums.test.ts',
      'without scripts the page lists every file that is offered, with its checksum and the commands',
    ),
  },
  {
    words: '全部相同的即为一致',
    held: by(
      'site/checksums.test.ts',
      'name every file that is published, databases and pictures too',
      'are found right by sha256sum alone, list by list, back to the first release',
    ),
  },
];

/** What pages and packages promise their readers. */
export const promisesOnPages: readonly Promised[] = [
  ...ofTheSite,
  ...ofAccess,
  ...ofRegions,
  ...ofProtection,
  ...ofTools,
  ...ofVerifying,
  ...ofReports,
  ...ofPackages,
];
