/** A chapter of the manual for clerks: `src/docs/zh/<stem>.md`, and a page of the site under `guide/<stem>/`. */
export interface Chapter {
  readonly stem: string;
  readonly title: string;
  /** In lists of chapters that say already what it belongs to; else its title. */
  readonly short?: string;
  /** What is found there, without a full stop. */
  readonly about: string;
}

/** A part of the manual with its chapters, in the order in which clerks need them. */
export interface Part {
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

/** What is read first: README.zh-CN.md. */
export const manualStart = '从准备到第一次发布';

/** The manual in the order in which it is read. Where it begins is README.zh-CN.md, the page `guide/` of the site. */
export const manualParts: readonly Part[] = [
  {
    title: '填表',
    chapters: [
      { stem: 'desk', title: '填报台', about: '在浏览器中核对、改正、取走数据表，不用安装程序' },
      {
        stem: 'from-a-list',
        title: '从一份名单开始',
        about: '名单怎么写、七个问题、读出的内容怎么核对、日期不知道的怎么办',
      },
      { stem: 'filling-in', title: '填表的共同规则', about: '日期、人数、编码、空缺怎么填，列名的三种情况' },
      {
        stem: 'region-folder',
        title: '新建地区文件夹',
        about: '文件夹名、必备的六张表、“全域完整”、政策全文、行政区域界线',
      },
      {
        stem: 'tables-policy',
        title: '逐表说明：地区、政策和目标',
        about: '第1至14张表：地区、政策条款、指标目标、任务分工、清单等',
      },
      {
        stem: 'tables-groups',
        title: '逐表说明：学校和集团',
        about: '第15至22张表：学校、校区、教育集团、成员关系、校历等',
      },
      {
        stem: 'tables-yearly',
        title: '逐表说明：每学年、每学期的数据',
        about: '第23至39张表：学年初快照、集团学年汇总、集团活动、年度考核、经费、更正记录等',
      },
      {
        stem: 'tables-internal',
        title: '逐表说明：内部表',
        about: '第40至45张表：教师、称号、交流轮岗、干部互派、师徒结对、薄弱学校认定',
      },
      { stem: 'city', title: '市级网站', about: '所辖县区怎么列、没有报送的怎么填、市级数字怎么来' },
      { stem: 'personal-data', title: '内部表和个人信息红线', about: '内部表放在哪里、不得填写的内容、小人数规则' },
    ],
  },
  {
    title: '检查',
    chapters: [
      { stem: 'findings', title: '检查提示怎么看', about: '四个等级、一条提示的五行、处理记录、怎样改正' },
      {
        stem: 'findings-error',
        title: '检查提示：错误',
        short: '错误',
        about: '文件、表头、单元格、编码、引用等各类错误和改正办法',
      },
      {
        stem: 'findings-confirm',
        title: '检查提示：需确认',
        short: '需确认',
        about: '有几种可能、系统不作选择的写法和确认办法',
      },
      { stem: 'findings-notice', title: '检查提示：提醒', short: '提醒', about: '可能有问题、需要核对的各处' },
      { stem: 'findings-handled', title: '检查提示：已自动处理', short: '已自动处理', about: '系统统一了哪些写法' },
    ],
  },
  {
    title: '发布',
    chapters: [
      { stem: 'publishing', title: '发布和冻结', about: '冻结发布版本、发布前核对单' },
      { stem: 'server', title: '放到服务器上', about: '部署路径、nginx、门户网站的目录' },
      { stem: 'site-settings', title: '网站设置', about: '网站名称、主办单位、备案号等怎么填' },
      { stem: 'report-texts', title: '年度报告', about: '补充文字、PDF文件和字体、Word文件' },
      { stem: 'commands', title: '全部命令', about: '每条命令的用途和可以附加的内容' },
    ],
  },
  {
    title: '日常',
    chapters: [
      { stem: 'questions', title: '常见问题', about: '工作簿和CSV、标识码变形、合并单元格、简称等' },
      { stem: 'corrections', title: '更正怎么登记', about: '已经公布的数字要改动时' },
      { stem: 'calendar', title: '一年的工作日历', about: '各月做什么、涉及哪些表' },
    ],
  },
];

/** All chapters of the manual in order. */
export const chapters: readonly Chapter[] = manualParts.flatMap((part) => part.chapters);
