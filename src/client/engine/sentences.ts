import { fileSentence, isFileError } from '../site-files.ts';
import type { EngineRefusal } from './ability.ts';

/** The way out that some sentences name; failure.ts makes a link of it. */
export const downloadWords = '直接下载数据文件';

/** What a reader is told while an engine takes longer to start than it usually does; it goes on. */
export const slowWords = '查询引擎启动较慢，仍在继续。浏览器版本较低或者电脑较慢的，可能需要一两分钟。';

/** Returns what a reader is told when the engine could not be had: what happened and what can be done. */
export function sentenceOf(error: unknown): string {
  if (isRefusal(error)) return `您的浏览器版本较低，不能在页面内运行查询。请换用较新的浏览器，或者${downloadWords}。`;
  if (isFileError(error)) {
    if (error.status === 200) return `文件没有下载完整。请重试；仍然不行的，可以${downloadWords}。`;
    return fileSentence(error);
  }
  if (error instanceof Error && error.name === 'AbortError') return '已取消。';
  const words = error instanceof Error ? error.message : String(error);
  if (/not start|WebAssembly|instantiate|policy/i.test(words))
    return `查询引擎没有启动，可能是浏览器或者网络管理设置不允许。可以重试，或者${downloadWords}。`;
  if (/memory/i.test(words)) return '内存不足，查询没有完成。请关闭其他页面，或者缩小查询范围。';
  return `查询引擎没有完成：${words}`;
}

function isRefusal(error: unknown): error is EngineRefusal {
  return error instanceof Error && 'missing' in error;
}
