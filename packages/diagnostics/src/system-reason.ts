const reasons: { readonly [code: string]: string } = {
  EACCES: 'permission is denied',
  EDQUOT: 'the quota of the disk is used up',
  EEXIST: 'a file lies where a folder is needed',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file lies where a folder is needed',
  EPERM: 'the operation is not permitted',
  EROFS: 'the disk is read-only',
}

/** Why the system refused to read or write, in words that fit after a colon: `permission is denied`. */
export function systemReason(error: unknown): string {
  const { code = '', message = String(error) } = (error ?? {}) as { readonly code?: string; readonly message?: string }
  // Node says `CODE: words, syscall 'path'`; who asks names the path.
  return reasons[code] ?? message.replace(/^[A-Z]+: /, '').replace(/, \w+( '.*')?$/, '')
}
