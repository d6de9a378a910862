import type { DownloadError } from './download.ts';
import type { EngineRefusal } from './ability.ts';

/** The way out that some sentences name; failure.ts makes a link of it. */
export const downloadWords = '直接下载数据文件';

/** Returns what a reader is told when the engine could not be had: what happened and what can be done. */
export function sentenceOf(error: unknown): string {
  if (isRefusal(error)) return `您的浏览器版本较低，不能在页面内运行查询。请换用较新的浏览器，或者${downloadWords}。`;
  if (isDownload(error)) return downloadSentence(error);
  if (error instanceof Error && error.name === 'AbortError') return '已取消。';
  const words = error instanceof Error ? error.message : String(error);
  if (/not start|WebAssembly|instantiate|policy/i.test(words))
    return `查询引擎没有启动，可能是浏览器或者网络管理设置不允许。可以重试，或者${downloadWords}。`;
  if (/memory/i.test(words)) return '内存不足，查询没有完成。请关闭其他页面，或者缩小查询范围。';
  return `查询引擎没有完成：${words}`;
}

function downloadSentence({ status }: DownloadError): string {
  if (status === 0) return '没有连接到本站，文件没有下载完。请检查网络后重试。';
  if (status === 404) return '服务器上没有这个文件，网站可能刚刚更新过。请刷新页面后重试。';
  if (status === 200) return `文件没有下载完整。请重试；仍然不行的，可以${downloadWords}。`;
  return `服务器没有给出文件（状态码${status}）。请稍后重试。`;
}

function isRefusal(error: unknown): error is EngineRefusal {
  return error instanceof Error && 'missing' in error;
}

function isDownload(error: unknown): error is DownloadError {
  return error instanceof Error && 'status' in error && 'url' in error;
}
