import type { Chart } from '../../charts/chart.ts';
import { formatDate } from '../../format/date.ts';
import type { Answer } from '../../query/answer.ts';
import { queryChart } from '../../query/charts.ts';
import { sentenceOf } from '../../query/sentence.ts';
import { tableOf } from '../../query/table.ts';
import { element, figureTable } from './markup.ts';
import { startTable } from './result-table.ts';
import { startTakeAway } from './take-away.ts';

export interface Shown {
  readonly answer: Answer;
  /** The SQL of the answer, one statement per region. */
  readonly statements: readonly string[];
}

/** Ends what listens for the answer that is shown. */
let shown = new AbortController();

/** Puts an answer into the page: sentence, charts, table, files and the SQL. Built from text; pictures are the site's own. */
export function showAnswer(root: HTMLElement, { answer, statements }: Shown): void {
  const place = (name: string) => root.querySelector<HTMLElement>(`[data-answer="${name}"]`);
  const [sentence, charts, sql] = [place('sentence'), place('charts'), place('sql')];
  const drawn = answer.figures
    .map((figure) => queryChart(figure, answer.question.compare))
    .filter((chart) => chart !== null);
  if (sentence) sentence.textContent = sentenceOf(answer);
  if (charts) {
    charts.textContent = '';
    charts.append(...drawn.map((chart) => figureOf(chart, answer)));
    charts.dispatchEvent(new Event('charts-drawn', { bubbles: true }));
  }
  if (sql) sql.textContent = statements.map((statement) => `${statement};`).join('\n\n');
  shown.abort();
  shown = new AbortController();
  const { signal } = shown;
  const table = tableOf(answer);
  const lines = startTable(root, { table, signal });
  startTakeAway(root, { answer, table, lines, signal });
  const section = place('section');
  section?.removeAttribute('hidden');
  section?.querySelector('h2')?.focus();
}

function figureOf(chart: Chart, { regions }: Answer): HTMLElement {
  const [region] = regions;
  const figure = element('figure', { className: 'chart' });
  const caption = element('figcaption');
  const title = element('span', { className: 'chart__title' });
  if (region?.is_demo === true) title.append(element('span', { className: 'demo-mark', text: '演示数据' }));
  title.append(chart.title);
  const facts = region === undefined ? '' : `，数据截至${formatDate(region.as_of_date)}，${region.data_status}`;
  caption.append(title, element('span', { className: 'chart__subtitle', text: `${chart.subtitle}${facts}` }));
  const pictures = document.createElement('template');
  // Drawn by the site's own charts, which escape every text.
  pictures.innerHTML = chart.draw('wide') + chart.draw('narrow');
  const details = element('details');
  details.append(element('summary', { text: '数据表' }), figureTable(chart.table, chart.title));
  const more = element('div', { className: 'chart__more' });
  more.append(details);
  const providers = [...new Set(regions.map((one) => one.data_provider))].join('、');
  figure.append(
    caption,
    pictures.content,
    ...chart.notes.map((note) => element('span', { className: 'chart__note', text: note })),
    element('span', { className: 'chart__source', text: `来源：${providers}；${chart.source}` }),
    more,
  );
  return figure;
}
