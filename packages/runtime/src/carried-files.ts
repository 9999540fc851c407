import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { problem } from './execution-codes.ts'
import { contractBroken } from './failure.ts'

/** A file as JSON: text as it is, anything else in base64. */
export type PackedFile = string | { readonly base64: string }
/** A file or a folder as JSON. */
export interface PackedFiles {
  /** What it was called where it came from. */
  readonly root: string
  /** Files by their paths, which begin with the root and are separated by `/`. */
  readonly contents: { readonly [path: string]: PackedFile }
}
/** Where what a body carries lies, or, while the body travels, what is in it. */
export interface CarriedFiles {
  readonly [name: string]: string | PackedFiles
}

interface Carrier {
  readonly name: string
  readonly files?: CarriedFiles
}

/** The folder and the absolute paths of what a body carries; what travelled with it is unpacked into that new temporary folder. Throws KF4020. */
export async function unpackFiles({ name: component, files = {} }: Carrier): Promise<{ readonly folder?: string; readonly paths: object }> {
  const packed = Object.values(files).some((file) => typeof file !== 'string')
  try {
    const folder = packed ? await mkdtemp(join(tmpdir(), 'files-')) : ''
    const paths: Record<string, string> = {}
    for (const [name, file] of Object.entries(files)) paths[name] = typeof file === 'string' ? file : await unpack(file, join(folder, name))
    return packed ? { folder, paths } : { paths }
  } catch (error) {
    throw contractBroken([problem('KF4020', [component, String(error)])], error)
  }
}

async function unpack({ root, contents }: PackedFiles, folder: string): Promise<string> {
  if (Object.keys(contents).length === 0) await mkdir(join(folder, root), { recursive: true })
  for (const [path, content] of Object.entries(contents)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, typeof content === 'string' ? content : Buffer.from(content.base64, 'base64'))
  }
  return join(folder, root)
}
