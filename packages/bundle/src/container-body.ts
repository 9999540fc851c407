/** What a component's body becomes: the image it runs in and the words that start it. */
export interface ContainerBody {
  readonly image: string
  readonly command: readonly string[]
  readonly args: readonly string[]
}

/** Kubeflow puts the executor input in place of `{{$}}`. */
export const executorArgs: readonly string[] = ['--executor_input', '{{$}}']
