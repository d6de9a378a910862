/** One way to an answer: a link to follow, by the end of its address, or a name to search for. */
export type Step = { readonly click: string } | { readonly search: string };

export interface Question {
  /** As numbered in the list of the forty questions that the site must answer. */
  readonly id: string;
  readonly question: string;
  /** From the region's overview; no step = the answer is there. */
  readonly steps: readonly Step[];
  /** What the reader finds on the last page, white space apart. */
  readonly answer: RegExp;
  /** Where on the page, when the whole page says too much. */
  readonly within?: string;
}

const group = { search: '听澜小学' };
const groups = (id: string) => ({ click: `demo/groups/999999-${id}/` });

/** Readers' forty questions, asked of 示例县, whose answers its generated data fix. */
export const questions: readonly Question[] = [
  {
    id: '县领导1',
    question: '紧密型覆盖率现在是多少，离80%、90%还差几个校区？',
    steps: [],
    answer: /2025年底目标80%78\.7%未达标差2个校区.*2026年3月31日为80\.9%.*2030年底目标90%尚未到期，还差13个校区/,
  },
  {
    id: '县领导2',
    question: '按学校、校区、学生三种口径，结论是否一致？',
    steps: [{ click: 'demo/indicators/ind-01/' }],
    answer: /2025年12月31日78\.7%（107\/136）未达标.*（53\/78）未达标.*（68,058\/79,866）达标/,
  },
  {
    id: '县领导3',
    question: '哪些集团交流比例没有达标，各差几个人？',
    steps: [],
    answer: /听澜小学集团差1人.*砚池初级中学集团差23人/,
    within: '[aria-labelledby=unmet]',
  },
  {
    id: '县领导4',
    question: '骨干教师交流占比达标的集团有几个？',
    steps: [],
    answer: /交流教师中的骨干教师，2024—2025学年1个集团未达标9个集团达标，共10个应评集团/,
  },
  {
    id: '县领导5',
    question: '今年和去年同期相比提高了几个百分点？',
    steps: [],
    answer: /比上年同期提高1\.5个百分点/,
  },
  {
    id: '县领导6',
    question: '任务各进展到哪一步，责任单位是谁？',
    steps: [{ click: 'demo/tasks/' }],
    answer: /县教育体育局.*推进中.*已逾期/,
  },
  {
    id: '县领导7',
    question: '哪些乡镇、哪些学校还没有加入紧密型集团？',
    steps: [{ click: 'demo/indicators/ind-01/' }],
    answer: /没有一个校区加入紧密型集团的乡镇（街道）有2个：皓麻镇、沁芋乡。.*白露小学/,
    within: '[aria-labelledby=uncovered]',
  },
  {
    id: '县领导8',
    question: '专项经费预算多少、下达多少、用在哪些集团？',
    steps: [{ click: 'demo/indicators/ind-41/' }],
    answer: /预算626万元，下达532\.2万元，支出未填报.*青禾小学集团.*20万元/,
  },
  {
    id: '县领导9',
    question: '年度考核是否全部完成、结果何时公布？',
    steps: [],
    answer: /2025年度考核1个集团未考核共13个应评集团，9个集团已考核并公布结果，3个集团已考核、结果待公布/,
  },
  {
    id: '县领导10',
    question: '这些数据截至哪一天、是初步数还是核定数、谁提供的？',
    steps: [],
    answer: /数据截至：2026年3月31日数据性质：核定数提供单位：示例县教育体育局/,
  },
  {
    id: '家长1',
    question: '我孩子的学校属于哪个教育集团？',
    steps: [{ search: '采薇小学' }],
    answer: /示例县听澜小学教育集团/,
    within: 'h1',
  },
  {
    id: '家长2',
    question: '这个集团的总校是哪所，还有哪些校区？',
    steps: [group],
    answer: /总校为听澜小学；成员校6所：.*采薇小学东校区/,
  },
  {
    id: '家长3',
    question: '它是紧密型还是松散型，两者有什么区别？',
    steps: [group],
    answer: /紧密型和松散型有什么区别？紧密型：.*松散型：/,
  },
  {
    id: '家长4',
    question: '学校是不是改过名？',
    steps: [{ search: '沁芋乡第二小学' }],
    answer: /曾用名/,
  },
  {
    id: '家长5',
    question: '今年有多少名老师交流到这所学校，多少是骨干教师？',
    steps: [group],
    answer: /有多少老师交流到我孩子的学校.*2024—2025学年.*不公开.*交流教师中共有骨干教师25人/,
    within: '[aria-labelledby=questions]',
  },
  {
    id: '家长6',
    question: '集团做到了哪几项“统一”？',
    steps: [group],
    answer: /已统一统一作息时间（10\/10个校区）/,
    within: '[aria-labelledby=unified]',
  },
  {
    id: '家长7',
    question: '离我家近的同集团校区有哪些？',
    steps: [group],
    answer: /位置.*听澜小学/,
    within: '[aria-labelledby=location]',
  },
  {
    id: '家长8',
    question: '老师会不会中途被换走，交流一般多长时间？',
    steps: [group],
    answer:
      /老师会不会中途换走，交流一般多长时间？文件没有规定普通教师交流的期限.*76人次中途中止.*至少覆盖一个完整学期/,
    within: '[aria-labelledby=questions]',
  },
  {
    id: '家长9',
    question: '免费的在线学习资源在哪里？',
    steps: [],
    answer: /示例县空中课堂/,
    within: '[aria-labelledby=resources]',
  },
  {
    id: '家长10',
    question: '数据有错向谁反映，联系电话是多少？',
    steps: [],
    answer: /数据有误，请向示例县教育体育局（虚构）反映，电话：0000-0000000/,
  },
  {
    id: '校长1',
    question: '我们集团本学年应交流多少人、已交流多少、还差多少？',
    steps: [{ click: 'demo/groups/' }, groups('g03')],
    answer:
      /2024—2025学年.*还差23人，未达标。2025—2026学年正在进行，目前有专任教师701人，按10%的标准应交流71人，已交流46人，还差25人/,
    within: '[aria-labelledby=answers]',
  },
  {
    id: '校长2',
    question: '分母“教师总人数”是怎么来的，各校区各多少？',
    steps: [group],
    answer: /采薇小学校本部585959.*合计523502544/,
    within: '[aria-labelledby=headcounts]',
  },
  {
    id: '校长3',
    question: '骨干教师占比为什么不够，哪些称号可以计入？',
    steps: [{ click: 'demo/groups/' }, groups('g05')],
    answer:
      /交流教师52人中，具有规定称号的骨干教师21人，占40\.4%；按50%的标准需要26人，还差5人，未达标。计入的称号：骨干教师、教坛新星、学科带头人、特级教师/,
    within: '[aria-labelledby=answers]',
  },
  {
    id: '校长4',
    question: '干部互派是否达到“1名校级+2名中层”？',
    steps: [group],
    answer: /总校向每所成员校选派管理团队.*8\/8.*达标/,
    within: '[aria-labelledby=standings]',
  },
  {
    id: '校长5',
    question: '满五年未交流的还有多少人？',
    steps: [group],
    answer: /任教满五年的教师274人，已交流过138人，还有136人未交流。登记自2021—2022学年起/,
    within: '[aria-labelledby=answers]',
  },
  {
    id: '校长6',
    question: '如果转为紧密型，标准会变成多少，还差多少？',
    steps: [{ click: 'demo/groups/' }, groups('g10')],
    answer: /集团内教师交流轮岗比例紧密型≥10%6\.0%（37\/612），2025—2026学年（正在进行）62人25人/,
    within: '[aria-labelledby=trial]',
  },
  {
    id: '校长7',
    question: '治理文件缺哪几份？',
    steps: [{ click: 'demo/groups/' }, groups('g12')],
    answer: /必备的治理文件5类，已有1类，缺理事会、管理制度、发展规划、年度计划（本学年未更新）/,
    within: '[aria-labelledby=answers]',
  },
  {
    id: '校长8',
    question: '本学期规定的活动做了几次？',
    steps: [group],
    answer: /2025—2026学年第二学期正在进行：骨干交流互动活动0次（差1次），.*班主任论坛1次/,
    within: '[aria-labelledby=answers]',
  },
  {
    id: '校长9',
    question: '我校该报的数据报齐了没有，缺哪张表？',
    steps: [{ click: 'demo/completeness/' }],
    answer: /学年初快照.*缺报/,
  },
  {
    id: '校长10',
    question: '同类型集团的平均水平是多少？',
    steps: [group],
    answer: /2024—2025学年紧密型集团合计（公布人数的8个）：交流轮岗比例10\.4%（421\/4,043）/,
    within: '[aria-labelledby=answers]',
  },
  {
    id: '年报1',
    question: '一页汇总：本年度全部指标、同比、达标情况，能否直接下载？',
    steps: [{ click: 'demo/reports/' }, { click: 'demo/reports/2025/' }],
    answer: /同比.*达标/,
  },
  {
    id: '年报2',
    question: '每个数字的计算公式、口径、政策原文是什么？',
    steps: [{ click: 'demo/indicators/ind-01/' }],
    answer: /口径说明.*政策依据.*计算语句/,
  },
  {
    id: '年报3',
    question: '表格能否复制到WPS而不变形？',
    steps: [{ click: 'demo/data/' }],
    answer: /CSV/,
  },
  {
    id: '年报4',
    question: '上年公布的数和今年回看的数为什么不一样？',
    steps: [{ click: 'demo/corrections/' }],
    answer: /原值.*更正值.*原因/,
  },
  {
    id: '年报5',
    question: '集团增减、学校加入退出、更名的全年清单？',
    steps: [{ click: 'demo/reports/' }, { click: 'demo/reports/2025/' }],
    answer: /加入/,
  },
  {
    id: '年报6',
    question: '图能否以矢量或高清图片单独下载，并带标题、来源、时点？',
    steps: [{ click: 'demo/charts/coverage/' }],
    answer: /PNG图.*SVG图.*CSV数据.*引用格式/,
  },
  {
    id: '年报7',
    question: '打印出来是否符合公文版式？',
    steps: [{ click: 'demo/reports/' }, { click: 'demo/reports/2025/' }],
    answer: /一、/,
  },
  {
    id: '年报8',
    question: '历年年报能否查到，链接是否固定不变？',
    steps: [{ click: 'demo/reports/' }],
    answer: /2025年度.*2024年度/,
  },
  {
    id: '年报9',
    question: '12月31日时点的目标完成情况如何表述？',
    steps: [{ click: 'demo/indicators/ind-01/' }],
    answer: /2025年12月31日.*78\.7%.*未达标/,
  },
  {
    id: '年报10',
    question: '哪些数据缺失，缺哪个学校的哪张表？',
    steps: [{ click: 'demo/completeness/' }],
    answer: /示例县.*缺/,
  },
];
