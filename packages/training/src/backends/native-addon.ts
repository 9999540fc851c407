import { createRequire } from 'node:module'
import util from 'node:util'
import { giveOurCore } from './our-core.ts'
import type { TensorflowCore } from './tensorflow.ts'

/** What we ask TensorFlow's library, through its addon. */
export interface NativeAddon {
  /** The file that was loaded. */
  readonly path: string
  /** `2.21.0` */
  readonly version: string
  readonly isUsingGpu: boolean
}

/** Either serves: what differs is which archive their install scripts would fetch, and ours is built by docker/tfjs-native.sh. */
const packages = ['@tensorflow/tfjs-node-gpu', '@tensorflow/tfjs-node'] as const

/** The backend that the addon registers, as far as it is used here. */
interface NativeBackend {
  readonly isUsingGpuDevice: boolean
  readonly binding: { readonly TF_Version: string }
}

/**
 * Loads the native addon, an optional peer: it brings the native library, so it is installed only where that is wanted.
 * Throws an Error whose first line is the reason.
 */
export function loadNativeAddon(core: TensorflowCore): NativeAddon {
  const require = createRequire(import.meta.url)
  const path = installed(require)
  // The addon's JavaScript calls two functions that Node 23 took away; its repair is merged, and published in no version.
  const old = util as { isNullOrUndefined?: unknown; isArray?: unknown }
  old.isNullOrUndefined ??= (value: unknown) => value === undefined || value === null
  old.isArray ??= Array.isArray
  // Only errors: at its first breath the library tells which instructions it was compiled with.
  process.env['TF_CPP_MIN_LOG_LEVEL'] ??= '2'
  giveOurCore(createRequire(path).resolve('@tensorflow/tfjs'))
  require(path)
  const backend = core.findBackend('tensorflow') as unknown as NativeBackend | null
  if (backend === null) throw new Error(`${path} registered with another @tensorflow/tfjs-core than that of this package`)
  return { path, version: backend.binding.TF_Version, isUsingGpu: backend.isUsingGpuDevice }
}

function installed(require: NodeJS.Require): string {
  const reasons: string[] = []
  for (const name of packages) {
    try {
      return require.resolve(name)
    } catch {
      reasons.push(name)
    }
  }
  throw new Error(`neither ${reasons.join(' nor ')} is installed`)
}
