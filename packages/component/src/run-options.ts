import type { FinalStatusValue, Value } from './body-values.ts'
import type { Artifact, FinalStatus, List } from './port-types.ts'
import type { Ports } from './port.ts'

/** How to run a component by itself. */
export interface RunOptions {
  /** Where output artifacts are written, one folder or file each; a new temporary folder when left out. */
  readonly folder?: string
  /** Aborts the work. */
  readonly signal?: AbortSignal
  /** Takes each line the work says, progress included; the console when left out. */
  readonly log?: (line: string) => void
}
/** An artifact a run has written. */
export interface WrittenArtifact {
  readonly path: string
  readonly uri: string
  readonly metadata: Readonly<Record<string, unknown>>
}

type Resolve<T> = { [K in keyof T]: T[K] } & {}
/** A value given by hand: an artifact is its path. */
type Given<T> = T extends Artifact
  ? string
  : T extends List<infer Item>
    ? readonly Given<Item>[]
    : T extends FinalStatus
      ? FinalStatusValue
      : Value<T>
type GivenValues<P extends Ports> = Resolve<
  { -readonly [K in keyof P as P[K]['presence'] extends 'required' ? K : never]: Given<P[K]['type']> } & {
    -readonly [K in keyof P as P[K]['presence'] extends 'required' ? never : K]?: Given<P[K]['type']>
  }
>
type Written<T> = T extends Artifact ? WrittenArtifact : Value<T>
/** What a run by itself resolves to. */
export interface Ran<P extends Ports> {
  readonly outputs: { readonly [K in keyof P]: Written<P[K]['type']> }
}
/** The `run` of a component. */
export type RunAlone<I extends Ports, O extends Ports> =
  {} extends GivenValues<I>
    ? (inputs?: GivenValues<I>, options?: RunOptions) => Promise<Ran<O>>
    : (inputs: GivenValues<I>, options?: RunOptions) => Promise<Ran<O>>
