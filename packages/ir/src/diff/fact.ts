/** What a fact is to Kubeflow's cache: part of the key, or a cause of other results that the key does not contain. */
export type CacheRole = 'key' | 'result'

/** One thing that a document says of a pipeline or a task. */
export interface Fact {
  /** `image`, `input epochs`: the same in both documents. */
  readonly subject: string
  /** What is compared. */
  readonly value: string
  /** What is shown, where that is not the value itself. */
  readonly shown?: string
  readonly cache?: CacheRole
}
