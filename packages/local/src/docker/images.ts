import { ComponentError, type Diagnostic } from '@kfp-ts/diagnostics'
import type { ContainerSpec } from '@kfp-ts/ir'
import type { TaskPath } from '@kfp-ts/runs'
import { problem } from '../codes.ts'
import type { Engine } from './engine.ts'
import { saidByEngine } from './refusals.ts'
import { registryLogin } from './registry-login.ts'

/** An image that the engine has. */
export interface EngineImage {
  /** What it is, whatever it is called: the digest of its configuration. */
  readonly id: string
  /** The variables that it sets. */
  readonly env: readonly string[]
}

/** The images of a run: each is looked for once, and pulled where the engine does not have it. */
export class Images {
  readonly #engine: Engine
  readonly #note: (line: string) => void
  readonly #known = new Map<string, Promise<EngineImage>>()

  /** @param note tells people that an image is pulled */
  constructor(engine: Engine, note: (line: string) => void) {
    this.#engine = engine
    this.#note = note
  }

  /** The image of a task. Rejects with a ComponentError: KF5102 and KF5113 where there is none, KF5103 where it is not given to us. */
  async find(task: TaskPath, container: ContainerSpec, pullPolicy: string | undefined): Promise<EngineImage> {
    const { image } = container
    const found = this.#known.get(image) ?? this.#findOnce(image, pullPolicy)
    this.#known.set(image, found)
    try {
      return await found
    } catch (error) {
      throw new ComponentError([notThere(task, container, (error as Error).message)])
    }
  }

  async #findOnce(image: string, pullPolicy: string | undefined): Promise<EngineImage> {
    const here = pullPolicy === 'Always' ? undefined : await this.#inspect(image)
    if (here !== undefined) return here
    if (pullPolicy === 'Never') throw new Error('its task asks for an image that is here already')
    this.#note(`Pulling ${image}.`)
    await this.#pull(image)
    const pulled = await this.#inspect(image)
    if (pulled === undefined) throw new Error('it was pulled, and is not there')
    return pulled
  }

  async #inspect(image: string): Promise<EngineImage | undefined> {
    try {
      const { Id: id, Config: config } = await this.#engine.docker.getImage(image).inspect()
      return { id, env: config?.Env ?? [] }
    } catch (error) {
      if ((error as { readonly statusCode?: number }).statusCode === 404) return undefined
      throw error
    }
  }

  async #pull(image: string): Promise<void> {
    const { docker } = this.#engine
    const login = await registryLogin(image)
    const stream = await docker.pull(image, login === undefined ? {} : { authconfig: login })
    await new Promise<void>((resolve, reject) => docker.modem.followProgress(stream, (error) => (error ? reject(error) : resolve())))
  }
}

function notThere(task: TaskPath, { image, command = [] }: ContainerSpec, reason: string): Diagnostic {
  const said = saidByEngine(reason)
  const isOurs = command[0] === 'kfp-ts-component'
  // Docker Hub gives the same answer for what is secret and what does not exist; an image of ours is made here.
  if (!isOurs && /denied|unauthorized|authentication required|no basic auth credentials|forbidden/i.test(said))
    return problem('KF5103', [task, image, said])
  return problem(isOurs ? 'KF5113' : 'KF5102', [task, image, said])
}
