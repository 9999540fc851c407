import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const indices = (tasks: number): readonly number[] => Array.from({ length: tasks }, (_, index) => index)

/** Writes the same pipeline twice: a chain of container steps, each told the number of the one before it. */
export async function writeContainerChain(folder: string, tasks: number): Promise<{ readonly ours: string; readonly twin: string }> {
  const ours = join(folder, `chain-${tasks}.ts`)
  const twin = join(folder, `chain_${tasks}.py`)
  await writeFile(
    ours,
    [
      "import { containerComponent, pipeline, t } from 'kfp-ts'",
      "const step = containerComponent({ name: 'step', inputs: { n: t.string() }, outputs: { next: t.string() }, image: 'busybox', command: ['sh', '-c'],",
      '  args: ({ inputs, outputs }) => [\'echo "$0" > "$1"\', inputs.n, outputs.next.path] })',
      "export const chain = pipeline({ name: 'chain', inputs: { n: t.string({ default: '0' }) } }, ({ n }) => {",
      ...indices(tasks).map((index) => `  const s${index} = step({ n: ${index === 0 ? 'n' : `s${index - 1}.outputs.next`} })`),
      `  return s${tasks - 1}`,
      '})',
      '',
    ].join('\n'),
  )
  await writeFile(
    twin,
    [
      'from kfp import dsl',
      '@dsl.container_component',
      'def step(n: str, next: dsl.OutputPath(str)):',
      "    return dsl.ContainerSpec(image='busybox', command=['sh', '-c'], args=['echo \"$0\" > \"$1\"', n, next])",
      "@dsl.pipeline(name='chain')",
      "def chain(n: str = '0') -> str:",
      ...indices(tasks).map((index) => `    s${index} = step(n=${index === 0 ? 'n' : `s${index - 1}.outputs['next']`})`),
      `    return s${tasks - 1}.outputs['next']`,
      '',
    ].join('\n'),
  )
  return { ours, twin }
}

/** Writes a chain of container steps with many settings, each described: 4 MB of YAML for 1,300 of them. */
export async function writeSettingsChain(folder: string, tasks: number): Promise<string> {
  const file = join(folder, `settings-${tasks}.ts`)
  const setting = (index: number): string =>
    `setting_${index}: t.string({ default: 'as it was', description: 'One of the many things that can be set, number ${index}.' })`
  await writeFile(
    file,
    [
      "import { containerComponent, pipeline, t } from 'kfp-ts'",
      `const step = containerComponent({ name: 'step', image: 'busybox', outputs: { next: t.string() }, args: ({ outputs }) => [outputs.next.path],`,
      `  inputs: { n: t.string(), ${indices(9).map(setting).join(', ')} } })`,
      "export const settings = pipeline({ name: 'settings', inputs: { n: t.string({ default: '0' }) } }, ({ n }) => {",
      ...indices(tasks).map((index) => `  const s${index} = step({ n: ${index === 0 ? 'n' : `s${index - 1}.outputs.next`} })`),
      `  return s${tasks - 1}`,
      '})',
      '',
    ].join('\n'),
  )
  return file
}

/** Writes the same pipeline twice: independent steps that only wait. */
export async function writeWaiting(folder: string, tasks: number, seconds: number): Promise<{ readonly ours: string; readonly twin: string }> {
  const ours = join(folder, 'waiting.ts')
  const twin = join(folder, 'waiting.py')
  await writeFile(
    ours,
    [
      "import { component, pipeline, t } from 'kfp-ts'",
      "export const wait = component({ name: 'wait', inputs: { seconds: t.double() }, run: ({ seconds }) => new Promise((done) => setTimeout(done, 1000 * seconds)) })",
      "export const waiting = pipeline({ name: 'waiting' }, () => {",
      ...indices(tasks).map(() => `  wait({ seconds: ${seconds} })`),
      '})',
      '',
    ].join('\n'),
  )
  await writeFile(
    twin,
    [
      'from kfp import dsl, local',
      "@dsl.component(base_image='python:3.11', install_kfp_package=False)",
      'def wait(seconds: float):',
      '    import time',
      '    time.sleep(seconds)',
      "@dsl.pipeline(name='waiting')",
      'def waiting():',
      ...indices(tasks).map(() => `    wait(seconds=${seconds.toFixed(1)})`),
      ...runsItself('waiting'),
    ].join('\n'),
  )
  return { ours, twin }
}

/** Writes the same pipeline twice: a chain of steps that add one. */
export async function writeAdding(folder: string, tasks: number): Promise<{ readonly ours: string; readonly twin: string }> {
  const ours = join(folder, 'adding.ts')
  const twin = join(folder, 'adding.py')
  await writeFile(
    ours,
    [
      "import { component, pipeline, t } from 'kfp-ts'",
      "export const add = component({ name: 'add', inputs: { n: t.integer() }, outputs: { next: t.integer() }, run: async ({ n }) => ({ next: n + 1 }) })",
      "export const adding = pipeline({ name: 'adding' }, () => {",
      ...indices(tasks).map((index) => `  const s${index} = add({ n: ${index === 0 ? '0' : `s${index - 1}.outputs.next`} })`),
      `  return s${tasks - 1}`,
      '})',
      '',
    ].join('\n'),
  )
  await writeFile(
    twin,
    [
      'from kfp import dsl, local',
      "@dsl.component(base_image='python:3.11', install_kfp_package=False)",
      'def add(n: int) -> int:',
      '    return n + 1',
      "@dsl.pipeline(name='adding')",
      'def adding() -> int:',
      ...indices(tasks).map((index) => `    s${index} = add(n=${index === 0 ? '0' : `s${index - 1}.output`})`),
      `    return s${tasks - 1}.output`,
      ...runsItself('adding'),
    ].join('\n'),
  )
  return { ours, twin }
}

const runsItself = (pipeline: string): readonly string[] => [
  "if __name__ == '__main__':",
  '    import sys',
  '    local.init(local.SubprocessRunner(use_venv=False), pipeline_root=sys.argv[1])',
  `    ${pipeline}()`,
  '',
]
