import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { main } from '../main.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { project } from '../testing/project.ts'

const GREET = `import { component, pipeline, t } from 'kfp-ts'
export const greet = component({
  name: 'greet', inputs: { name: t.string() }, outputs: { greeting: t.string() }, run: async ({ name }) => ({ greeting: 'Hello, ' + name }),
})
`
const hello = (name: string) =>
  `${GREET}export const ${name} = pipeline({ name: '${name}', inputs: { who: t.string({ default: 'world' }) } }, ({ who }) => greet({ name: who }))\n`
const inLocalImage = (name: string) => hello(name).replace("name: 'greet',", "name: 'greet', image: 'localhost/kfp-ts/node:22',")
const LEAKY = `${GREET}import { parallelFor } from 'kfp-ts'
export const leaky = pipeline({ name: 'leaky' }, () => {
  let leaked: ReturnType<typeof greet> | undefined
  parallelFor(['a', 'b'], (name) => {
    leaked = greet({ name })
  })
  greet({ name: leaked!.outputs.greeting })
})
`

describe('kfp-ts compile', function () {
  this.timeout(30_000)
  const folder = project({
    'pipelines/one/pipeline.ts': hello('one'),
    'pipelines/two/pipeline.ts': hello('two'),
    'bad/pipeline.ts': LEAKY,
    'twins/a/pipeline.ts': hello('twin'),
    'twins/b/pipeline.ts': hello('twin'),
    'broken.ts': 'export const x: = 1\n',
    'local/a/pipeline.ts': inLocalImage('a'),
    'local/b/pipeline.ts': inLocalImage('b'),
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  async function kfpTs(...argv: readonly string[]) {
    const io = memoryIo(folder)
    const exitCode = await main(argv, io)
    return { exitCode, ...io.written() }
  }

  it('writes every pipeline of a folder and says where', async () => {
    expect(await kfpTs('compile', 'pipelines', '--out', 'out')).to.deep.equal({
      exitCode: 0,
      stdout: 'one: out/one/pipeline.yaml\ntwo: out/two/pipeline.yaml\n',
      stderr: '',
    })
    expect(readFileSync(join(folder, 'out/one/pipeline.yaml'), 'utf8')).to.contain('pipelineInfo:\n  name: one\n')
  })

  it('warns once of images that only this machine has', async () => {
    const { exitCode, stderr } = await kfpTs('compile', 'local', '--out', 'local-out')
    expect([exitCode, stderr]).to.deep.equal([
      0,
      `warning KF1122  Images with the prefix "localhost/kfp-ts" exist on this machine only; a cluster cannot pull them.
  hint: set the prefix in kfp-ts.config.ts: export const config = { imagePrefix: "registry.example/team" }; kfp-ts build --push brings them there.
`,
    ])
  })

  it('writes one file, and with --json says so to programs', async () => {
    const { exitCode, stdout } = await kfpTs('compile', 'pipelines/two/pipeline.ts', '--out', 'json', '--json')
    expect([exitCode, JSON.parse(stdout)]).to.deep.equal([
      0,
      { pipelines: [{ name: 'two', source: 'pipelines/two/pipeline.ts', file: 'json/two/pipeline.yaml' }], diagnostics: [] },
    ])
  })

  it('compiles one pipeline with another name, other defaults, and without the cache', async () => {
    const settings = ['--pipeline', 'two', '--name', 'second', '--display-name', 'The second', '--param', 'who=you', '--no-cache']
    expect(await kfpTs('compile', 'pipelines', '--out', 'set', ...settings)).to.deep.equal({
      exitCode: 0,
      stdout: 'second: set/second/pipeline.yaml\n',
      stderr: '',
    })
    const text = readFileSync(join(folder, 'set/second/pipeline.yaml'), 'utf8')
    expect(text).to.contain('cachingOptions: {}').and.to.contain('defaultValue: you').and.to.contain('displayName: The second\n  name: second\n')
  })

  it('writes Kubernetes objects where asked for', async () => {
    const argv = ['pipelines/one/pipeline.ts', '--out', 'objects', '--kubernetes-manifest', '--include-pipeline-manifest', '--namespace', 'team']
    expect((await kfpTs('compile', ...argv, '--version-name', 'one-v1')).exitCode).to.equal(0)
    const text = readFileSync(join(folder, 'objects/one/pipeline.yaml'), 'utf8')
    expect(text).to.match(
      /kind: Pipeline\nmetadata:\n {2}name: one\n {2}namespace: team\n[^]*\n---\n[^]*kind: PipelineVersion\nmetadata:\n {2}name: one-v1\n/,
    )
  })

  it("writes nothing when one of them has an error, and shows the place in the author's file", async () => {
    const { exitCode, stdout, stderr } = await kfpTs('compile', 'pipelines', 'bad', '--out', 'none')
    expect([exitCode, stdout, existsSync(join(folder, 'none'))]).to.deep.equal([1, '', false])
    expect(stderr).to.equal(
      [
        'error KF2001  Output "greeting" of task "greet" is used outside the loop that makes it.',
        '  10 |   })',
        '  11 |   greet({ name: leaked!.outputs.greeting })',
        '     |   ~~~~~',
        '       at bad/pipeline.ts:11:3',
        '  note: task "greet" is recorded here',
        "  8 |   parallelFor(['a', 'b'], (name) => {",
        '  9 |     leaked = greet({ name })',
        '    |              ~~~~~',
        '      at bad/pipeline.ts:9:14',
        "  hint: return it from the loop's body and use the loop's outputs; there it is a list with one entry per turn.",
        '',
      ].join('\n'),
    )
  })

  it('shows where a file does not even parse', async () => {
    const { exitCode, stderr } = await kfpTs('compile', 'broken.ts')
    expect(exitCode).to.equal(1)
    expect(stderr).to.match(/^error KF1101 .*\n {2}1 \| export const x: = 1\n {4}\| +~\n {6}at broken\.ts:1:17\n/)
  })

  it('compiles for Argo instead, or as well', async () => {
    expect(await kfpTs('compile', 'pipelines/one', '--target', 'argo', '--kind', 'WorkflowTemplate', '--out', 'argo')).to.deep.equal({
      exitCode: 0,
      stdout: 'one: argo/one/argo.yaml\n',
      stderr: '',
    })
    expect(existsSync(join(folder, 'argo/one/pipeline.yaml'))).to.equal(false)
    const written = readFileSync(join(folder, 'argo/one/argo.yaml'), 'utf8')
    expect(written).to.contain('kind: WorkflowTemplate\nmetadata:\n  name: one\n')
    expect((await kfpTs('convert', 'pipelines/one/pipeline.ts', '--to', 'argo', '--kind', 'WorkflowTemplate')).stdout).to.equal(written)
    const both = await kfpTs('compile', 'pipelines/one', '--target', 'kfp', '--target', 'argo', '--out', 'both')
    expect(both).to.deep.equal({ exitCode: 0, stdout: 'one: both/one/pipeline.yaml\none: both/one/argo.yaml\n', stderr: '' })
  })

  it('says what Argo cannot do, and then writes nothing for anybody', async () => {
    expect(await kfpTs('compile', 'pipelines/one', '--target', 'kfp', '--target', 'argo', '--kind', 'CronWorkflow', '--out', 'never')).to.deep.equal({
      exitCode: 2,
      stdout: '',
      stderr: `error KF3814  A CronWorkflow without a schedule would never run.
  4 | })
  5 | export const one = pipeline({ name: 'one', inputs: { who: t.string({ default: 'world' }) } }, ({ who }) => greet({ name: who }))
    |                    ~~~~~~~~
      at pipelines/one/pipeline.ts:5:20
  hint: say when: { cron: { schedules: ['0 6 * * *'] } }, on the command line --schedule '0 6 * * *'.
`,
    })
    expect(existsSync(join(folder, 'never'))).to.equal(false)
  })

  it('knows no other target', async () => {
    const { exitCode, stderr } = await kfpTs('compile', 'pipelines/one', '--target', 'tekton')
    expect(exitCode).to.equal(2)
    expect(stderr).to.contain('It is kfp or argo.')
  })

  it('refuses two pipelines of one name', async () => {
    expect(await kfpTs('compile', 'twins', '--out', 'twins-out')).to.deep.equal({
      exitCode: 2,
      stdout: '',
      stderr:
        'error KF7009  Two pipelines are called "twin": one of twins/a/pipeline.ts, one of twins/b/pipeline.ts.\n  hint: each is written to a folder of its name: rename one of them.\n',
    })
  })

  it('refuses what is compiled already', async () => {
    await kfpTs('compile', 'pipelines/one', '--out', 'out')
    const { exitCode, stderr } = await kfpTs('compile', 'out/one/pipeline.yaml')
    expect([exitCode, stderr]).to.deep.equal([
      2,
      'error KF7001  "out/one/pipeline.yaml" is compiled already.\n  hint: give the pipeline in TypeScript that it comes from.\n',
    ])
  })

  it('runs a pipeline in TypeScript, choosing by name where a file holds several', async () => {
    const several = project({ 'pipeline.ts': hello('one') + hello('two').replace(GREET, '') })
    const io = memoryIo(several)
    expect(await main(['run', 'pipeline.ts'], io)).to.equal(2)
    expect(io.written().stderr).to.equal('error KF7005  "pipeline.ts" holds several pipelines: one, two.\n  hint: choose one with --pipeline NAME.\n')
    const other = memoryIo(several)
    expect(await main(['run', 'pipeline.ts', '--pipeline', 'three'], other)).to.equal(2)
    expect(other.written().stderr).to.equal('error KF7006  "pipeline.ts" holds no pipeline "three".\n  hint: it holds one, two.\n')
    const good = memoryIo(several)
    expect(await main(['run', 'pipeline.ts', '--pipeline', 'two', '--param', 'who=Ada'], good), good.written().stderr).to.equal(0)
    expect(good.written().stdout).to.contain('  greeting: Hello, Ada\n')
    rmSync(several, { recursive: true, force: true })
  })
})
