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
  EBUSY: '正被其他程序使用，或者是磁盘的挂载点。请关闭打开它的程序，或换一个位置后再试',
  EXDEV: '不能在两个磁盘之间移动文件夹。请用 --out 选择不是磁盘挂载点的文件夹',
  ENOTEMPTY: '文件夹正被其他程序写入。请关闭正在使用它的程序后再试',
  EEXIST: '同名的文件已经存在，不能写入。请移走后再试',
  ENFILE: '打开的文件太多。请关闭其他程序后再试',
  ENXIO: '这不是可以读取的文件。请换成数据文件',
  ESTALE: '网络磁盘已断开。请重新连接后再试',
  ETIMEDOUT: '磁盘没有响应。请检查网络磁盘后再试',
  BROKEN_LINK: '这是一个链接，指向的文件不存在。请换成实际的文件',
  NO_FILE: '这不是文件，是管道或设备。请移走，或换成数据文件',
  EADDRINUSE: '端口已被占用。请用 --port 另选一个',
};

/** An error of the machine as one sentence with its cause and remedy; null = it is a mistake of the program. */
export function sentenceOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  const reason = code === null ? undefined : reasons[code];
  // Programs between us and the system wrap what it said.
  if (reason === undefined) return error.cause === undefined ? null : sentenceOf(error.cause);
  const place = placeOf(error);
  return `${place}${place === '' ? '' : '：'}${reason}（${code}）。没有发布新版本，原有网站没有改动。`;
}

/** What other programs, as the engine and the bundler, write where Node gives a code. */
const writtenCodes: readonly (readonly [words: RegExp, code: string])[] = [
  [/no space left on device/i, 'ENOSPC'],
  [/disk quota exceeded/i, 'EDQUOT'],
  [/read-only file system/i, 'EROFS'],
  [/permission denied/i, 'EACCES'],
  [/too many open files/i, 'EMFILE'],
];

function codeOf(error: Error): string | null {
  if ('code' in error && typeof error.code === 'string' && error.code in reasons) return error.code;
  const written = writtenCodes.find(([words]) => words.test(error.message));
  return written?.[1] ?? null;
}

function placeOf(error: Error): string {
  if ('path' in error && typeof error.path === 'string') return error.path;
  return 'port' in error && typeof error.port === 'number' ? `端口${error.port}` : '';
}
