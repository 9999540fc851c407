import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from '../src/command.ts'
import { pythonBase } from '../src/docker-bases.ts'
import { type Docker, startDocker } from '../src/docker-daemon.ts'
import { copyProject } from '../src/docker-project.ts'
import { kfpTs } from '../src/kfp-ts.ts'
import { kfpSdk } from '../src/python.ts'
import { repository } from '../src/repository.ts'
import { median } from './measure.ts'

const rounds = 5
/** A registry of packages may have a certificate that this machine knows and a bare image does not. */
const certificates = '/etc/ssl/certs/ca-certificates.crt'
const trusting = [
  '--volume',
  `${certificates}:${certificates}:ro`,
  ...['PIP_CERT', 'SSL_CERT_FILE'].flatMap((name) => ['--env', `${name}=${certificates}`]),
]
const outputFile = '/tmp/outputs/executor_output.json'

/** Seconds from `docker run` to the end of a step that does next to nothing: ours in its image, against a lightweight component of Python. */
export async function measureColdStart(): Promise<readonly string[]> {
  const docker = await startDocker()
  try {
    const ways = { ...(await ours(docker)), ...(await pythons(docker)) }
    const took = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]))
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, args] of Object.entries(ways)) {
        const seconds = await once(docker, args)
        if (round > 0) took.get(name)?.push(seconds)
      }
    }
    const medians = [...took].map(([name, all]) => ({ name, seconds: median(all) }))
    const [{ seconds: first } = { seconds: Number.NaN }] = medians
    const rows = medians.map(({ name, seconds }) => `| ${name} | ${seconds.toFixed(2)} s | ${(seconds / first).toFixed(1)}x |`)
    return ['| a step in its container, from `docker run` to its end | time | of ours |', '| --- | --- | --- |', ...rows]
  } finally {
    await docker.stop()
  }
}

async function once({ docker }: Docker, args: readonly string[]): Promise<number> {
  const started = performance.now()
  const { code, stdout, stderr } = await docker(['run', '--rm', '--network=host', ...args])
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}\n${stdout}${stderr}`)
  return (performance.now() - started) / 1000
}

interface Ways {
  readonly [name: string]: readonly string[]
}

async function ours({ env }: Docker): Promise<Ways> {
  const project = await copyProject()
  try {
    const name = '@kfp-ts/component-plan-trials'
    const pipeline = join(project.folder, 'pipelines/plan.ts')
    await writeFile(pipeline, `export { planTrials } from '${name}'\n`)
    const { code, stdout, stderr } = await kfpTs(['build', pipeline, '--json'], { cwd: project.folder, env })
    if (code !== 0) throw new Error(stdout + stderr)
    const [{ image }] = (JSON.parse(stdout) as { images: [{ image: string }] }).images
    const input = JSON.stringify({ inputs: { parameterValues: { budget: 3 } }, outputs: { outputFile } })
    return { 'ours, in its image': ['--read-only', '--tmpfs=/tmp', image, 'kfp-ts-component', name, '--executor_input', input] }
  } finally {
    await project.remove()
  }
}

async function pythons({ env, add }: Docker): Promise<Ways> {
  const base = await pythonBase()
  await add(base)
  const script = join(repository, 'conformance/python/lightweight_commands.py')
  const commands = JSON.parse(await output(join(await kfpSdk(), 'python'), ['-W', 'ignore', script])) as { installing: string[]; installed: string[] }
  const input = JSON.stringify({
    inputs: { parameterValues: { number: 3 } },
    outputs: { parameters: { Output: { outputFile: '/tmp/outputs/Output' } }, outputFile },
  })
  const filled = (command: readonly string[]): readonly string[] => command.map((word) => word.replace('{{$}}', input))
  const container = `prepared-${process.pid}`
  const install = ['sh', '-c', 'python3 -m pip install --quiet --break-system-packages kfp==2.17.0']
  await output('docker', ['run', `--name=${container}`, '--network=host', ...trusting, base.name, ...install], { env })
  await output('docker', ['commit', container, 'python:with-kfp'], { env })
  return {
    'Python, the SDK in its image': ['python:with-kfp', ...filled(commands.installed)],
    'Python, the SDK installed when it starts (the default)': [...trusting, base.name, ...filled(commands.installing)],
  }
}
