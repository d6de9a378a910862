import { fileError, isFileError } from '../site-files.ts';

/** Bytes as far as they have come, of those that will come. */
export interface Transfer {
  readonly loaded_bytes: number;
  readonly total_bytes: number;
}

/** How a file is fetched: how much is to come, whom to tell, and what ends it. */
export interface DownloadOptions {
  /** Size of the file, as the site's own build wrote it. */
  readonly byte_count: number;
  readonly onProgress: (transfer: Transfer) => void;
  readonly signal: AbortSignal;
}

/**
 * Fetches a file whole. Rejects with a FileError when the host has no such file, when there is no connection, and
 * when fewer bytes come than the file has; with an AbortError when the reader stops it.
 */
export async function download(url: string, options: DownloadOptions): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await downloadOnce(url, options, 'default');
  } catch (error) {
    if (options.signal.aborted || (isFileError(error) && error.status > 0)) throw error;
    // A browser's own store can fail where the network would not.
    return downloadOnce(url, options, 'reload');
  }
}

async function downloadOnce(
  url: string,
  { byte_count, onProgress, signal }: DownloadOptions,
  cache: RequestCache,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetched(url, { signal, cache });
  const reader = response.body?.getReader();
  if (reader === undefined) throw fileError(url, response.status, 'no body');
  const parts: Uint8Array[] = [];
  let loaded_bytes = 0;
  onProgress({ loaded_bytes, total_bytes: byte_count });
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw signal.aborted ? cause : fileError(url, 0, cause);
    });
    if (done) break;
    parts.push(value);
    loaded_bytes += value.length;
    onProgress({ loaded_bytes, total_bytes: Math.max(byte_count, loaded_bytes) });
  }
  if (loaded_bytes < byte_count) throw fileError(url, response.status, `${loaded_bytes} of ${byte_count} bytes`);
  return joined(parts, loaded_bytes);
}

async function fetched(
  url: string,
  options: { readonly signal: AbortSignal; readonly cache: RequestCache },
): Promise<Response> {
  const response = await fetch(url, options).catch((cause: unknown) => {
    throw options.signal.aborted ? cause : fileError(url, 0, cause);
  });
  if (!response.ok) throw fileError(url, response.status, response.statusText);
  return response;
}

function joined(parts: readonly Uint8Array[], byte_count: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(byte_count);
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
