import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasErrors, PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { bundleBodies } from './bundle-bodies.ts'
import { calledComponents } from './called-components.ts'
import { compilePipeline } from './compile-pipeline.ts'
import { imageProgram } from './image-program.ts'
import { buildImages } from './images/build-images.ts'
import { bodyRecipe } from './images/image-recipe.ts'
import { writeImagesLock } from './images/images-lock.ts'
import { loadPipeline } from './load-pipelines.ts'
import { logPlace } from './log-place.ts'
import { loadGraph } from './testing/load-graph.ts'

const pipeline = `import { pipeline } from 'kfp-ts'
import { step } from './steps/step.ts'
export const all = pipeline({ name: 'all' }, () => { step({ n: 20 }) })`
const stepWith = (options: string, body = 'n + 1'): string => `import { component, t } from 'kfp-ts'
export const step = component({
  name: 'add One', ${options}
  inputs: { n: t.integer() },
  outputs: { m: t.integer() },
  run: async ({ n }) => {
    if (n < 0) throw new Error('too small')
    return { m: ${body} }
  },
})`
const large = (): string => `n + ${JSON.stringify(randomBytes(100 * 1024).toString('base64'))}.charCodeAt(n)`
const filesOf = (step: string) => ({ 'pipeline.ts': pipeline, 'steps/step.ts': step })
const word = './steps/step.ts#add One'

async function bundle(files: { readonly [path: string]: string }) {
  const { graph, folder } = await loadGraph(files)
  const bundled = await bundleBodies(graph)
  const bodies = calledComponents(graph).map((component) => bundled.bodies(component))
  return { ...bundled, folder, body: bodies[0]! }
}

/** Starts words as a task would be, and gives what came out. */
function started(argv: readonly string[], folder: string, n: number): unknown {
  const outputFile = join(folder, 'out.json')
  const input = JSON.stringify({ inputs: { parameterValues: { n } }, outputs: { outputFile } })
  const { status, stderr } = spawnSync(argv[0]!, [...argv.slice(1), '--executor_input', input], { encoding: 'utf8', cwd: folder })
  return status === 0 ? JSON.parse(readFileSync(outputFile, 'utf8')).parameterValues : stderr
}

