import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { readRun, type Values } from '@kfp-ts/runs'
import { main } from '../main.ts'
import { memoryIo } from './memory-io.ts'

/** What comes of a command, whole: both streams, the exit code, the files that were not there before, and what its run counts as done. */
export async function transcript(argv: readonly string[], folder: string): Promise<string> {
  const before = new Set(filesOf(folder))
  const io = memoryIo(folder)
  const exitCode = await main(argv, io)
  const { stdout, stderr } = io.written()
  const left = filesOf(folder).filter((file) => !before.has(file))
  const runs = left.filter((file) => file.endsWith('/run.json')).map((file) => dirname(join(folder, file)))
  return [
    `$ kfp-ts ${argv.join(' ')}\n`,
    section('standard output', stdout),
    section('standard error', stderr),
    section('files left behind', left.map((file) => `${file}\n`).join('')),
    section('outputs that count', (await Promise.all(runs.map(outputsOf))).join('')),
    `--- exit code ${exitCode}\n`,
  ].join('')
}

/** Puts a word in place of everything that differs from one time to the next. */
export function withoutChance(text: string, folder: string): string {
  return text
    .replaceAll(folder, '/project')
    .replaceAll(`${relative(process.cwd(), folder)}/`, '')
    .replaceAll(/-\d{8}-\d{6}-[0-9a-f]{4}\b/g, '-<run>')
    .replaceAll(/\b\d+(\.\d+)? (m?s)\b/g, '<time>')
}

async function outputsOf(run: string): Promise<string> {
  const { tasks, outputs } = await readRun(run)
  return [...tasks, { path: 'the pipeline', outputs }].map(outputLine).join('')
}

function outputLine({ path, outputs }: { readonly path: string; readonly outputs?: Values | undefined }): string {
  const names = [...Object.keys(outputs?.parameters ?? {}), ...Object.keys(outputs?.artifacts ?? {})]
  return names.length === 0 ? '' : `${path}: ${names.join(', ')}\n`
}

function section(title: string, text: string): string {
  return text === '' ? '' : `--- ${title}\n${text.endsWith('\n') ? text : `${text}<no line end>\n`}`
}

/** Sorted, the bundles of pipeline files left out: they are kept to be taken again. */
function filesOf(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
  return files
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('.kfp-ts/cache/'))
    .toSorted()
}
