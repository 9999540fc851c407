import { join } from 'node:path'
import { generatePhotographs } from '@kfp-ts/images'
import { scikit } from '../src/python.ts'
import { repository } from '../src/repository.ts'
import { measure, type Took } from './measure.ts'

const perClass = 1000

/** Photographs a second from JPEG files of 227 pixels to arrays of 64: ours, Pillow, and Pillow that shrinks while it decodes, with all processors. */
export async function measurePreparing(folder: string): Promise<readonly string[]> {
  const photographs = join(folder, 'photographs')
  await generatePhotographs(photographs, { count: perClass, seed: 1 })
  const python = join(await scikit(), 'python')
  const peer = (draft: string) => ({
    program: python,
    args: [join(repository, 'conformance/python/pillow_prepare.py'), photographs, join(folder, draft), '64', draft],
  })
  const script = join(repository, 'conformance/bench/our-preparation.js')
  const ours = { program: process.execPath, args: [script, photographs, join(folder, 'ours'), '64'] }
  const took = await measure({ ours, whole: peer('whole'), draft: peer('draft') }, 5)
  return [
    `| preparing ${2 * perClass} photographs of 227 pixels | time | photographs a second | a second of processor time | memory |`,
    '| --- | --- | --- | --- | --- |',
    row('ours: decode, check, scale, find copies, split, write', took.ours),
    row('Pillow: decode, scale, split, write', took.whole),
    row('Pillow with `draft`: shrinks while it decodes', took.draft),
  ]
}

function row(name: string, { wall, cpu, memory }: Took): string {
  const count = 2 * perClass
  return `| ${name} | ${wall.toFixed(1)} s | ${(count / wall).toFixed(0)} | ${(count / cpu).toFixed(0)} | ${memory.toFixed(0)} MB |`
}
