import { join } from 'node:path'
import { expect } from 'chai'
import { graphOf } from '@kfp-ts/dsl'
import { bundleBodies } from './bundle-bodies.ts'
import { calledComponents } from './called-components.ts'
import type { ContainerBody } from './container-body.ts'
import { loadPipelines } from './load-pipelines.ts'
import { temporaryProject } from './testing/temporary-project.ts'

const step = (name: string, rest = ''): string => `import { component } from '@kfp-ts/component'
export const step = component({ name: '${name}', ${rest}run: async () => {} })`
const pipeline = `import { pipeline } from 'kfp-ts'
import { step } from '@acme/step'
export const all = pipeline({ name: 'all' }, () => { step() })`

interface Shipped {
  readonly body: ContainerBody
  readonly problems: readonly string[]
}
async function ship(files: { readonly [path: string]: string }, name = '@acme/step'): Promise<Shipped> {
  const home = `node_modules/${name}`
  const folder = temporaryProject({
    'pipeline.ts': pipeline.replace('@acme/step', name),
    [`${home}/package.json`]: `{ "name": "${name}", "version": "1.2.3", "type": "module", "exports": "./index.js" }`,
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace('HOME', home), text])),
  })
  const { pipelines, diagnostics } = await loadPipelines(join(folder, 'pipeline.ts'))
  if (pipelines[0] === undefined) throw new Error(JSON.stringify(diagnostics))
  const graph = graphOf(pipelines[0])
  const bundled = await bundleBodies(graph)
  const body = bundled.bodies(calledComponents(graph)[0]!)
  return { body, problems: bundled.diagnostics.map(({ code, severity, message }) => `${severity} ${code}  ${message}`) }
}

describe('a component of a package of its own', () => {
  it('ships in an image of this machine until the config names a prefix', async () => {
    const { body, problems } = await ship({ 'HOME/index.js': step('step') })
    expect(body).to.deep.equal({
      image: 'localhost/kfp-ts/step:1.2.3',
      command: ['kfp-ts-component', '@acme/step'],
      args: ['--executor_input', '{{$}}'],
    })
    expect(problems).to.deep.equal([
      'warning KF1122  Images with the prefix "localhost/kfp-ts" exist on this machine only; a cluster cannot pull them.',
    ])
    const config = { 'HOME/index.js': step('step'), 'kfp-ts.config.ts': "export const config = { imagePrefix: 'registry.example/team' }" }
    expect(await ship(config))
      .to.deep.include({ problems: [] })
      .and.to.have.nested.property('body.image', 'registry.example/team/step:1.2.3')
  })
  it('is named beside its package where that is named otherwise', async () => {
    expect((await ship({ 'HOME/index.js': step('train') })).body.command).to.deep.equal(['kfp-ts-component', '@acme/step/train'])
    expect((await ship({ 'HOME/index.js': step('train') }, '@acme/component-train')).body.command[1]).to.equal('@acme/component-train')
  })
  it('keeps the image it names', async () => {
    expect((await ship({ 'HOME/index.js': step('step', "image: 'acme.io/step:7', ") })).body).to.have.property('image', 'acme.io/step:7')
  })
  it('is embedded when it says so', async () => {
    const { body, problems } = await ship({ 'HOME/index.js': step('step', 'embed: true, ') })
    expect([body.image, body.command.slice(0, 2), problems]).to.deep.equal(['node:22-bookworm-slim', ['node', '-e'], []])
  })
  it('needs a version', async () => {
    const files = { 'HOME/index.js': step('step'), 'HOME/package.json': '{ "name": "@acme/step", "type": "module", "exports": "./index.js" }' }
    expect((await ship(files)).problems[0]).to.equal('error KF1123  Package "@acme/step" has no version, so its image has no tag.')
  })
})

describe("a component of the pipeline's own package", () => {
  it('runs in the image of the config', async () => {
    const own = {
      'pipeline.ts': `${step('step')}\nimport { pipeline } from 'kfp-ts'\nexport const all = pipeline({ name: 'all' }, () => { step() })`,
      'kfp-ts.config.ts': "export const config = { defaultImage: 'node:24-alpine' }",
    }
    expect((await ship(own)).body.image).to.equal('node:24-alpine')
    const wrong = { ...own, 'kfp-ts.config.ts': 'export const config = { defaultImage: 24 }' }
    expect((await ship(wrong)).problems[0]).to.match(/^error KF1105 {2}"defaultImage" in .*kfp-ts\.config\.ts is not a string\.$/)
  })
})
