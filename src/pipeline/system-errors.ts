/** What the machine may refuse, by the code of its error, as the end of a sentence about a path. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有权限。请检查这一位置的读写权限，或换一个位置',
  EPERM: '系统不允许这一操作。请检查权限，并关闭正在使用它的程序',
  EROFS: '所在磁盘是只读的。请换一个位置',
  ENOSPC: '磁盘空间不足。请清理磁盘后再试',
  EDQUOT: '磁盘配额已用完。请清理后再试',
  EIO: '读写磁盘出错。请检查磁盘',
  ENOENT: '找不到这个文件或文件夹。请核对路径',
  ENOTDIR: '路径中有一段是文件，不是文件夹。请核对路径',
  EISDIR: '这是文件夹，不是文件。请核对数据文件夹中的名称',
  ENAMETOOLONG: '文件名太长。请缩短编码或文件夹名',
  ELOOP: '链接互相指向，无法打开。请改用实际的文件夹',
  EMFILE: '打开的文件太多。请关闭其他程序后再试',
  EBUSY: '正被其他程序使用。请关闭打开它的程序后再试',
  EADDRINUSE: '端口已被占用。请用 --port 另选一个',
};

/** An error of the machine as one sentence with its cause and remedy; null = it is a mistake of the program. */
export function sentenceOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const reason = reasons[error.code];
  if (reason === undefined) return null;
  const place = placeOf(error);
  return `${place}${place === '' ? '' : '：'}${reason}（${error.code}）。没有发布新版本，原有网站没有改动。`;
}

function placeOf(error: Error): string {
  if ('path' in error && typeof error.path === 'string') return error.path;
  return 'port' in error && typeof error.port === 'number' ? `端口${error.port}` : '';
}
