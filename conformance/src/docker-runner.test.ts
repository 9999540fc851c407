import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type IrDocument, writePipeline } from '@kfp-ts/ir'
import { type RunOptions, runPipeline } from '@kfp-ts/local'
import { type DockerSettings, dockerRunner } from '@kfp-ts/local/docker'
import { compileShape, outcomeOf, runShape, shapes, wantedOf } from '@kfp-ts/test-kit'
import { expect } from 'chai'
import { output } from './command.ts'
import { type Docker, startDocker } from './docker-daemon.ts'
import { startRegistry } from './docker-registry.ts'
import { kfpTs } from './kfp-ts.ts'
import { oneContainer, shell } from './one-container.ts'
import { kfpSdk } from './python.ts'
import { repository } from './repository.ts'

/** What differs between containers and processes: files, folders, variables, words, loops, exit tasks, retries, volumes, foreign images. */
const shapesRun =
  'one-step every-type text-with-holes environment optional-inputs carried-files run-values containers dynamic-loop fan-in-of-artifacts ' +
  'exit-with-status retries importers files-from-outside volume-of-a-run task-config'

describe('the Docker runner', function () {
  let docker: Docker
  let folder: string
  const hostBefore = process.env['DOCKER_HOST']
  before(async function () {
    if (process.getuid?.() !== 0 && !process.env['CI']) return this.skip()
    docker = await startDocker()
    for (const name of ['busybox:1.37', 'docker.io/library/busybox:1.37']) await docker.docker(['tag', docker.baseImage, name])
    process.env['DOCKER_HOST'] = docker.env['DOCKER_HOST']
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-docker-runner-'))
  })
  after(async () => {
    if (hostBefore === undefined) delete process.env['DOCKER_HOST']
    else process.env['DOCKER_HOST'] = hostBefore
    await docker?.stop()
    await rm(folder ?? '', { recursive: true, force: true })
  })
  const containers = async (...args: readonly string[]): Promise<readonly string[]> =>
    (await docker.docker(['ps', '--quiet', ...args])).stdout.split('\n').filter(Boolean)
  afterEach('leaves no container behind', async () => {
    for (let attempt = 0; attempt < 100 && (await containers('--all')).length > 0; attempt += 1) await sleep(100)
    expect(await containers('--all')).to.deep.equal([])
  })

  const places = (): Pick<RunOptions, 'runs' | 'state' | 'parameters'> => ({
    parameters: {},
    runs: join(folder, 'runs'),
    state: join(folder, 'state'),
  })
  async function run(document: IrDocument, settings: DockerSettings = {}, options: Partial<RunOptions> = {}) {
    return runPipeline(document, { ...places(), runner: await dockerRunner({ network: 'none', ...settings }), ...options })
  }
  const said = async (...args: Parameters<typeof run>): Promise<unknown> => {
    const { outputs, failure } = await run(...args)
    return outputs?.parameters['said'] ?? failure?.message
  }
  const failure = async (...args: Parameters<typeof run>): Promise<string> => {
    const { tasks } = await run(...args)
    return `${tasks[0]?.failure?.code} ${tasks[0]?.failure?.message}`
  }

  describe('runs what processes run, to the same outputs', () => {
    for (const name of shapesRun.split(' ')) {
      it(name, async () => {
        const shape = shapes.find((one) => one.name === name)!
        const { document } = await compileShape(shape)
        const ended = await runShape(shape, document, { folder: join(folder, name), runner: await dockerRunner({ network: 'none' }) })
        expect(outcomeOf(shape, ended), JSON.stringify(ended.tasks.map((task) => task.failure))).to.deep.equal(wantedOf(shape))
      })
    }

    it('container components of the Python SDK', async () => {
      const file = join(folder, 'container-steps.yaml')
      await output(join(await kfpSdk(), 'python'), [join(repository, 'conformance/python/container_steps.py'), file])
      const { code, stdout, stderr } = await cli('run', file, '--docker-network', 'none', '--param', 'text=cracks', '--json')
      expect(code, stderr).to.equal(0)
      expect(JSON.parse(stdout).outputs.parameters).to.deep.equal({ Output: 6 })
    })
  })

  const cli = (...args: readonly string[]) => kfpTs([...args, '--runs', join(folder, 'runs')], { env: docker.env })

  describe('starts a container', () => {
    it('in the folder of its image, as the caller, with what it was promised of the environment and no more', async () => {
      process.env['DOCKER_TEST_SECRET'] = 'secret'
      process.env['DOCKER_TEST_OTHER'] = 'other'
      try {
        const secretAsEnv = [{ secretName: 's', keyToEnv: [{ secretKey: 'k', envVar: 'DOCKER_TEST_SECRET' }] }]
        const look = shell('printf "%s" "$(pwd) $(id -u) $GREETING $DOCKER_TEST_SECRET [$DOCKER_TEST_OTHER]" > "$0"')
        expect(await said(oneContainer({ ...look, env: [{ name: 'GREETING', value: 'hi' }] }, { secretAsEnv }))).to.equal('/ 0 hi secret []')
      } finally {
        delete process.env['DOCKER_TEST_SECRET']
        delete process.env['DOCKER_TEST_OTHER']
      }
    })

    it('that may write its outputs as any user on a file system that cannot be written to, and nothing else of its run', async () => {
      const script =
        'printf "%s" "$(id -u) $HOME $(touch /x 2>/dev/null || echo no) $(touch "$0/../../../../../../events.jsonl" 2>/dev/null || echo no) $(touch /tmp/y && echo yes)" > "$0"'
      expect(await said(oneContainer(shell(script)), { user: '1234:1234', hostConfig: { ReadonlyRootfs: true } })).to.equal('1234 /tmp no no yes')
    })

    it('with empty folders in memory or on disk, and claims that outlive the run', async () => {
      const platform = {
        emptyDirMounts: [
          { volumeName: 'fast', mountPath: '/fast', medium: 'Memory', sizeLimit: '1Mi' },
          { volumeName: 'big', mountPath: '/big' },
        ],
        pvcMount: [{ mountPath: '/claim', pvcNameParameter: { runtimeValue: { constant: 'notes' } } }],
      }
      const script = 'touch /big/x; echo line >> /claim/notes; printf "%s" "$(stat -f -c %T /fast) $(wc -l < /claim/notes)" > "$0"'
      const document = oneContainer(shell(script), platform)
      expect([await said(document), await said(document)]).to.deep.equal(['tmpfs 1', 'tmpfs 2'])
    })

    it('within its limits, with files of this machine that it is shown', async () => {
      await writeFile(join(folder, 'shown.txt'), 'shown')
      const cgroup = 'cat /sys/fs/cgroup/memory/memory.limit_in_bytes /sys/fs/cgroup/memory.max 2>/dev/null'
      const limited = { ...shell(`printf "%s" "$(${cgroup}) $(cat ${folder}/shown.txt)" > "$0"`), resources: { resourceMemoryLimit: '64Mi' } }
      expect(await said(oneContainer(limited), { readable: [join(folder, 'shown.txt')] })).to.equal(`${64 * 2 ** 20} shown`)
    })

    it('and keeps what it prints, of both outputs', async () => {
      const ended = await run(oneContainer(shell('echo one; echo two >&2; head -c 1000000 /dev/zero; echo; printf done > "$0"')))
      const log = readFileSync(join(folder, 'runs', ended.id, 'tasks/step/log.txt'), 'utf8')
      expect([log.length, log.includes('one\n'), log.includes('two\n')]).to.deep.equal([1_000_009, true, true])
    })
  })

  describe('takes a result from the cache', () => {
    it('until the image is another one under the same name', async () => {
      const cache = join(folder, 'cache')
      const document = oneContainer({ ...shell('cat /proc/sys/kernel/random/uuid > "$0"'), image: 'moving:1' })
      await docker.docker(['tag', docker.baseImage, 'moving:1'])
      const first = await said(document, {}, { cache })
      expect(await said(document, {}, { cache })).to.equal(first)
      await writeFile(join(folder, 'Dockerfile'), `FROM ${docker.baseImage}\nENV ANOTHER=1\n`)
      expect((await docker.docker(['build', '--tag', 'moving:1', folder])).code).to.equal(0)
      expect(await said(document, {}, { cache })).not.to.equal(first)
    })
  })

  it('pulls an image that is not here, as who has logged in, and says so', async () => {
    const registry = await startRegistry()
    const own = process.env['DOCKER_CONFIG']
    process.env['DOCKER_CONFIG'] = join(folder, 'config')
    try {
      // Nothing can be started of it: that it says so shows that it is there.
      const image = `${registry.address}/team/empty:1`
      const document = oneContainer({ image, args: [] })
      await output('tar', ['--create', '--file', join(folder, 'empty.tar'), '--files-from', '/dev/null'])
      await docker.docker(['import', join(folder, 'empty.tar'), image])
      const { name, password } = registry.user
      const env = { ...docker.env, DOCKER_CONFIG: join(folder, 'config') }
      await output('docker', ['login', '--username', name, '--password', password, registry.address], { env })
      await output('docker', ['push', image], { env })
      await output('docker', ['rmi', image], { env })
      process.env['DOCKER_CONFIG'] = join(folder, 'nobody')
      expect(await failure(document)).to.match(/^KF5103 Task "step" runs in the image .+\/team\/empty:1, which its registry does not give: /)
      process.env['DOCKER_CONFIG'] = env.DOCKER_CONFIG
      const notes: string[] = []
      expect(await failure(document, {}, { onNote: (line) => notes.push(line) })).to.match(/^KF5110 /)
      expect(notes).to.deep.equal([`Pulling ${image}.`])
    } finally {
      if (own === undefined) delete process.env['DOCKER_CONFIG']
      else process.env['DOCKER_CONFIG'] = own
      await registry.stop()
    }
  })

  describe('says what is wrong', () => {
    const image = 'node:22-bookworm-slim'
    for (const [what, container, settings, message] of [
      ['a step that fails', shell('echo no luck; exit 3'), {}, 'KF5022 Task "step" ended with exit code 3.'],
      [
        'an image that is nowhere',
        { image: 'localhost/kfp-ts/component-none:1', command: ['kfp-ts-component', 'none'] },
        {},
        /^KF5113 Task "step" runs in the image localhost\/kfp-ts\/component-none:1, which was not built here and cannot be pulled: /,
      ],
      [
        'a program that the image lacks',
        { command: ['no-such-program'] },
        {},
        `KF5104 Task "step" runs "no-such-program", which the image ${image} does not have.`,
      ],
      [
        'a program that a script lacks',
        shell('no-such-program'),
        {},
        `KF5114 Task "step" ended with exit code 127: it calls a program that the image ${image} does not have.`,
      ],
      [
        'more memory than the limit',
        { command: ['node', '-e', 'const all = []; for (;;) all.push(Buffer.alloc(1e7, 1))'], resources: { resourceMemoryLimit: '100M' } },
        {},
        'KF5105 Task "step" was killed because it took more memory than its limit of 100 MB.',
      ],
      [
        'a GPU that is not there',
        { ...shell('true'), resources: { accelerator: { resourceType: 'nvidia.com/gpu', resourceCount: '1' } } },
        {},
        'KF5106 Task "step" asks for 1 GPU, which the Docker engine cannot give: could not select device driver "" with capabilities: [[gpu]].',
      ],
      ['a mount that is refused', shell('true'), { hostConfig: { Mounts: [{ Type: 'bind', Source: '/no/such', Target: '/x' }] } }, /^KF5107 /],
      [
        'a network that is not there',
        shell('true'),
        { network: 'nowhere' },
        'KF5108 Task "step" cannot join the network "nowhere", which the Docker engine does not have.',
      ],
      ['no command at all', { args: [] }, {}, `KF5110 Task "step" names no command, and neither does its image ${image}.`],
    ] as const) {
      it(what, async () => {
        expect(await failure(oneContainer(container), settings)).to.match(typeof message === 'string' ? new RegExp(`^${escaped(message)}$`) : message)
      })
    }

    it('a time limit that is over', async () => {
      const document = oneContainer(shell('trap "exit 1" TERM; sleep 60 & wait'), { activeDeadlineSeconds: '1' })
      expect(await failure(document)).to.equal('KF5025 Task "step" was stopped after 1 s, its time limit.')
    })

    it('an engine that is not there, before anything is written', async () => {
      const file = join(folder, 'one.yaml')
      await writeFile(file, writePipeline(oneContainer(shell('true'))))
      const { code, stderr } = await kfpTs(['run', file, '--runner', 'docker', '--runs', join(folder, 'none')], {
        env: { DOCKER_HOST: 'unix:///no/such.sock' },
      })
      expect([code, existsSync(join(folder, 'none'))]).to.deep.equal([1, false])
      expect(stderr).to.match(/error KF5101 {2}No Docker engine answers at unix:\/\/\/no\/such\.sock: connect ENOENT \/no\/such\.sock\./)
    })
  })

  describe('is stopped', () => {
    // Only the first hears SIGTERM: a program that is process 1 of a container does not unless it says so.
    const listening = 'trap "exit 1" TERM; sleep 60 & wait'
    const deaf = (): string => `test -e ${folder}/there && { printf well > "$0"; exit; }; sleep 60`
    const running = async (): Promise<void> => {
      for (let attempt = 0; attempt < 300 && (await containers()).length === 0; attempt += 1) await sleep(100)
      expect(await containers()).to.have.length(1)
    }
    const words = (): readonly string[] => {
      const options = ['--docker-network', 'none', '--docker-mount', folder, '--runs', join(folder, 'stopped')]
      return ['run', join(folder, 'deaf.yaml'), ...options]
    }
    const start = async () => {
      await writeFile(join(folder, 'deaf.yaml'), writePipeline(oneContainer(shell(deaf()))))
      const env = { ...process.env, ...docker.env }
      const bin = join(repository, 'packages/kfp-ts/bin/kfp-ts.js')
      const child = spawn(process.execPath, [bin, ...words()], { cwd: repository, env, stdio: 'ignore' })
      return { child, ended: new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code))) }
    }

    it('when its run is, with SIGTERM first', async () => {
      const stop = new AbortController()
      const going = run(oneContainer(shell(listening)), {}, { signal: stop.signal })
      await running()
      const asked = Date.now()
      stop.abort()
      expect((await going).state).to.equal('cancelled')
      expect(Date.now() - asked).to.be.below(9000)
    })

    it('when its run is ended at once', async () => {
      const { child, ended } = await start()
      await running()
      child.kill('SIGINT')
      await sleep(700)
      child.kill('SIGINT')
      expect(await ended).to.equal(130)
    })

    it('when a run that was killed is resumed, and by any other run', async () => {
      const { child, ended } = await start()
      await running()
      child.kill('SIGKILL')
      await ended
      const [first] = await containers()
      expect(await said(oneContainer(shell('printf other > "$0"')))).to.equal('other')
      expect(await containers()).not.to.include(first)
      await writeFile(join(folder, 'there'), '')
      const [killed = ''] = readdirSync(join(folder, 'stopped')).toSorted().slice(-1)
      const { code, stdout, stderr } = await kfpTs([...words(), '--resume', killed, '--json'], { env: docker.env })
      expect(code, stderr).to.equal(0)
      expect(JSON.parse(stdout).outputs.parameters).to.deep.equal({ said: 'well' })
      expect(statSync(join(folder, 'stopped', killed, 'tasks/step/attempt-2')).isDirectory()).to.equal(true)
    })
  })
})

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
