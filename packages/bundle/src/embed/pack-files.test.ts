import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ComponentData } from '@kfp-ts/dsl'
import { expect } from 'chai'
import { calledComponents } from '../called-components.ts'
import { type Project, projectOf } from '../project.ts'
import { readSettings, type Settings } from '../project-config.ts'
import { loadGraph } from '../testing/load-graph.ts'
import { boots } from './boot.ts'
import { cachedBody } from './cached-body.ts'
import { packFiles } from './pack-files.ts'

interface Carrier {
  readonly component: ComponentData
  readonly project: Project
  readonly settings: Settings
}
/** A project whose one component tells what it finds in the files it carries. */
async function carrying(files: string, beside: { readonly [path: string]: string }): Promise<Carrier> {
  const { graph, folder } = await loadGraph({
    'pipeline.ts': `import { readdirSync, readFileSync } from 'node:fs'
import { component, pipeline, t } from 'kfp-ts'
export const tell = component({ name: 'tell', outputs: { told: t.string() }, files: ${files}, run: async (_inputs, { files }) => {
  const { labels, prompts } = files as { labels: string; prompts: string }
  return { told: [readFileSync(labels).toString('hex'), ...readdirSync(prompts, { recursive: true }).sort()].join(' ') }
} })
export const all = pipeline({ name: 'telling' }, () => { tell() })`,
    ...beside,
  })
  const project = projectOf(folder)
  return { component: calledComponents(graph)[0]!, project, settings: await readSettings(project) }
}
function told({ text = '', form }: { readonly text: string | undefined; readonly form: 'script' | 'module' }): string {
  const folder = mkdtempSync(join(tmpdir(), 'carried-'))
  const input = JSON.stringify({ outputs: { outputFile: join(folder, 'out.json') } })
  const { stderr } = spawnSync('node', ['-e', boots[form], text, '--executor_input', input], { cwd: folder, encoding: 'utf8' })
  expect(stderr).to.equal('')
  return JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).parameterValues.told
}
const both = "{ labels: './labels.txt', prompts: './prompts' }"

describe('packFiles', () => {
  it('brings files and folders to the body, and notices what changed in them', async () => {
    const { component, project, settings } = await carrying(both, { 'labels.txt': 'a`${b}\n', 'prompts/one.txt': '1', 'prompts/deep/two.txt': '2' })
    const first = await cachedBody(component, { project, settings })
    expect(told(first)).to.equal(`${Buffer.from('a`${b}\n').toString('hex')} deep deep/two.txt one.txt`)
    writeFileSync(join(project.folder, 'labels.txt'), Buffer.from([0, 255, 254]))
    writeFileSync(join(project.folder, 'prompts/three.txt'), '3')
    const second = await cachedBody(component, { project, settings })
    expect(told(second)).to.equal('00fffe deep deep/two.txt one.txt three.txt')
  })

  it('refuses secrets, links and what is not there', async () => {
    const { component, project, settings } = await carrying("{ labels: './prompts/.env', prompts: './prompts', lost: './lost' }", {
      'prompts/.env': 'TOKEN=1',
      'prompts/one.txt': '1',
    })
    symlinkSync('/etc/hostname', join(project.folder, 'prompts/link'))
    const { files, diagnostics } = await packFiles(component, settings)
    expect(files).to.deep.equal({})
    expect(diagnostics.map(({ code, message }) => `${code}  ${message}`)).to.deep.equal([
      'KF1112  Component "tell" would carry prompts/.env into the pipeline\'s file (files.labels).',
      'KF1112  Component "tell" would carry prompts/.env into the pipeline\'s file (files.prompts).',
      'KF1118  Component "tell" carries "prompts", but prompts/link is no file or folder.',
      'KF1118  Component "tell" carries "lost", but lost is no file or folder.',
    ])
  })
})
