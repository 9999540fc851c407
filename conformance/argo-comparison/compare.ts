// Prints the tables of docs/argo-comparison.md, measured again on this machine:
//
//	node --import tsx -C @kfp-ts/source conformance/argo-comparison/compare.ts
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argoLint } from '../src/argo-oracles.ts'
import { installed } from '../bench/compiling.ts'
import { measure, type Way } from '../bench/measure.ts'
import { cacheFolder, repository } from '../src/repository.ts'
import { hera } from '../src/python.ts'
import { mistakes } from './mistakes.ts'
import { heraVerdicts, ourVerdicts, right, type Verdict } from './verdicts.ts'

const here = join(repository, 'conformance/argo-comparison')
const folder = await mkdtemp(join(cacheFolder, 'argo-comparison-'))
try {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'argo-comparison', type: 'module' }))
  console.log(await sizes())
  console.log(await times())
  console.log(await mistakesFound())
} finally {
  await rm(folder, { recursive: true })
}

/** Lines that are neither blank nor a comment, imports among them. */
async function lines(file: string): Promise<number> {
  const text = await readFile(join(here, file), 'utf8')
  return text.split('\n').filter((line) => !/^\s*(?:$|\/\/|#)/.test(line)).length
}

async function sizes(): Promise<string> {
  const rows = await Promise.all(right.map(async (name) => `| ${name} | ${await lines(`kfp-ts/${name}.ts`)} | ${await lines(`hera/${name}.py`)} |`))
  return ['| lines | kfp-ts | Hera |', '| --- | --- | --- |', ...rows, ''].join('\n')
}

/** Whole processes, from the source to the YAML; medians of five after one that only warms up. */
async function times(): Promise<string> {
  const command = await installed(folder)
  const python = join(await hera(), 'python')
  const rows: string[] = []
  for (const name of right) {
    const source = join(folder, `${name}.ts`)
    await copyFile(join(here, `kfp-ts/${name}.ts`), source)
    const out = join(folder, `${name}.hera.yaml`)
    const compile = command('compile', source, '--target', 'argo', '--out', folder)
    const forget = (): Promise<void> => rm(join(folder, '.kfp-ts'), { recursive: true, force: true })
    const build: Way = { program: python, args: [join(here, `hera/${name}.py`), out] }
    const { cold, warm, peer } = await measure({ cold: { ...compile, before: forget }, warm: compile, peer: build }, 5)
    const ours = join(folder, name, 'argo.yaml')
    const refused = (await argoLint([ours, out], { submit: true, apart: true })).filter(({ error }) => error !== undefined)
    if (refused.length > 0) throw new Error(JSON.stringify(refused))
    const took = [cold, warm, peer].map(({ wall, cpu }) => `${wall.toFixed(2)} s (${cpu.toFixed(2)} s)`)
    rows.push(`| ${name} | ${took.join(' | ')} | ${(await stat(ours)).size} | ${(await stat(out)).size} |`)
  }
  const head = '| source to YAML, in brackets processor time | kfp-ts, nothing cached | kfp-ts again | Hera | bytes, kfp-ts | bytes, Hera |'
  return [head, '| --- | --- | --- | --- | --- | --- |', ...rows, ''].join('\n')
}

async function mistakesFound(): Promise<string> {
  const ours = await ourVerdicts(folder)
  const theirs = await heraVerdicts(folder)
  const rows = Object.entries(mistakes).map(
    ([name, { what }]) => `| ${what} | ${first(ours.verdicts.get(name))} | ${first(theirs.verdicts.get(name))} |`,
  )
  const noise = [...ours.noise, ...theirs.noise].map((message) => `- \`${message}\``)
  return ['| mistake | kfp-ts | Hera |', '| --- | --- | --- |', ...rows, '', 'Said of the files without mistakes, too:', '', ...noise].join('\n')
}

/** Who is the first to see it, and in which words. */
function first(verdict: Verdict | undefined): string {
  const { editor, build, argo } = verdict ?? {}
  const [who, words] = editor !== undefined ? ['editor', editor] : build !== undefined ? ['build', build] : ["Argo's validator", argo]
  return words === undefined ? 'nobody before it runs' : `**${who}**: \`${words.replaceAll('|', '\\|').slice(0, 160)}\``
}
