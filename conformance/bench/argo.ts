import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from '../src/command.ts'
import { hera } from '../src/python.ts'
import { writeContainerChain } from './chains.ts'
import { type Bench, versus } from './compiling.ts'
import { measure, type Way } from './measure.ts'

/** Turns compiled chains of container steps into workflows, beside Hera, which builds the same chains from Python; then how large the files are. */
export async function measureArgo(bench: Bench): Promise<string> {
  const peer = join(await hera(), 'python')
  const rows: string[] = []
  const sizes: string[] = []
  for (const [tasks, rounds] of [
    [2, 9],
    [500, 7],
    [2000, 5],
  ] as const) {
    const { ours } = await writeContainerChain(bench.folder, tasks)
    const compile = bench.kfpTs('compile', ours, '--out', join(bench.folder, 'compiled'))
    await output(compile.program, compile.args)
    const files = { ours: join(bench.folder, `argo-${tasks}.yaml`), peer: join(bench.folder, `hera-${tasks}.yaml`) }
    const took = await measure(
      { ours: converting(bench, files.ours), peer: { program: peer, args: [await writeHeraChain(bench.folder, tasks), files.peer] } },
      rounds,
    )
    rows.push(versus(`${tasks} tasks`, took.ours, took.peer))
    console.error(rows.at(-1))
    sizes.push(`${tasks} tasks: ${await kilobytes(files.ours)} KB, Hera ${await kilobytes(files.peer)} KB`)
  }
  const head = ['| IR to Argo | ours | Hera | Hera / ours | in processor time |', '| --- | --- | --- | --- | --- |']
  return [...head, ...rows, '', `Size of the YAML: ${sizes.join('; ')}.`].join('\n')
}

function converting({ folder, kfpTs }: Bench, out: string): Way {
  return kfpTs('convert', join(folder, 'compiled/chain/pipeline.yaml'), '--to', 'argo', '--definitions', 'minimal', '--out', out)
}

async function kilobytes(file: string): Promise<string> {
  return ((await stat(file)).size / 1000).toFixed(0)
}

/** The chain as people write it with Hera. */
async function writeHeraChain(folder: string, tasks: number): Promise<string> {
  const file = join(folder, `hera_chain_${tasks}.py`)
  const step = (index: number): string =>
    `        s${index} = step(name='s${index}', arguments={'n': ${index === 0 ? "w.get_parameter('n')" : `s${index - 1}.get_parameter('next')`}})`
  const lines = [
    'import sys',
    'from hera.workflows import DAG, Container, Parameter, Workflow, models',
    "with Workflow(generate_name='chain-', entrypoint='chain', arguments=[Parameter(name='n', value='0')]) as w:",
    "    step = Container(name='step', image='busybox', command=['sh', '-c'], args=['echo \"$0\" > \"$1\"', '{{inputs.parameters.n}}', '/tmp/next'],",
    "        inputs=[Parameter(name='n')], outputs=[Parameter(name='next', value_from=models.ValueFrom(path='/tmp/next'))])",
    "    with DAG(name='chain'):",
    ...Array.from({ length: tasks }, (_, index) => step(index)),
    ...Array.from({ length: tasks - 1 }, (_, index) => `        s${index} >> s${index + 1}`),
    "open(sys.argv[1], 'w').write(w.to_yaml())",
    '',
  ]
  await writeFile(file, lines.join('\n'))
  return file
}
