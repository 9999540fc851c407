import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** The commit that is checked out where a folder lies; undefined outside of a repository. Needs no git. */
export async function gitCommit(folder: string): Promise<{ readonly commit: string; readonly branch?: string } | undefined> {
  const git = await gitFolder(resolve(folder))
  const head = git === undefined ? undefined : await text(join(git, 'HEAD'))
  if (git === undefined || head === undefined) return undefined
  const reference = /^ref: (refs\/heads\/(.+))$/.exec(head)
  if (reference === null) return isCommit(head) ? { commit: head } : undefined
  const [, path = '', branch = ''] = reference
  const main = await commonFolder(git)
  const commit = (await text(join(main, path))) ?? packed(await text(join(main, 'packed-refs')), path)
  return isCommit(commit) ? { commit, branch } : undefined
}

async function gitFolder(folder: string): Promise<string | undefined> {
  const found = join(folder, '.git')
  const stats = await stat(found).catch(() => undefined)
  if (stats?.isDirectory() === true) return found
  // In a second working tree `.git` is a file that says where the rest is.
  const elsewhere = stats === undefined ? undefined : /^gitdir: (.+)$/.exec((await text(found)) ?? '')?.[1]
  if (elsewhere !== undefined) return resolve(folder, elsewhere)
  const above = dirname(folder)
  return above === folder ? undefined : gitFolder(above)
}

async function commonFolder(git: string): Promise<string> {
  const common = await text(join(git, 'commondir'))
  return common === undefined ? git : resolve(git, common)
}

function packed(references: string | undefined, path: string): string | undefined {
  return references
    ?.split('\n')
    .find((line) => line.endsWith(` ${path}`))
    ?.split(' ')[0]
}

function isCommit(word: string | undefined): word is string {
  return word !== undefined && /^[0-9a-f]{40,64}$/.test(word)
}

async function text(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').then(
    (found) => found.trim(),
    () => undefined,
  )
}
