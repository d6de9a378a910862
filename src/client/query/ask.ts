// oxlint-disable-next-line import/no-unassigned-import -- it gives older browsers what the modules below call.
import '../engine/older-browsers.ts';
import type { RegionOptions } from '../../query/options.ts';
import type { OtherRegion } from '../../query/region-options.ts';
import { answerOf, type RegionRows } from '../../query/answer.ts';
import type { Question } from '../../query/question.ts';
import { questionSql } from '../../query/sql.ts';
import type { ResultRow } from '../../model/result.ts';
import { formatBytes } from '../../format/number.ts';
import { fill } from '../elements.ts';
import { fetchJson } from '../site-files.ts';
import { failureNodes } from '../engine/failure.ts';
import { readEngineSource } from '../engine/files.ts';
import { slowWords } from '../engine/sentences.ts';
import { isEngineKept, openRegionEngine, type EngineProgress } from '../engine/region-engine.ts';
import { siblingPath } from './places.ts';
import type { Other } from './regions.ts';
import { showAnswer } from './show.ts';

interface Asked {
  readonly root: HTMLElement;
  readonly question: Question;
  readonly options: RegionOptions;
  /** The other regions, and where their choices lie. */
  readonly others: readonly Other[];
  /** Aborts when the reader cancels or asks something else. */
  readonly signal: AbortSignal;
  /** Whether another question was asked since: `signal.reason` would say so only from Chrome 98 on. */
  readonly isSuperseded: () => boolean;
}

/** Whether a question can be answered at once: an earlier visit has kept what it takes. */
export async function isAnsweredAtOnce(): Promise<boolean> {
  return isEngineKept(readEngineSource());
}

/** Answers a question in the page: loads the engine and the regions at the first one, and says how far it is. */
export async function answerQuestion(asked: Asked): Promise<void> {
  const status = statusIn(asked.root);
  status.running('正在准备查询');
  try {
    const { parts, statements } = await fetchAnswer(asked, status.progress);
    if (asked.signal.aborted) throw new DOMException('stopped', 'AbortError');
    const answer = answerOf(asked.question, parts);
    showAnswer(asked.root, { answer, statements });
    status.done(`查询完成，共${answer.rows.length}行结果。`);
    // The answer takes its place; a reader who wants to change the question opens the form again.
    asked.root.querySelector('[data-form]')?.removeAttribute('open');
  } catch (error) {
    // A question that follows on this one has the word now.
    if (asked.isSuperseded()) return;
    status.failed(...(asked.signal.aborted ? ['已取消。'] : failureNodes(error)));
  }
}

interface Fetched {
  readonly parts: readonly RegionRows[];
  readonly statements: readonly string[];
}

async function fetchAnswer(
  { question, options, others: addresses, signal }: Asked,
  onProgress: (progress: EngineProgress) => void,
): Promise<Fetched> {
  const source = readEngineSource();
  const others = await Promise.all(question.regions.map((slug) => fetchRegion(slug, { others: addresses, signal })));
  const databases = others.map(({ options: { slug, region_name }, database: { path, byte_count } }) => ({
    slug,
    region_name,
    url: siblingPath(path, slug),
    byte_count,
  }));
  const all = { ...source, regions: [...source.regions, ...databases] };
  const engine = await openRegionEngine(all, { onProgress, signal });
  signal.addEventListener('abort', () => void engine.cancel());
  const parts: RegionRows[] = [];
  const statements: string[] = [];
  for (const region of [options, ...others.map((other) => other.options)]) {
    const catalog = region === options ? null : region.slug;
    const sql = questionSql(question, region, { catalog });
    if (sql !== null) statements.push(sql);
    const rows = sql === null ? [] : await engine.query<ResultRow>(sql);
    parts.push({ options: region, rows });
  }
  return { parts, statements };
}

const known = new Map<string, OtherRegion>();

/** What can be asked of another region: fetched once. */
async function fetchRegion(
  slug: string,
  { others: addresses, signal }: Pick<Asked, 'others' | 'signal'>,
): Promise<OtherRegion> {
  const kept = known.get(slug);
  if (kept !== undefined) return kept;
  const address = addresses.filter((one) => one.slug === slug).map(({ options }) => options)[0];
  const other = await fetchJson<OtherRegion>(address ?? '', signal);
  known.set(slug, other);
  return other;
}

const stageWords = { download: '正在下载查询引擎和数据', start: '正在启动查询引擎', slow: slowWords };

interface Status {
  readonly running: (words: string) => void;
  readonly progress: (progress: EngineProgress) => void;
  readonly done: (words: string) => void;
  readonly failed: (...words: readonly (Node | string)[]) => void;
}

/** The line that says what is going on; its bar counts bytes. */
function statusIn(root: HTMLElement): Status {
  const box = root.querySelector<HTMLElement>('[data-status]');
  const words = box?.querySelector('[role="status"]');
  const bar = box?.querySelector('progress');
  const cancel = box?.querySelector('[data-cancel]');
  const bytes = box?.querySelector('[data-bytes]');
  const refused = root.querySelector('[data-refused]');
  let isUnderWay = false;
  const say = (text: readonly (Node | string)[], isRunning: boolean) => {
    isUnderWay = isRunning;
    box?.removeAttribute('hidden');
    if (words) fill(words, ...text);
    if (bytes && !isRunning) bytes.textContent = '';
    bar?.toggleAttribute('hidden', !isRunning);
    cancel?.toggleAttribute('hidden', !isRunning);
  };
  return {
    running: (text) => {
      bar?.removeAttribute('value');
      refused?.setAttribute('hidden', '');
      say([text], true);
    },
    progress: ({ stage, loaded_bytes, total_bytes }) => {
      // One file may still be on its way when another has failed.
      if (!isUnderWay) return;
      if (bar) {
        bar.max = total_bytes;
        bar.value = loaded_bytes;
      }
      // Screen readers hear the stage; the bytes are only seen.
      if (bytes) bytes.textContent = `${formatBytes(loaded_bytes)} / ${formatBytes(total_bytes)}`;
      const text = stageWords[stage];
      if (words?.textContent !== text) say([text], true);
    },
    done: (text) => say([text], false),
    failed: (...text) => {
      refused?.removeAttribute('hidden');
      say(text, false);
    },
  };
}
