/** What scripts fetch from their own site. All of it is of the page's own build, or it is not there any more. */

/** What a reader is told whose page is of an earlier build than what the host now has. */
export const updatedWords = '网站刚刚更新，请刷新页面。';

/** A file did not come, or came in pieces; `status` 0 = no answer at all. */
export interface FileError extends Error {
  readonly status: number;
  readonly url: string;
}

/** Makes a FileError; `status` as the host answered, 0 where it did not. */
export function fileError(url: string, status: number, cause?: unknown): FileError {
  return Object.assign(new Error(`${url}: ${status}`, { cause }), { status, url });
}

/** Whether something was thrown because a file of the site did not come. */
export function isFileError(error: unknown): error is FileError {
  return error instanceof Error && 'status' in error && 'url' in error;
}

/** Object stores that may not list their files answer 403 for those that they do not have. */
const isGoneStatus = (status: number) => status === 403 || status === 404 || status === 410;

/** Whether the host has a file of the page's build no more. */
export function isGone(error: unknown): boolean {
  return isFileError(error) && isGoneStatus(error.status);
}

/** Fetches JSON of this site. Rejects with a FileError when it does not come, with an AbortError when the reader stops it. */
export async function fetchJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(url, signal === undefined ? {} : { signal }).catch((cause: unknown) => {
    throw signal?.aborted === true ? cause : fileError(url, 0, cause);
  });
  if (!response.ok) throw fileError(url, response.status);
  const read: Promise<unknown> = response.json();
  // Some hosts send a page of their own for a file that they do not have.
  const value = await read.catch((cause: unknown) => {
    throw signal?.aborted === true ? cause : fileError(url, 404, cause);
  });
  // A cast: the site's own build wrote the file from a value of this type.
  return value as T;
}

/**
 * Waits for a part of the page's scripts. Rejects with a FileError: browsers do not say why a script did not come, so the
 * page's own address is asked. Where the site answers, it has been published anew and the script is gone.
 */
export async function loaded<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw fileError(location.href, (await statusOf(location.href)) === 0 ? 0 : 404, cause);
  }
}

/** Whether the host answers that it has no such file. */
export async function isMissing(url: string): Promise<boolean> {
  return isGoneStatus(await statusOf(url));
}

/** What the host answers now, whatever the browser keeps; 0 = nothing. */
async function statusOf(url: string): Promise<number> {
  return fetch(url, { method: 'HEAD', cache: 'no-store' }).then(
    ({ status }) => status,
    () => 0,
  );
}

/** What a reader is told when a file of the site did not come. */
export function fileSentence(error: unknown): string {
  if (!isFileError(error)) return error instanceof Error ? error.message : String(error);
  if (isGone(error)) return updatedWords;
  if (error.status === 0) return '没有连接到本站，文件没有下载完。请检查网络后重试。';
  return `服务器没有给出文件（状态码${error.status}）。请稍后重试。`;
}
