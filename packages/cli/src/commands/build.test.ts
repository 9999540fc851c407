import { rmSync } from 'node:fs'
import { relative } from 'node:path'
import { expect } from 'chai'
import { main } from '../main.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { project } from '../testing/project.ts'

const embedded = `import { component, pipeline } from 'kfp-ts'
const greet = component({ name: 'greet', run: async () => {} })
export const hello = pipeline({ name: 'hello' }, () => { greet() })
`

// Images are built in conformance/src/docker-images.test.ts, by a real engine.
describe('kfp-ts build', function () {
  this.timeout(30_000)
  const folder = project({
    'pipelines/hello/pipeline.ts': embedded,
    'broken.ts': 'export const x: = 1\n',
    'demanded.ts': embedded.replace("name: 'greet',", "name: 'greet', embed: false,"),
    'other/package.json': '{ "name": "other", "type": "module" }',
    'other/pipeline.ts': embedded,
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  async function kfpTs(...argv: readonly string[]) {
    const io = memoryIo(folder)
    return { exitCode: await main(['build', ...argv], io), ...io.written() }
  }
  const shown = relative(process.cwd(), folder)
  const first = (stderr: string): string => stderr.split('\n')[0] ?? ''

  it('says that embedded components need no image', async () => {
    expect(await kfpTs()).to.deep.equal({ exitCode: 0, stdout: 'Every component is embedded: no image is needed.\n', stderr: '' })
    expect(JSON.parse((await kfpTs('--json')).stdout)).to.deep.equal({ images: [], diagnostics: [] })
  })
  it('is for what clusters cannot run before', async () => {
    const { exitCode, stdout, stderr } = await kfpTs('demanded.ts', '--context', 'contexts')
    expect({ exitCode, stdout, stderr }).to.deep.equal({
      exitCode: 0,
      stdout: `./demanded.ts#greet: ${folder}/contexts/app-greet (written)\n`,
      stderr: '',
    })
  })
  it('builds nothing of a pipeline with errors', async () => {
    const { exitCode, stderr } = await kfpTs('broken.ts')
    expect([exitCode, first(stderr)]).to.deep.equal([1, `error KF1101  ${shown}/broken.ts does not compile: Unexpected "="`])
  })
  for (const prefix of ['localhost/kfp-ts', 'registry.example:5000/team-1/a_b/', 'team', 'Registry.Example/x', 'registry:5000']) {
    it(`takes the prefix ${prefix}`, async () => {
      expect((await kfpTs('--image-prefix', prefix)).exitCode).to.equal(0)
    })
  }
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [['--push'], 'error KF7040  Images with the prefix "localhost/kfp-ts" cannot be pushed: it names no registry.'],
    [['--image-prefix', 'Bad Prefix'], 'error KF7044  No image can have a name that begins with "Bad Prefix".'],
    [['--image-prefix', 'Team/step'], 'error KF7044  No image can have a name that begins with "Team/step".'],
    [['--platform', 'windows/amd64'], 'error KF7041  Images are not built for the platform "windows/amd64".'],
    [['--base-image', 'train=node:22'], 'error KF7042  --base-image train=node:22 is for a package that has no image here: images are for nothing.'],
    [['pipelines', 'other/pipeline.ts'], `error KF7043  Pipelines of two projects cannot be built together: ${folder} and ${folder}/other.`],
    [['--pipeline', 'bye'], 'error KF7006  "pipelines/hello/pipeline.ts" holds no pipeline "bye".'],
  ]
  for (const [argv, message] of wrong) {
    it(`refuses ${argv.join(' ')}`, async () => {
      const { exitCode, stderr } = await kfpTs(...argv)
      expect([exitCode, first(stderr)]).to.deep.equal([2, message])
    })
  }
})
