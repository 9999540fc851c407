import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { failedStep } from './failed-step.ts'
import type { PlannedImage } from './planned-image.ts'
import { registryIdentity, registryOf } from './registry-identity.ts'
import { lastLines, ranOutOfRoom, runProgram } from './run-program.ts'

/** What the engine knows of an image. */
export interface EngineImage {
  /** Unpacked, with its base. */
  readonly bytes: number
  /** `NAME@sha256:...`, one for each registry that has it. */
  readonly repoDigests: readonly string[]
}

/** Throws a PipelineError (KF1137, KF1138) where no engine answers. */
export async function requireDocker(): Promise<void> {
  const { code, output } = await runProgram('docker', ['version', '--format', '{{.Server.Version}}'])
  if (code === 0) return
  if (code === undefined) throw new PipelineError([problem('KF1137', ['docker'])])
  throw new PipelineError([problem('KF1138', [process.env['DOCKER_HOST'] ?? 'the address of its current context', lastLines(output, 1)])])
}

/** Nothing where the engine does not have it. */
export async function engineImage(image: string): Promise<EngineImage | undefined> {
  const { code, stdout } = await runProgram('docker', ['image', 'inspect', image])
  if (code !== 0) return undefined
  const [found] = JSON.parse(stdout) as readonly { readonly Size: number; readonly RepoDigests?: readonly string[] }[]
  return found && { bytes: found.Size, repoDigests: found.RepoDigests ?? [] }
}

interface Pulling {
  readonly onPull: () => void
  readonly signal?: AbortSignal | undefined
}

/** Sees that the engine has an image, pulling it if need be; what stands in the way (KF1139) is the answer. */
export async function requireImage(image: string, platform: string, { onPull, signal }: Pulling): Promise<Diagnostic | undefined> {
  if ((await engineImage(image)) !== undefined) return undefined
  onPull()
  const { code, output } = await runProgram('docker', ['pull', '--quiet', '--platform', platform, image], { signal })
  return code === 0 ? undefined : problem('KF1139', [image, lastLines(output, 1)])
}

/** What an image is to be called, and the folder it is built from. */
export interface DockerBuild {
  readonly image: string
  readonly context: string
  readonly signal?: AbortSignal | undefined
}

/** Builds an image from its context, without a network. Throws a PipelineError (KF1138 to KF1140, KF1142). */
export async function dockerBuild(plan: PlannedImage, { image, context, signal }: DockerBuild): Promise<void> {
  const labels = Object.entries(labelsOf(plan)).flatMap(([name, value]) => ['--label', `${name}=${value}`])
  const how = ['--platform', plan.target.platform, '--network', 'none', '--build-arg', `BASE=${plan.base}`]
  const { code, output } = await runProgram('docker', ['build', ...how, ...labels, '--tag', image, context], {
    env: { BUILDKIT_PROGRESS: 'plain' },
    signal,
  })
  if (code !== 0) throw new PipelineError([buildProblem(plan, output)])
}

function labelsOf({ recipe, base, tag, closure }: PlannedImage): { readonly [name: string]: string } {
  const place = closure[`node_modules/${recipe.package}`]
  const { license } = (place?.link === true ? closure[place.resolved ?? ''] : place) ?? {}
  const about = {
    title: recipe.name,
    version: tag,
    'base.name': base,
    ...(typeof license === 'string' && { licenses: license }),
  }
  return Object.fromEntries(Object.entries(about).map(([name, value]) => [`org.opencontainers.image.${name}`, value]))
}

function buildProblem({ recipe, base }: PlannedImage, output: string): Diagnostic {
  if (/cannot connect to the docker daemon|connection refused|permission denied while trying/i.test(output))
    return problem('KF1138', [process.env['DOCKER_HOST'] ?? 'the address of its current context', lastLines(output, 1)])
  if (ranOutOfRoom(output)) return problem('KF1142', [recipe.package, 'docker build'])
  const { instruction, line, said } = failedStep(output, recipe.dockerfile)
  if (instruction.startsWith('FROM')) return problem('KF1139', [base, lastLines(said, 1)])
  return problem('KF1140', [recipe.package, line === undefined ? instruction : `Dockerfile:${line}: ${instruction}`, lastLines(said, 20)])
}

/** Brings an image to its registry, and gives the digest that it has there. Throws a PipelineError (KF1141). */
export async function dockerPush(image: string, signal?: AbortSignal): Promise<string> {
  const { code, output } = await runProgram('docker', ['push', image], { signal })
  const digest = /\bdigest: (sha256:[\da-f]{64})\b/.exec(output)?.[1]
  if (code === 0 && digest !== undefined) return digest
  const why = lastLines(output, 1).replace(/^Error response from daemon: /, '')
  throw new PipelineError([problem('KF1141', [image, registryOf(image), await registryIdentity(image), why])])
}
