import type { Words } from '../../../src/model/report-text.ts';
import type { ReportDocument } from '../../../src/report/files/writer.ts';
import type { Block, Report, Section } from '../../../src/report/model.ts';

/** The texts of a report in the order in which its document must have them; a table stands as its title in brackets. */
export function expectedTexts({ report, charts }: ReportDocument): readonly string[] {
  const words = (block: Block) => wordsOfBlock(block, charts);
  const [year, month, day] = report.as_of_date.split('-').map(Number);
  const asOf = `${year}年${month}月${day}日`;
  const isReport = report.name === '年度报告';
  const signature = isReport ? [`数据提供单位：${report.provider}`, asOf] : ['根据公开的政策文件整理', asOf];
  return [
    report.title,
    ...(report.is_demo ? ['演示数据：本报告为虚构数据'] : []),
    signature[0] ?? '',
    isReport ? `数据截至${asOf}，${report.data_status}` : asOf,
    '目　录',
    ...headingsOf(report),
    report.scope,
    ...report.sections.flatMap(({ number, title, blocks }) => [`${number}${title}`, ...blocks.flatMap(words)]),
    ...report.annexes.map(
      ({ title }, index) =>
        `${index === 0 ? '附件：' : ''}${report.annexes.length === 1 ? '' : `${index + 1}.`}${title}`,
    ),
    ...signature,
    ...report.annexes.flatMap(({ number, title, blocks }) => [number, title, ...blocks.flatMap(words)]),
  ];
}

/** What the table of contents lists. */
export function headingsOf({ sections, annexes }: Report): readonly string[] {
  return [
    ...sections.flatMap((section) => [`${section.number}${section.title}`, ...secondLevel(section)]),
    ...annexes.map(({ number, title }) => `${number}　${title}`),
  ];
}

function secondLevel({ blocks }: Section): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [`${block.number}${block.text}`] : [],
  );
}

function wordsOfBlock(block: Block, charts: ReportDocument['charts']): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${block.number}${block.text}`];
    case 'note':
      return [`注：${block.text}`];
    case 'supplement':
      return ['主管部门补充', ...block.paragraphs.flatMap(textsOf)];
    case 'figure': {
      const chart = charts.find(({ id }) => id === block.chart_id);
      const notes = [`${chart?.subtitle}。`, ...(chart?.notes ?? []), `来源：${chart?.source}`];
      return ['', `${block.number}　${block.title}`, ...notes];
    }
    case 'table': {
      const { number, title, unit, notes } = block.table;
      const measure = unit === '' ? [] : [`单位：${unit}`];
      return [`${number}　${title}`, ...measure, `[${number} ${title}]`, ...notes.map((note) => `注：${note}`)];
    }
    default:
      return textsOf(block);
  }
}

function textsOf(words: Words): readonly string[] {
  return words.kind === 'list' ? words.items.map((item, index) => `${index + 1}.${item}`) : [words.text];
}
