import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openStorage, type Progress } from '@kfp-ts/storage'

/** As much as photographs of a zip may unpack to. */
const limit = 8 * 2 ** 30

/** Whether photographs lie in a store or on a web server. */
export const isRemote = (images: string): boolean => /^(s3|minio|gs|https?):\/\//i.test(images)

interface Following {
  readonly signal?: AbortSignal
  readonly progress?: (fraction: number, message?: string) => void
}

/**
 * Brings a zip, or all below a prefix, to a folder beside `near`, does what is to be done with it, and removes it.
 * Throws an ApiError of storage (KF89), also for more than 8 GiB.
 */
export async function withBrought<T>(
  images: string,
  { near, signal, progress }: Following & { readonly near: string },
  work: (path: string) => Promise<T>,
): Promise<T> {
  await mkdir(dirname(near), { recursive: true })
  const folder = await mkdtemp(join(dirname(near), '.images-'))
  const storage = openStorage()
  let told = 0
  const onProgress = ({ bytes, total, files }: Progress): void => {
    const mebibytes = Math.floor(bytes / 2 ** 20)
    if (mebibytes < told + 64) return
    told = mebibytes
    progress?.(total === undefined ? 0 : bytes / total, `downloaded ${mebibytes} MiB${files > 0 ? ` in ${files} files` : ''}`)
  }
  try {
    const path = join(folder, 'images')
    await storage.download(images, path, { limit, onProgress, ...(signal && { signal }) })
    return await work(path)
  } finally {
    storage.close()
    await rm(folder, { recursive: true, force: true })
  }
}
