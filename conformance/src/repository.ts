import { join, resolve } from 'node:path'

/** The root of this repository. */
export const repository: string = resolve(import.meta.dirname, '../..')

/** Where counterparts are installed, once; ignored by git. */
export const cacheFolder: string = join(repository, '.cache')

/** Compiled YAML of the Python SDK's own test data; beside the checkout unless `KFP_UPSTREAM` says otherwise. */
export const upstream: string = process.env['KFP_UPSTREAM'] ?? resolve(repository, '../shared/upstream/kfp')
