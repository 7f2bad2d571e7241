/** A refusal of the operating system, which Node reports with the call that failed. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** The system's reason in words; Node's own message repeats the path and the call. */
export function reason(error: NodeJS.ErrnoException): string {
  const words: Partial<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    ENOENT: 'there is no such folder',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is a file, not a folder',
    EEXIST: 'there is a file of that name',
    ENAMETOOLONG: 'the name is too long',
    ELOOP: 'the link leads in a circle',
    EMFILE: 'too many files are open',
    EFBIG: 'the file would be too large',
  };
  return words[error.code ?? ''] ?? error.message;
}
