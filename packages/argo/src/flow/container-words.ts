import { type ContainerSpec, type ExecutorSpec, parseWord, type Word } from '@kfp-ts/ir'

/** What a container is started with, in parts: words that are text, and placeholders in them. */
export interface ContainerWords {
  readonly image: Word
  readonly command: readonly Word[]
  readonly args: readonly Word[]
  readonly env: readonly { readonly name: string; readonly value: Word }[]
}

/** Many tasks may call one component. */
const known = new WeakMap<ContainerSpec, ContainerWords>()

/** The words of an executor's container; none for what has no container. */
export function containerWords({ container = { image: '' } }: ExecutorSpec = {}): ContainerWords {
  const found = known.get(container)
  if (found !== undefined) return found
  const { image, command = [], args = [], env = [] } = container
  const words = {
    image: parseWord(image),
    command: command.map(parseWord),
    args: args.map(parseWord),
    env: env.map(({ name, value = '' }) => ({ name, value: parseWord(value) })),
  }
  known.set(container, words)
  return words
}
