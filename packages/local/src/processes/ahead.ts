import { type ChildProcess, spawn } from 'node:child_process'
import { aheadBoot } from './ahead-boot.ts'
import { type Launch, running, type RunningProcess, startProcess } from './process.ts'

/**
 * Node processes that are started before there is work for them, since starting takes longer than most small steps.
 * Each runs one task and ends, so that a task never sees another one's leftovers. Everything that is not plainly a Node component starts on demand.
 */
export class Ahead {
  readonly #places: number
  readonly #waiting: ChildProcess[] = []
  #running = 0
  #closed = false

  /** @param places how many processes wait; 0 starts everything on demand */
  constructor(places: number) {
    this.#places = places
  }

  /** Starts a program: in a process that waits, if it can, else in a new one. */
  start(launch: Launch): RunningProcess {
    if (this.#places === 0 || !canTake(launch)) return startProcess(launch)
    const started = this.#startNow(launch, this.#waiting.shift())
    this.#running += 1
    this.#fill()
    void started.ended.then(() => (this.#running -= 1))
    return started
  }

  #startNow(launch: Launch, child: ChildProcess | undefined): RunningProcess {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return startProcess(launch)
    const { argv, cwd, env, log } = launch
    const job = { cwd, env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? null])), log, argv: argv.slice(1) }
    child.ref()
    child.stdin?.end(JSON.stringify(job))
    return running(child)
  }

  /** Lets the processes that still wait end. */
  close(): void {
    this.#closed = true
    for (const child of this.#waiting.splice(0)) child.stdin?.end()
  }

  /** Not while many run: a process that starts for later would take the processor from those that are needed now. */
  #fill(): void {
    if (this.#running > this.#places) return
    while (!this.#closed && this.#waiting.length < this.#places) this.#waiting.push(waitingProcess())
  }
}

function waitingProcess(): ChildProcess {
  const child = spawn(process.execPath, ['-e', aheadBoot], { detached: true, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] })
  child.on('error', () => undefined) // One that cannot start is found out when there is work for it.
  child.stdin?.on('error', () => undefined) // So is one that was killed while it waited.
  child.unref()
  return child
}

/** Variables that Node, its libraries or the system's loader read when a process starts: setting them later would have no effect. */
const readAtStart = /^(NODE_|LD_|DYLD_|UV_|V8_|OPENSSL_|SSL_|MALLOC_|LC_|LANG$|TZ$)/

/** Our two forms: `node -e BOOT TEXT ...` and `node FILE.js ...`, without anything that a started process cannot take over. */
function canTake({ argv, env }: Launch): boolean {
  const [program, first = ''] = argv
  if (program !== process.execPath || process.platform === 'win32') return false
  return (first === '-e' || /^\/.*\.[cm]?js$/.test(first)) && !Object.keys(env).some((name) => readAtStart.test(name))
}
