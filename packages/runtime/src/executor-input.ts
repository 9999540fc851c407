import { problem } from './execution-codes.ts'
import { contractBroken } from './failure.ts'

/** An artifact as the executor input plans or hands it. */
export interface RuntimeArtifact {
  readonly name?: string
  readonly type?: object
  readonly uri?: string
  readonly metadata?: { readonly [key: string]: unknown }
  readonly customPath?: string
}
/** Artifacts by the name of their input or output; a list has several. */
export interface ArtifactLists {
  readonly [name: string]: { readonly artifacts?: readonly RuntimeArtifact[] }
}
/** Kubeflow's ExecutorInput, as protojson writes it. */
export interface ExecutorInput {
  readonly inputs?: { readonly parameterValues?: { readonly [name: string]: unknown }; readonly artifacts?: ArtifactLists }
  readonly outputs?: {
    readonly parameters?: { readonly [name: string]: { readonly outputFile?: string } }
    readonly artifacts?: ArtifactLists
    readonly outputFile?: string
  }
}

const option = '--executor_input'

/** Finds `--executor_input JSON` among the words the process was started with; throws KF4001, KF4002. */
export function readExecutorInput(argv: readonly string[]): ExecutorInput {
  const text = optionValue(argv)
  if (text === undefined) throw contractBroken([problem('KF4001', [])])
  const input = parse(text)
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw contractBroken([problem('KF4002', ['it is another kind of value'])])
  return input
}

function optionValue(argv: readonly string[]): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${option}=`))
  if (joined !== undefined) return joined.slice(option.length + 1)
  const at = argv.indexOf(option)
  return at < 0 ? undefined : argv[at + 1]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw contractBroken([problem('KF4002', [(error as Error).message])])
  }
}

/** Where the executor output goes: always as planned, with the launcher's own fallback. */
export function outputFileOf(input: ExecutorInput): string {
  return input.outputs?.outputFile || '/tmp/kfp_outputs/output_metadata.json'
}
