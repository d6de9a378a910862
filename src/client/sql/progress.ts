import { formatBytes } from '../../format/number.ts';
import type { EngineProgress } from '../engine/region-engine.ts';
import { slowWords } from '../engine/sentences.ts';
import { element } from '../elements.ts';
import { setHidden } from './dom.ts';

/** The bar that tells how far the engine is. */
export interface Progress {
  readonly begin: () => void;
  readonly show: (progress: EngineProgress) => void;
  readonly end: () => void;
}

const stageWords = { download: '正在下载查询引擎和数据……', start: '正在启动查询引擎……', slow: slowWords };

/** A bar for the download of the engine. Its bytes are not announced one by one: only the beginning of a stage is said. */
export function startProgress(box: HTMLElement, say: (words: string) => void): Progress {
  const bar = element('progress', { 'aria-label': '查询引擎的下载进度' });
  const bytes = element('span', { class: 'small soft' });
  box.append(bar, ' ', bytes);
  let stage = '';
  // What is still on its way when a run has failed must not talk into the message about it.
  let isRunning = false;
  return {
    begin: () => {
      isRunning = true;
    },
    show: ({ stage: next, loaded_bytes, total_bytes }) => {
      if (!isRunning) return;
      setHidden(box, false);
      if (stage !== next) say(stageWords[next]);
      stage = next;
      bar.max = Math.max(1, total_bytes);
      bar.value = loaded_bytes;
      bytes.textContent = `${formatBytes(loaded_bytes)}，共${formatBytes(total_bytes)}`;
    },
    end: () => {
      isRunning = false;
      stage = '';
      setHidden(box, true);
    },
  };
}
