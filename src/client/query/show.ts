import type { Chart } from '../../charts/chart.ts';
import { formatDate } from '../../format/date.ts';
import type { Answer } from '../../query/answer.ts';
import type { RegionOptions } from '../../query/options.ts';
import { queryChart } from '../../query/charts.ts';
import { sentenceOf } from '../../query/sentence.ts';
import { tableOf } from '../../query/table.ts';
import { fragmentOf } from '../../sql/sql-link.ts';
import { element, figureTable } from './markup.ts';
import { siblingPath } from './places.ts';
import { startTable } from './result-table.ts';
import { startTakeAway } from './take-away.ts';

/** An answer as the page shows it, with the SQL that reproduces it. */
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
  const text = statements.map((statement) => `${statement};`).join('\n\n');
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
  if (sql) sql.textContent = text;
  place('methods')?.replaceWith(methodsOf(answer));
  const opened = root.querySelector('[data-open-sql]');
  const fragment = fragmentOf(text);
  // A text that is too long for an address is copied by hand, and one over several regions is found here only.
  opened?.toggleAttribute('hidden', fragment === null || statements.length > 1);
  opened?.setAttribute('href', `${siblingPath('query/sql/')}${fragment ?? ''}`);
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

/** Where the method of each figure is told: formula, clauses and the SQL that made it. */
function methodsOf({ figures }: Answer): HTMLElement {
  const line = element('p', { className: 'small', attributes: { 'data-answer': 'methods' } });
  const indicators = new Map(figures.map(({ indicator }) => [indicator.id, indicator.short_title]));
  line.append(indicators.size === 0 ? '' : '口径、公式和政策依据：');
  line.append(
    ...[...indicators].map(([id, title]) =>
      element('a', { text: title, attributes: { href: siblingPath(`indicators/${id.toLowerCase()}/`) } }),
    ),
  );
  return line;
}

/** When the data of a region are from and what they are; of several regions, whose. */
function factsOf({ region_name, as_of_date, data_status, is_demo }: RegionOptions, isNamed: boolean): string {
  const name = isNamed ? `${region_name}${is_demo ? '（演示数据）' : ''}` : '';
  return `${name}数据截至${formatDate(as_of_date)}，${data_status}`;
}

function figureOf(chart: Chart, { regions }: Answer): HTMLElement {
  const figure = element('figure', { className: 'chart' });
  const caption = element('figcaption');
  const title = element('span', { className: 'chart__title' });
  title.append(chart.title);
  const facts = `，${regions.map((one) => factsOf(one, regions.length > 1)).join('；')}`;
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