describe('a body of the own package in an image', () => {
  it('is named by its file and its component, and not built at first', async () => {
    const { body, unbuilt, diagnostics, imageBodies } = await bundle(filesOf(stepWith('embed: false,')))
    expect(body).to.deep.equal({
      image: 'localhost/kfp-ts/project-add-one:not-built',
      command: ['kfp-ts-component', word],
      args: ['--executor_input', '{{$}}'],
    })
    expect(diagnostics).to.deep.equal([])
    expect(unbuilt.map(({ code, message }) => `${code} ${message}`)).to.deep.equal([
      'KF1120 Component "add One" says embed: false, and there is no image of it yet.',
    ])
    expect(imageBodies.map((one) => one.word)).to.deep.equal([word])
  })

  it('is also one that is too large for a command, unless it insists', async () => {
    const { body, unbuilt, diagnostics } = await bundle(filesOf(stepWith('', large())))
    expect([body.command[1], diagnostics, unbuilt.map(({ code }) => code)]).to.deep.equal([word, [], ['KF1116']])
    const insisting = await bundle(filesOf(stepWith('embed: true,', large())))
    expect(insisting.diagnostics.map(({ message }) => message.replace(/\d{3} KB,/, 'N KB,'))).to.deep.equal([
      'Component "add One" says embed: true, but its body is N KB, and one body may be at most 100 KB.',
    ])
  })

  it('keeps a pipeline from clusters only', async () => {
    const { folder } = await bundle(filesOf(stepWith('embed: false,')))
    const all = await loadPipeline(join(folder, 'pipeline.ts'))
    const [here, there] = [await compilePipeline(all, { target: 'local' }), await compilePipeline(all)]
    expect([hasErrors(here.diagnostics), here.document === undefined]).to.deep.equal([false, false])
    expect([there.diagnostics.map(({ code }) => code), there.document === undefined]).to.deep.equal([['KF1120'], false])
  })

  it('needs a name of its own in its file', async () => {
    const twin = stepWith('embed: false,').replace('const step', 'const twin').split('\n').slice(1).join('\n')
    const both = pipeline.replace('{ step }', '{ step, twin }').replace('step({ n: 20 })', 'step({ n: 1 }); twin({ n: 2 })')
    const { diagnostics } = await bundle({ 'pipeline.ts': both, 'steps/step.ts': `${stepWith('embed: false,')}\n${twin}` })
    expect(diagnostics.map(({ message }) => message)).to.deep.equal([
      `Two components are called ${word}, and only one of them can have an image of that name.`,
    ])
  })

  for (const [form, body] of [
    ['script', 'n + 1'],
    ['module', 'n + (await Promise.resolve(1))'],
  ] as const) {
    const top = form === 'module' ? 'await Promise.resolve()\n' : ''
    it(`runs as a process, and in what its image is built from: a ${form}`, async () => {
      const { folder, imageBodies } = await bundle(filesOf(`${top}${stepWith('embed: false,', body)}`))
      const program = await imageProgram(folder)({ image: '', command: ['kfp-ts-component', word] })
      expect(started(program!.argv, folder, 20)).to.deep.equal({ m: 21 })
      const contextFolder = join(folder, 'contexts')
      const recipes = imageBodies.map(bodyRecipe)
      const { images, diagnostics } = await buildImages({
        project: folder,
        recipes,
        imagePrefix: 'r.example/t',
        baseOf: () => 'node:22',
        contextFolder,
      })
      expect([diagnostics, images.map((one) => [one.package, one.state])]).to.deep.equal([[], [[word, 'written']]])
      const app = join(contextFolder, 'project-add-one/app')
      expect(spawnSync(process.execPath, ['load.mjs'], { cwd: app }).status).to.equal(0)
      const bin = join(app, 'node_modules/.bin/kfp-ts-component')
      expect(started([bin, word], folder, 20)).to.deep.equal({ m: 21 })
      expect(started([bin, 'other'], folder, 20)).to.equal(`This image has one component: kfp-ts-component ${word}\n`)
      const place = await logPlace(String(started([bin, word], folder, -1)), { folder, texts: new Set(['kfp-ts-component', word]) })
      expect([place?.file, place?.line, place?.column]).to.deep.equal([join(folder, 'steps/step.ts'), form === 'script' ? 7 : 8, 22])
    })
  }

  it('does not get into an image when it does not load', async () => {
    const failing = "const load = () => { if (process.cwd().endsWith('/app')) throw new Error('no lib'); return 1 }\nconst lib = load()\n"
    const { folder, imageBodies } = await bundle(filesOf(`${failing}${stepWith('embed: false,', 'n + lib')}`))
    const order = { project: folder, imagePrefix: 'r.example/t', baseOf: () => 'node:22', contextFolder: join(folder, 'contexts') }
    await buildImages({ ...order, recipes: imageBodies.map(bodyRecipe) })
    const { status, stderr } = spawnSync(process.execPath, ['load.mjs'], { cwd: join(folder, 'contexts/project-add-one/app'), encoding: 'utf8' })
    expect([status, stderr.includes('Error: no lib')]).to.deep.equal([1, true])
  })

  it('is named by its image once that is built, and told from another state of it', async () => {
    const { folder, imageBodies } = await bundle(filesOf(stepWith('embed: false,')))
    const recipes = imageBodies.map(bodyRecipe)
    const order = { project: folder, recipes, imagePrefix: 'r.example/t', baseOf: () => 'node:22', contextFolder: join(folder, 'contexts') }
    const [{ image } = { image: '' }] = (await buildImages(order)).images
    expect(image).to.match(/^r\.example\/t\/project-add-one:[\da-f]{12}$/)
    writeImagesLock(folder, { [word]: { image, base: 'node:22', platform: 'linux/amd64' } })
    const compiled = async () => {
      const { document, diagnostics } = await compilePipeline(await loadPipeline(join(folder, 'pipeline.ts')))
      const { container } = Object.values(document?.spec.deploymentSpec?.executors ?? {})[0] ?? {}
      return [container?.image, diagnostics.map(({ code }) => code)]
    }
    expect(await compiled()).to.deep.equal([image, []])
    writeFileSync(join(folder, 'steps/step.ts'), stepWith('embed: false,', 'n + 2'))
    expect(await compiled()).to.deep.equal([image, ['KF1131']])
  })

  it('adds to the image that it names', async () => {
    const { imageBodies } = await bundle(filesOf(stepWith("embed: false, image: 'acme.io/cuda:1',")))
    expect(imageBodies.map(({ base }) => base)).to.deep.equal(['acme.io/cuda:1'])
  })

  it('cannot run as a process where it was never compiled', async () => {
    const { folder } = await bundle(filesOf(stepWith('embed: false,')))
    const unknown = imageProgram(folder)({ image: '', command: ['kfp-ts-component', './steps/none.ts#none'] })
    const error = await unknown.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).to.be.instanceOf(PipelineError)
    expect((error as PipelineError).diagnostics[0]?.message).to.match(/^The body of \.\/steps\/none\.ts#none was not compiled in .*\.$/)
  })
})
