import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { ApiError } from '@kfp-ts/diagnostics'
import { type ImageSignature, readSignature } from '@kfp-ts/images'
import { problem } from '../codes.ts'

/** A model in memory: what happens to its folder later changes nothing, not even for a worker that has to be started again. */
export interface LoadedModel {
  readonly name: string
  readonly version: string | undefined
  readonly folder: string
  readonly signature: ImageSignature
  readonly onnx: Uint8Array
}

/** Reads the folder of a model; rejects with the problem if it is not one. */
export async function loadModel(folder: string, { name, version }: { readonly name?: string; readonly version?: string }): Promise<LoadedModel> {
  const path = resolve(folder)
  const onnx = await readFile(join(path, 'model.onnx')).catch((error: NodeJS.ErrnoException) => {
    throw unusable(path, error.code === 'ENOENT' ? 'it has no file model.onnx' : error.message)
  })
  return { name: name ?? basename(path), version, folder: path, signature: await readSignature(path), onnx }
}

export function unusable(folder: string, reason: string): ApiError {
  return new ApiError([problem('KF8602', [folder, reason.replace(/\.$/, '')])])
}
