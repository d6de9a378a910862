import type { CatalogueEntry } from './entry.ts';
import { detail } from './words.ts';

/** Findings about whole tables and about the site settings. */
export const tableEntries = {
  'essential-table-missing': {
    grade: 'error',
    title: '缺少必备的表',
    explanation:
      '地区、政策文件、政策条款、教育集团、成员关系、学校六张表是发布一个地区的最低要求，其他表可以逐步补充。',
    problem: (issue) => `没有提供“${detail(issue, 'label')}”表（${detail(issue, 'file')}）。`,
    remedy: (issue) => `请按模板填写“${detail(issue, 'label')}”表，放入本地区的文件夹。`,
  },
  'region-row-count': {
    grade: 'error',
    title: '“地区”表应只有一行',
    explanation: '一个文件夹说明一个地区，“地区”表只填一行。',
    problem: (issue) => `“地区”表应只有一行，现有${detail(issue, 'count')}行。`,
    remedy: () => '请只保留本地区的一行；其他地区请另建文件夹。',
  },
  'region-code-folder': {
    grade: 'error',
    title: '区划代码与文件夹不符',
    explanation: '地区的文件夹名以6位区划代码开头，须与“地区”表一致，以免把一个地区的数据发布到另一个地区名下。',
    problem: (issue) =>
      `区划代码是${issue.value}，而文件夹“${detail(issue, 'folder')}”的代码是${detail(issue, 'expected')}。`,
    remedy: () => '请核对数据是否放错文件夹，改正区划代码或文件夹名。',
  },
  'row-count-changed': {
    grade: 'notice',
    title: '行数与上一版不同',
    explanation:
      '与上一版相比行数减少、整张表不见了，或者行数增加超过三成。常见原因是筛选后才导出，被隐藏的行没有保存。登记过的记录不删除，退出、撤销的填写日期。',
    problem: (issue) => {
      if (issue.details['now'] === undefined)
        return `上次有“${detail(issue, 'label')}”表（${detail(issue, 'before')}行），本次没有提供。`;
      return Number(issue.details['now']) < Number(issue.details['before'])
        ? `本次${detail(issue, 'now')}行，比上次（${detail(issue, 'before')}行）少${detail(issue, 'difference')}行，是否筛选后才导出？`
        : `本次${detail(issue, 'now')}行，比上次（${detail(issue, 'before')}行）多${detail(issue, 'difference')}行，是否重复粘贴？`;
    },
    remedy: () => '请核对；确实如此的，请由负责人确认后再把新网站放到服务器上。',
    effect: () => '照常发布，数字按本次的各行计算。',
  },
  'setting-unknown': {
    grade: 'error',
    title: '没有这个设置项',
    explanation: '网站设置文件的“设置项”列只能填写规定的名称。',
    problem: (issue) =>
      detail(issue, 'nearest') === ''
        ? `没有“${issue.value}”这个设置项。`
        : `没有“${issue.value}”这个设置项。是否为：${detail(issue, 'nearest')}？`,
    remedy: () => '请按说明改正设置项名称，或删除本行。',
  },
  'setting-repeated': {
    grade: 'error',
    title: '设置项重复',
    explanation: '每个设置项只填一行。',
    problem: (issue) => `“${issue.value}”已在第${detail(issue, 'otherLine')}行填写。`,
    remedy: () => '请只保留一行。',
  },
  'setting-required': {
    grade: 'error',
    title: '缺少必需的设置项',
    explanation: '网站名称、部署路径等少数设置项必须填写，其余留空的，网站上不出现。',
    problem: (issue) => `没有填写“${detail(issue, 'label')}”。`,
    remedy: (issue) => `请填写“${detail(issue, 'label')}”，例如 ${detail(issue, 'example')}。`,
  },
  'setting-value': {
    grade: 'error',
    title: '设置项的值不合要求',
    explanation: '电话、邮箱、网址、路径和备案号都有固定的形式，写错了读者就找不到或打不通。',
    problem: (issue) => `“${detail(issue, 'label')}”应为${detail(issue, 'expected')}。`,
    remedy: (issue) =>
      `请改正，例如 ${detail(issue, 'example')}${issue.details['required'] === 1 ? '' : '；没有的请留空'}。`,
  },
  'setting-address-missing': {
    grade: 'notice',
    title: '没有填写网址',
    explanation:
      '订阅、数据目录、引用格式和站点地图都要写明本站的网址；没有填写的，引用格式中没有网址，订阅和数据目录只有相对地址，不能供其他平台采集，也不生成站点地图。',
    problem: () => '没有填写“网址”，订阅、数据目录和引用格式中没有本站的网址，不生成站点地图。',
    remedy: (issue) => `网站正式上线前，请填写“网址”，例如 ${detail(issue, 'example')}。`,
    effect: () => '照常发布。',
  },
  'release-damaged': {
    grade: 'error',
    title: '已冻结的发布版本被改动',
    explanation:
      '发布版本存放在本地区文件夹的 releases/ 下，发布后不再改动；每个文件都有校验值，每一版都记有上一版的校验值，releases/chain.txt 依次登记全部版本。需要更正已公布的数字的，更正数据并登记更正记录，再发布新的版本。',
    problem: (issue) => `${detail(issue, 'what') || '内容与发布时不一致'}。`,
    remedy: (issue) =>
      detail(issue, 'remedy') ||
      '请从版本库或备份中恢复 releases/ 文件夹；更正请用 npm run release 发布新的版本，不要直接修改。',
    effect: () => '恢复前不发布新版本，网站保持上一版。',
  },
  'published-changed': {
    grade: 'confirm',
    title: '已公布的数字有改动，没有说明原因',
    explanation:
      '检查和生成时，把现在的数字与上一个发布版本和公布台账中以前公布的数字逐项对照。期间当时没有结束、数据补报、口径有调整、更正记录已经说明的，不提示；其余的改动要么登记更正，要么恢复原来的数据。',
    problem: (issue) => `${detail(issue, 'place')}：${detail(issue, 'problem')}`,
    remedy: (issue) => detail(issue, 'remedy'),
    effect: () => '说明之前，更正页把这些改动列为没有登记的改动，也不能冻结新的发布版本。',
  },
  'as-of-before-release': {
    grade: 'error',
    title: '数据截至日早于已发布的版本',
    explanation: '网站上的数据不能退回到比已冻结的发布版本更早的时点，否则发布过的数字会从网站上消失。',
    problem: (issue) =>
      `“数据截至”为${issue.value ?? ''}，早于发布版本${detail(issue, 'release')}的${detail(issue, 'released')}。`,
    remedy: () => '请核对 region.csv 的“数据截至”，改为不早于上一个发布版本的日期。',
  },
  'limit-lowered': {
    grade: 'error',
    title: '公开规则的参数低于发布时的参数',
    explanation:
      '以前的发布版本按当时的“小人数上限”“公开最小规模”不公开的人数，参数调低以后会显示出来，等于公布了当时不公开的人数。参数可以调高，不能调低。',
    problem: (issue) =>
      `“${detail(issue, 'label')}”由发布版本${detail(issue, 'release')}时的${detail(issue, 'before')}改为${detail(issue, 'now')}，当时不公开的人数会显示出来。`,
    remedy: (issue) =>
      `请把 region.csv 的“${detail(issue, 'label')}”恢复为${detail(issue, 'before')}，或者改为更大的数。`,
  },
  'ledger-damaged': {
    grade: 'error',
    title: '公布台账被改动',
    explanation:
      '网站中每个地区的 releases/ledger.json 是公布台账，记着以前每次生成公布过的数字，用来核对公布过的数字有没有无故改变。台账由程序续写，逐次记有校验值，不能用手修改。',
    problem: (issue) => `已发布的网站中的公布台账${detail(issue, 'what') || '与公布时不一致'}。`,
    remedy: () =>
      '请从备份中恢复已发布的网站，或用 --published 指定另一份完整的网站副本；确实无法恢复的，用 --new-ledger 从这次生成起另记，以前公布的数字不再核对。',
    effect: () => '恢复前不发布新版本，网站保持上一版。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
