import { formatBytes } from '../../format/number.ts';
import { element, fill } from '../elements.ts';
import { failureNodes } from './failure.ts';
import { slowWords } from './sentences.ts';
import type { EngineProgress } from './region-engine.ts';

/** What a reader sees while something runs: a bar, a sentence and a button that stops it. */
export interface ProgressView {
  readonly signal: AbortSignal;
  /** For OpenOptions.onProgress. */
  readonly onEngine: (progress: EngineProgress) => void;
  readonly show: (words: string, done: number, total: number) => void;
}

/**
 * Runs work under a progress bar inside `box`, which then says how it ended. `work` returns the sentence for a good end.
 * An error is told in words, and what else the page shows stays as it is. Returns whether the work was done.
 */
export async function runWithProgress(
  box: HTMLElement,
  work: (view: ProgressView) => Promise<string>,
): Promise<boolean> {
  const controller = new AbortController();
  const bar = element('progress', { max: '1', value: '0', 'aria-label': '进度' });
  const words = element('p', { role: 'status' });
  const stop = element('button', { type: 'button', class: 'button button--quiet' }, '取消');
  stop.addEventListener('click', () => controller.abort());
  fill(box, bar, words, stop);
  const show = (sentence: string, done: number, total: number) => {
    bar.value = total > 0 ? done / total : 0;
    if (words.textContent !== sentence) words.textContent = sentence;
  };
  show('正在准备…', 0, 1);
  try {
    const sentence = await work({ signal: controller.signal, show, onEngine: engineWords(show) });
    fill(box, element('p', { role: 'status', class: 'notice' }, sentence));
    return true;
  } catch (error) {
    fill(box, element('p', { role: 'alert', class: 'notice notice--absent' }, ...failureNodes(error)));
    return false;
  }
}

/** In steps of a tenth of a megabyte: a status that changed with every byte would be read out all the time. */
function engineWords(show: ProgressView['show']): (progress: EngineProgress) => void {
  return ({ stage, loaded_bytes, total_bytes }) => {
    if (stage !== 'download') return show(stage === 'start' ? '正在启动查询引擎…' : slowWords, 1, 1);
    return show(`正在下载：${formatBytes(loaded_bytes)}，共${formatBytes(total_bytes)}`, loaded_bytes, total_bytes);
  };
}
