import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type IrDocument, readPipeline, writeKubernetesManifests } from '@kfp-ts/ir'
import { expect } from 'chai'
import { main } from '../main.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { shellPipeline } from '../testing/shell-pipeline.ts'

const folder = mkdtempSync(join(tmpdir(), 'kfp-ts-check-'))
const good = shellPipeline('good', 'true')
writeFileSync(join(folder, 'good.yaml'), good)
writeFileSync(join(folder, 'bad.yaml'), good.replace('executorLabel: exec-greet', 'executorLabel: exec-gone'))
writeFileSync(join(folder, 'text.yaml'), 'just text\n')
writeFileSync(join(folder, 'warned.yaml'), good.replace('  executors:\n', '  executors:\n    exec-unused: {container: {image: x}}\n'))

async function kfpTs(...argv: readonly string[]) {
  const io = memoryIo(folder)
  const exitCode = await main(argv, io)
  return { exitCode, ...io.written() }
}

describe('kfp-ts check', () => {
  it('says that a file is fine', async () => {
    expect(await kfpTs('check', 'good.yaml')).to.deep.equal({ exitCode: 0, stdout: 'good.yaml: no problems\n', stderr: '' })
  })

  it('shows the place of a problem in the YAML, and fails', async () => {
    const { exitCode, stdout, stderr } = await kfpTs('check', 'bad.yaml', 'good.yaml')
    expect([exitCode, stdout]).to.deep.equal([1, 'good.yaml: no problems\n'])
    expect(stderr).to.match(
      /^error KF3\d{3} {2}.*exec-gone.*\n {2}2 \| {3}comp-greet:\n {2}3 \| {5}executorLabel: exec-gone\n {4}\| {5}~+\n {6}at bad\.yaml:3:5\n/,
    )
  })

  it('refuses what is no pipeline', async () => {
    const { exitCode, stderr } = await kfpTs('check', 'text.yaml')
    expect(exitCode).to.equal(1)
    expect(stderr).to.match(/^error KF3003 /)
  })

  it('writes no file in words for people', async () => {
    expect(await kfpTs('check', 'good.yaml', '--out', 'report.txt')).to.deep.equal({
      exitCode: 2,
      stdout: '',
      stderr: 'error KF7001  --out takes a JSON or SARIF document.\n  hint: add --format json or --format sarif.\n',
    })
  })

  it('with --json tells programs about every file', async () => {
    const { exitCode, stdout, stderr } = await kfpTs('check', 'bad.yaml', 'good.yaml', '--json')
    expect([exitCode, stderr]).to.deep.equal([1, ''])
    const { files, diagnostics } = JSON.parse(stdout) as { files: unknown; diagnostics: readonly { code: string; position: { line: number } }[] }
    expect(files).to.deep.equal([
      { file: 'bad.yaml', ok: false },
      { file: 'good.yaml', ok: true },
    ])
    expect(diagnostics.map(({ position }) => position.line)).to.include(3)
  })

  it('of a folder looks at every pipeline and workflow below it, and at no other YAML', async () => {
    mkdirSync(join(folder, 'several/deep'), { recursive: true })
    writeFileSync(join(folder, 'several/deep/good.yml'), good)
    writeFileSync(join(folder, 'several/settings.yaml'), 'apiVersion: v1\nkind: ConfigMap\n')
    expect((await kfpTs('check', 'several')).stdout).to.equal('several/deep/good.yml: no problems\n')
    writeFileSync(join(folder, 'several/workflow.yaml'), 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n')
    expect((await kfpTs('check', 'several')).stderr).to.match(/^error KF39/)
    mkdirSync(join(folder, 'nothing'), { recursive: true })
    const { exitCode, stderr } = await kfpTs('check', 'nothing')
    expect(exitCode).to.equal(2)
    expect(stderr).to.match(/^error KF7004 {2}Folder "nothing" holds no pipelines\./)
  })

  it('of a folder looks at Kubernetes objects that carry a pipeline', async () => {
    mkdirSync(join(folder, 'objects'), { recursive: true })
    const { document } = readPipeline(good)
    writeFileSync(join(folder, 'objects/pipeline.yaml'), writeKubernetesManifests(document as IrDocument))
    expect((await kfpTs('check', 'objects')).stdout).to.equal('objects/pipeline.yaml: no problems\n')
  })

  it('judges a component of version 1 as what importing makes of it', async () => {
    writeFileSync(join(folder, 'v1.yaml'), 'name: Say\nimplementation: {container: {image: bash, args: [{inputValue: word}]}}\n')
    const { exitCode, stderr } = await kfpTs('check', 'v1.yaml')
    expect([exitCode, stderr.split('\n')[0]]).to.deep.equal([
      1,
      'error KF3704  implementation.container.args[0].inputValue uses the input "word", which is not declared.',
    ])
  })

  it('holds a workflow of Argo against the rules of Argo', async () => {
    const workflow = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {generateName: a-}\nspec:\n  entrypoint: mian\n  templates:\n'
    writeFileSync(join(folder, 'argo.yaml'), `${workflow}    - {name: main, container: {image: x, imagePullPolice: Never}}\n`)
    const { exitCode, stderr } = await kfpTs('check', 'argo.yaml')
    expect(exitCode).to.equal(1)
    expect(stderr).to.contain(
      [
        'error KF3916  The workflow calls the template "mian", which is not defined.',
        '  4 | spec:',
        '  5 |   entrypoint: mian',
        '    |               ~~~~',
        '      at argo.yaml:5:15',
        '  hint: templates here: main.',
      ].join('\n'),
    )
    expect(stderr).to.contain('error KF3901  Unknown field "imagePullPolice" in templates[0].container.')
    const sarif = await kfpTs('check', 'argo.yaml', '--format', 'sarif')
    expect(sarif.stdout).to.contain('"ruleId": "KF3901"')
    const { stdout } = await kfpTs('check', 'argo.yaml', '--json')
    expect((JSON.parse(stdout) as { readonly files: unknown }).files).to.deep.equal([{ file: 'argo.yaml', ok: false }])
  })

  it('looks up templates in the other files of a command, which may be a folder', async () => {
    const head = 'apiVersion: argoproj.io/v1alpha1\n'
    mkdirSync(join(folder, 'shared/deep'), { recursive: true })
    writeFileSync(
      join(folder, 'shared/deep/tools.yaml'),
      `kind: WorkflowTemplate\n${head}metadata: {name: tools}\nspec: {templates: [{name: echo, container: {image: x}}]}\n`,
    )
    const workflow = `${head}kind: Workflow\nmetadata: {generateName: a-}\nspec: {entrypoint: ehco, workflowTemplateRef: {name: tools}}\n`
    writeFileSync(join(folder, 'shared/workflow.yaml'), workflow)
    expect((await kfpTs('check', 'shared/workflow.yaml')).stdout).to.equal('shared/workflow.yaml: no problems\n')
    for (const paths of [['shared'], ['shared/workflow.yaml', 'shared/deep/tools.yaml'], ['shared/deep', 'shared/workflow.yaml', 'shared']]) {
      const { exitCode, stdout, stderr } = await kfpTs('check', ...paths)
      expect([exitCode, stdout]).to.deep.equal([1, 'shared/deep/tools.yaml: no problems\n'])
      expect(stderr).to.match(/^error KF3916 {2}The workflow calls the template "ehco", which is not defined\./)
      expect(stderr).to.contain('at shared/workflow.yaml:4:20\n')
    }
    mkdirSync(join(folder, 'listed'), { recursive: true })
    const listed = `apiVersion: v1\nkind: List\nitems:\n- ${workflow.trimEnd().replaceAll('\n', '\n  ')}\n`
    writeFileSync(join(folder, 'listed/list.yaml'), listed)
    expect((await kfpTs('check', 'listed', 'shared/deep')).stderr).to.contain('at listed/list.yaml:7:22\n')
  })

  it('says what it has not looked at', async () => {
    const workflow =
      'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {generateName: a-}\nspec: {entrypoint: a, templates: [{name: a, suspend: {}}]}\n'
    const sensor = 'apiVersion: argoproj.io/v1alpha1\nkind: Sensor\nmetadata: {name: s}\n'
    const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n'
    for (const [name, text] of Object.entries({ mixed: `${workflow}---\n${map}---\n${sensor}`, sensor, map }))
      writeFileSync(join(folder, `${name}.yaml`), text)
    expect(await kfpTs('check', 'mixed.yaml')).to.deep.equal({
      exitCode: 0,
      stdout: 'mixed.yaml: no problems; not looked at: ConfigMap "c" (line 7), Sensor "s" (line 11)\n',
      stderr: '',
    })
    for (const [file, what] of [
      ['sensor.yaml', 'Sensor "s"'],
      ['map.yaml', 'ConfigMap "c"'],
    ]) {
      const { exitCode, stdout, stderr } = await kfpTs('check', file as string)
      expect([exitCode, stdout, stderr.split('\n')[0]]).to.deep.equal([
        0,
        '',
        `warning KF3991  The file holds ${what}, and nothing that is checked here.`,
      ])
    }
    const { files } = JSON.parse((await kfpTs('check', 'mixed.yaml', 'map.yaml', '--json')).stdout) as { readonly files: unknown }
    expect(files).to.deep.equal([
      {
        file: 'mixed.yaml',
        ok: true,
        skipped: [
          { kind: 'ConfigMap', name: 'c', line: 7 },
          { kind: 'Sensor', name: 's', line: 11 },
        ],
      },
      { file: 'map.yaml', ok: true, skipped: [{ kind: 'ConfigMap', name: 'c', line: 2 }] },
    ])
  })

  it('reads what a shell hands over', async function () {
    if (process.platform === 'win32') this.skip()
    const handed = openSync(join(folder, 'good.yaml'), 'r')
    expect((await kfpTs('check', `/dev/fd/${handed}`)).stdout).to.equal(`/dev/fd/${handed}: no problems\n`)
    closeSync(handed)
  })

  it('passes with warnings, and fails for them with --strict', async () => {
    const { exitCode, stderr } = await kfpTs('check', 'warned.yaml')
    expect(exitCode).to.equal(0)
    expect(stderr).to.match(/^warning KF3113 {2}Executor "exec-unused" is used by no component\./)
    expect((await kfpTs('check', 'warned.yaml', '--strict')).exitCode).to.equal(1)
    expect((await kfpTs('check', 'good.yaml', '--strict')).exitCode).to.equal(0)
  })

  it('with --format sarif writes what code hosts read', async () => {
    const { exitCode, stdout, stderr } = await kfpTs('check', 'bad.yaml', 'good.yaml', '--format', 'sarif')
    expect([exitCode, stderr]).to.deep.equal([1, ''])
    const [run] = (
      JSON.parse(stdout) as { readonly runs: readonly { readonly results: readonly unknown[]; readonly artifacts: readonly unknown[] }[] }
    ).runs
    expect(run?.artifacts).to.have.length(2)
    expect(run?.results[0]).to.deep.include({ ruleId: 'KF3102', level: 'error' })
    expect(run?.results[0])
      .to.have.nested.property('locations[0].physicalLocation')
      .that.deep.equals({
        artifactLocation: { uri: 'bad.yaml', uriBaseId: 'PROJECTROOT' },
        region: { startLine: 3, startColumn: 5, endColumn: 18 },
      })
    const written = await kfpTs('check', 'bad.yaml', 'good.yaml', '--format', 'sarif', '--out', 'out/check.sarif')
    expect(written).to.deep.equal({ exitCode: 1, stdout: '', stderr: '' })
    expect(readFileSync(join(folder, 'out/check.sarif'), 'utf8')).to.equal(stdout)
  })

  it('refuses a version that is none', async () => {
    const { exitCode, stderr } = await kfpTs('check', 'good.yaml', '--kfp', 'new')
    expect(exitCode).to.equal(2)
    expect(stderr).to.contain('It is a version such as 2.14.')
  })
})
