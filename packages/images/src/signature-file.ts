import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { ImageInput, ImageSignature } from './image-signature.ts'
import { parseJson } from './parse-json.ts'
import { writeFileAtomically } from './write-atomically.ts'

const fileName = 'signature.json'
const format = 'kfp-ts.image-classifier.1'

/** Writes `signature.json` into the folder of a model. */
export async function writeSignature(folder: string, signature: ImageSignature): Promise<void> {
  await writeFileAtomically(join(folder, fileName), `${JSON.stringify(signature, null, 2)}\n`)
}

/** Reads and checks `signature.json` of the folder of a model. Throws a ComponentError (KF8105) if it is missing or of another form. */
export async function readSignature(folder: string): Promise<ImageSignature> {
  const file = join(folder, fileName)
  const refuse = (reason: string): never => {
    throw new ComponentError([problem('KF8105', [file, reason])])
  }
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
    refuse(error.code === 'ENOENT' ? 'there is no such file' : error.message),
  )
  const document = parseJson(text)
  const misfit = misfitOf(document)
  return misfit === undefined ? (document as ImageSignature) : refuse(misfit)
}

function misfitOf(signature: unknown): string | undefined {
  if (typeof signature !== 'object' || signature === null) return 'it is not a JSON object'
  const { format: its, input, classes } = signature as Partial<ImageSignature>
  if (its !== format) return `its format is ${JSON.stringify(its)}, not "${format}"`
  if (!Array.isArray(classes) || classes.length !== 2 || !classes.every((name) => typeof name === 'string')) return '"classes" is not two names'
  return inputMisfit(input ?? {})
}

function inputMisfit({ width, height, channels, scale, offset, filter }: Partial<ImageInput>): string | undefined {
  if (![width, height].every((side) => Number.isInteger(side) && Number(side) > 0)) return '"input" has no width and height'
  if (channels !== 3) return '"input.channels" is not 3'
  if (![scale, offset].every(Number.isFinite)) return '"input" has no scale and offset'
  return filter === 'triangle' ? undefined : '"input.filter" is not "triangle", the only filter there is'
}
