import type { ArgoCommandOptions } from './argo-options.ts'
import { problem } from './codes.ts'
import type { Target } from './compile-targets.ts'
import type { ManifestCommandOptions } from './manifest-options.ts'
import { UsageError } from './usage-error.ts'

const alone = ['kind', 'profile', 'timezone', 'definitions', 'serviceAccount', 'parallelism', 'priority', 'ttl', 'options'] as const

/** Refuses options of targets that are not asked for. Throws a UsageError (KF7001). */
export function refuseIdle(targets: readonly Target[], options: ArgoCommandOptions & ManifestCommandOptions): void {
  const forArgo = [
    ...alone.filter((name) => options[name] !== undefined),
    ...(['argument', 'schedule'] as const).filter((name) => (options[name] ?? []).length > 0),
  ]
  const idle = [
    ...(targets.includes('argo') ? [] : forArgo.map((name) => [flagOf(name), 'argo'] as const)),
    ...(targets.includes('kfp') || !options.kubernetesManifest ? [] : [['--kubernetes-manifest', 'kfp'] as const]),
  ]
  if (idle.length === 0) return
  throw new UsageError(
    idle.map(([option, target]) =>
      problem('KF7001', [`${option} means nothing without --target ${target}.`, `add --target ${target}, or leave it out.`]),
    ),
  )
}

/** An option as people write it. */
function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
