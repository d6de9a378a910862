import {
  boundNumbers,
  campusesKept,
  copiedDesk,
  frozen,
  keptOfTheDesk,
  noNames,
  noPerson,
  nothingPublished,
  oldAddress,
  onlyTheCell,
  onlyTheDesk,
  traitsKept,
  undisclosed,
} from './holders.ts';
import { by, type Promised } from './promise.ts';

const asExpected = by('habits/habits.test.ts', 'says what stands in expected.txt', 'leaves the rows of rows.txt');
const doubted = by(
  'pipeline/doubtful-records.test.ts',
  'a rotation that waits for an answer silences the groups of its campuses and the totals of the county alone',
);
const refusedRelease = by(
  'releases/command.test.ts',
  'when there is one of the same data already, and nothing is written',
  'for a year of which the data know nothing, of a status that they do not have, on a day before theirs',
  'when the data have errors',
);
const lacking = by('report/pdf/pdf-writer.test.ts', 'sets a sign where no font has a character, and says so');

/** What 填报说明 promises to clerks. What it asks of them is no promise. */
export const promisesInManual: readonly Promised[] = [
  { words: '改正只动所改的那一格，其他单元格一字不变', held: onlyTheCell },
  { words: '文件只在你的浏览器中打开，不上传', held: onlyTheDesk },
  { words: '修改步骤保存在这台电脑的这个浏览器中', held: keptOfTheDesk },
  { words: '只在内存中，从不保存', held: keptOfTheDesk },
  {
    words: '含经纬度等不公开的列，不含内部表；只供填报，不要公开',
    held: by(
      'downloads/template-workbook.test.ts',
      'an empty template says nothing, and nothing of restricted tables is ever in one',
    ),
  },
  { words: '也可以单独拷到内网服务器上使用', held: copiedDesk },
  { words: '填表、核对不需要安装程序', held: onlyTheDesk },
  { words: '文件不上传', held: onlyTheDesk },
  {
    words: '依次登记全部版本和校验值，由系统写入',
    held: by(
      'releases/chain.test.ts',
      'when the last one was taken away',
      'when the mark is gone, was cut, reordered, or holds another sum',
    ),
  },
  {
    words: '确需撤回的，只能从最后一版撤起',
    held: by(
      'releases/standing.test.ts',
      'may be gone although the mark names it; the next release is named as the last',
    ),
  },
  {
    words: '每个数字都能查到出处',
    held: [
      ...boundNumbers,
      ...by(
        'site/figure-panel.test.ts',
        'a number that is pointed at says its parts, period, clause and where it can be recomputed',
      ),
    ],
  },
  {
    words: '网站是一组普通文件，不需要数据库，也不需要后台系统',
    held: by('site/links.test.ts', 'has no link, asset or anchor that leads nowhere'),
  },
  { words: '教师个人的情况不上网', held: noPerson },
  {
    words: '也可以一次写出全部模板',
    held: by('validate/twelve-mistakes.test.ts', 'a template of every table is written under its Chinese name'),
  },
  {
    words: '都可以，但同一张表只能留一份',
    held: [...asExpected, ...by('workbook/region-folder.test.ts', 'a table in a file and in a sheet is there twice')],
  },
  {
    words: '两种写法都可以',
    held: by(
      'listing/plan.test.ts',
      'one row a group, the members in one cell, a title above and notes below',
      'one row a member, the group in a merged cell, the lead in a column of parts',
    ),
  },
  {
    words: '校长姓名、电话等栏不会读取',
    held: by('listing/plan.test.ts', 'one row a member, the group in a merged cell, the lead in a column of parts'),
  },
  {
    words: '其余的不猜，列出来由你们补填',
    held: by('listing/plan.test.ts', 'a group is led by the member whose name it bears, and by nobody else'),
  },
  {
    words: '已有的表不会覆盖',
    held: by(
      'pipeline/from-a-list.test.ts',
      'files are written as templates are, and none is overwritten',
      'a region that describes itself is asked nothing of it, and its register of data is left as it is',
    ),
  },
  {
    words: '文件夹和必备的表都可以从名单生成',
    held: by(
      'pipeline/from-a-list.test.ts',
      'from the list of the demonstration county alone a region stands: names in, the same names out, no code typed',
    ),
  },
  { words: '需确认的数据确认前不公布', held: doubted },
  {
    words: '1人至小人数上限的照样不公开',
    held: by(
      'facts/totals.test.ts',
      'the demonstration county with totals in place of its registers has the same figures and verdicts',
    ),
  },
  {
    words: '中途断电或关闭窗口，原来的网站也不会丢失',
    held: by('site/publication.test.ts', 'leaves the published site as it was'),
  },
  { words: '只认完全相同的名称，不猜相近的名称', held: asExpected },
  { words: '多出来的列不读取、不公开', held: asExpected },
  { words: '相关数字确认前不公布', held: doubted },
  { words: '改正之前不发布新版本', held: nothingPublished },
  { words: '改正前不发布新版本', held: nothingPublished },
  { words: '系统不替你选', held: by('validate/references.test.ts', 'a name of several is not chosen from') },
  {
    words: '检查不会在第一个错误处停下，一次列出全部问题',
    held: by(
      'validate/twelve-mistakes.test.ts',
      'twelve different mistakes in one run give twelve messages, and the run fails',
    ),
  },
  {
    words: '把每一处自动处理都列出来',
    held: by('habits/record.test.ts', 'every habit that is put right is in the record'),
  },
  { words: '文件夹的位置不会出现在网站上', held: noPerson },
  {
    words: '或者姓名等列，检查报错误，不发布新版本',
    held: by('validate/personal-data.test.ts', 'are asked about where doubtful and refused otherwise'),
  },
  { words: '人的分组不公布具体人数', held: undisclosed },
  { words: '不公布交流等人数，也不作达标判定', held: undisclosed },
  { words: '不公布其中的骨干教师人数、占比和判定', held: traitsKept },
  { words: '所属校区除专任教师数外的教师条件和称号也不公布', held: campusesKept },
  { words: '以后的更新不再改动它', held: frozen },
  { words: '检查就报“已冻结的发布版本被改动”，不生成新网站', held: frozen },
  { words: '网站上就有这一版自己的网址', held: oldAddress },
  { words: '命令说明原因，不冻结', held: refusedRelease },
  {
    words: '系统会自动继续不公开',
    held: by('facts/earlier-release.test.ts', 'a count that was kept back stays so'),
  },
  {
    words: '都不需要登记更正',
    held: by('releases/changes.test.ts', 'where the period had not ended', 'where there was no figure'),
  },
  {
    words: 'UTF-8、GBK、GB18030、“Unicode文本”都可以',
    held: by('pipeline/data-pipeline.test.ts', 'the CSV of %s saved as %s gives byte-identical artifacts'),
  },
  { words: '其他列空着就是空缺，不会填充', held: asExpected },
  { words: '系统不会自动按相近的名称合并', held: asExpected },
  { words: '多出来的“比例”列不会读取', held: asExpected },
  {
    words: '不是这种名称的文件夹不会读取',
    held: by('pipeline/regions.test.ts', 'regions are the folders named by code and slug, in the order of their codes'),
  },
  { words: '附件中的人员姓名一律改为', held: noNames },
  {
    words: '没有登记的，一律当作不完整',
    held: by('indicators/groups.test.ts', 'are not counted when the register is not complete'),
  },
  {
    words: '可以被读屏软件读出，文字可以查找',
    held: by(
      'site/report-pdf.test.ts',
      'can be read aloud: Chinese, tables with heads, charts with their descriptions',
    ),
  },
  {
    words: '字体文件不会上传到代码仓库，也不会单独公布',
    held: [
      ...by('promises/keeping.test.ts', 'fonts that a bureau has bought stay out of the repository, in capitals, too'),
      ...by('site/promises.test.ts', 'no font file is in the site'),
    ],
  },
  { words: '以“〓”代替，报告中注明；不会印成空框', held: lacking },
  {
    words: '没有的留空，网站上就不出现，不会留下空位',
    held: by('site/golden.test.ts', 'never show an empty section, a placeholder or a slip of the program'),
  },
  {
    words: '只用于汇总，人数较少的不公布',
    held: by('site/management.test.ts', 'numbers of persons are in no file as they were handed in'),
  },
  {
    words: '用任何一个名称都能查到学校',
    held: by('artifacts/search-index.test.ts', 'every recorded name of %s is found by its full text'),
  },
];
