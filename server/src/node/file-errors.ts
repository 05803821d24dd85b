const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '找不到文件',
  ENOTDIR: '找不到文件',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EEXIST: '已有同名的文件',
  EISDIR: '是文件夹',
  ELOOP: '符号链接循环',
  ENAMETOOLONG: '文件名过长',
  EROFS: '磁盘为只读',
  ENOSPC: '磁盘已满',
  EDQUOT: '超出磁盘配额',
  EBUSY: '文件正被其他程序占用',
  EMFILE: '打开的文件过多',
  EIO: '磁盘读写出错',
};

/** Why the file system refused, in Chinese where it is known. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return (code !== undefined && REASONS[code]) || message || String(error);
}
