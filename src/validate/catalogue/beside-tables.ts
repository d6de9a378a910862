import type { CatalogueEntry } from './entry.ts';
import { detail, written } from './words.ts';

/** Findings about what lies beside the tables: boundaries, words for the annual report, texts of policies. */
export const besideEntries = {
  'outline-unreadable': {
    grade: 'notice',
    title: '轮廓文件读不了',
    explanation: 'outline.geojson 是本地区的行政区域轮廓，应为GeoJSON格式，内容为面。',
    problem: () => '文件不是GeoJSON，或者其中没有面。',
    remedy: () => '请重新导出为GeoJSON；不需要界线的，删去这个文件。',
    effect: () => '照常发布，地图上不绘行政区域界线。',
  },
  'outline-undeclared': {
    grade: 'notice',
    title: '轮廓没有写明来源或审图号',
    explanation:
      '绘有行政区域界线的地图公开前应当送审。轮廓文件须写明来源、坐标系，以及审图号或自然资源主管部门的决定；审图号的格式如“鲁SG（2024）012号”，占位的号码不算。',
    problem: (issue) => `轮廓文件没有写明${detail(issue, 'labels')}，或者写法不对。`,
    remedy: () => '请在文件的properties中补填；拿不到审图号的，删去这个文件。',
    effect: () => '照常发布，地图上不绘行政区域界线。',
  },
  'character-without-glyph': {
    grade: 'notice',
    title: '图片和PDF的字体没有这个字',
    explanation:
      '藏文、维吾尔文、蒙古文等文字和个别生僻字，网页、Word文档和数据文件照常显示。PDF有藏文、维吾尔文（阿拉伯字母）和蒙古文的字体；图片没有。字体没有的字以“〓”代替，PDF中注明。',
    problem: (issue) =>
      `${detail(issue, 'places')}所用的字体没有${detail(issue, 'characters')}，以“〓”代替；网页照常显示。`,
    remedy: (issue) =>
      detail(issue, 'places') === '图片'
        ? '不必修改，PDF中照常显示；是误录的，请改正。'
        : '不必修改。需要在PDF中显示的，请把含有这些字的ttf字体放入数据文件夹的fonts子文件夹；是误录的，请改正。',
  },
  'report-text-place': {
    grade: 'notice',
    title: '年度报告补充文字的位置不对',
    explanation:
      '年度报告的补充文字放在本地区文件夹的 report/年度/部分.md，例如 report/2025/coverage.md；部分的名称也可以用报告中的标题。',
    problem: () => '从文件的位置和名称看不出它属于哪个年度、哪个部分。',
    remedy: () => '请改为“report/年度/部分.md”的形式，部分的名称见数据说明。',
    effect: () => '照常发布，这份文字不列入年度报告。',
  },
  'report-text-unreadable': {
    grade: 'notice',
    title: '年度报告补充文字读不了',
    explanation: '补充文字应为纯文本文件，编码为UTF-8或GBK。',
    problem: () => '文件不是纯文本。',
    remedy: () => '请用记事本另存为UTF-8编码的文本文件；Word文档不能直接使用。',
    effect: () => '照常发布，这份文字不列入年度报告。',
  },
  'report-text-markup': {
    grade: 'notice',
    title: '年度报告补充文字中有不能使用的格式',
    explanation: '补充文字只能写段落（以空行分开）和列表（每行以“- ”开头），不能用标题、表格、图片、链接、加粗等格式。',
    problem: () => '这一行用了段落和列表以外的格式。',
    remedy: () => '请去掉标题、表格、图片、链接、加粗等标记，只保留文字。',
    effect: () => '照常发布，这份文字不列入年度报告。',
  },
  'report-text-empty': {
    grade: 'notice',
    title: '年度报告补充文字是空的',
    explanation: '文件中没有文字，或者只有“【替换】”。',
    problem: () => '文件中没有可以列入报告的文字。',
    remedy: () => '请写入文字；不需要的，删去这个文件。',
    effect: () => '照常发布，报告中的文字仍由数据生成。',
  },
  'policy-text-place': {
    grade: 'notice',
    title: '政策全文的文件名不对',
    explanation: '政策文件的全文放在本地区文件夹的 source/政策编号.txt，政策编号与“政策文件”表一致。',
    problem: () => '从文件名看不出它是哪一份政策文件的全文。',
    remedy: (issue) =>
      `请改为“source/政策编号.txt”的形式，例如 ${detail(issue, 'example')}；不是全文的，请移出这个文件夹。`,
    effect: () => '照常发布，网站不刊出这份全文。',
  },
  'policy-text-unreadable': {
    grade: 'notice',
    title: '政策全文读不了',
    explanation: '全文应为纯文本文件，编码为UTF-8或GBK，一段一行，表格的一行写成一行、各格以制表符分开。',
    problem: () => '文件不是纯文本，或者没有文字。',
    remedy: () => '请用记事本另存为UTF-8编码的文本文件；Word文档不能直接使用。',
    effect: () => '照常发布，网站不刊出这份全文。',
  },
  'quote-not-in-text': {
    grade: 'error',
    title: '引文与全文不符',
    explanation:
      '“政策条款”的原文摘引和“不涉及记录的文句”的原文，必须逐字见于该文件的全文，只有空格和换行可以不同；省略处用“……”连接，各部分按原文的先后次序。',
    problem: (issue) => `全文中没有“${written(issue)}”，或者它不在前一部分之后。`,
    remedy: () => '请对照原文改正引文；全文抄录有误的，改正 source/ 下的文本。',
  },
  'quote-out-of-place': {
    grade: 'notice',
    title: '引文不在所写的位置',
    explanation: '“条款位置”写到小节，如 三（二）3，读者据此在全文中查找。',
    problem: (issue) => `条款位置写“${issue.value}”，而引文在全文的“${detail(issue, 'found')}”。`,
    remedy: () => '请核对条款位置。',
  },
  'sentences-open': {
    grade: 'notice',
    title: '政策全文有未列出的文句',
    explanation:
      '政策全文的每一句，要么由“政策条款”引用，要么列入“不涉及记录的文句”并写明理由，读者才知道没有遗漏。附件标题由某一条款引用的，附件各行视为已列入相应的数据表。',
    problem: (issue) => `有${detail(issue, 'count')}句没有条款引用，也没有列为不涉及记录；本行是第一句。`,
    remedy: () => '请逐句核对：提出要求的，列为条款；标题、引言等，列入“不涉及记录的文句”。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
