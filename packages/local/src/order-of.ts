import type { ResourceSpec } from '@kfp-ts/ir'
import { commandWords, filledVariable, type Fillings } from './command-words.ts'
import type { Contained, Order, Place, Startable } from './runner.ts'

/** What fills an order. */
export interface OrderParts {
  readonly fillings: Fillings
  readonly found: Startable
  readonly here: Place['here']
}

/** What a program is started with: the words of its container, its variables and what it needs, as it is to be told them. */
export function orderOf({ container }: Contained, { fillings, found, here }: OrderParts): Pick<Order, 'command' | 'args' | 'env' | 'resources'> {
  const { args = [], env = [], resources = {} } = container
  // In the first word only the whole input is filled in, and no argument is the first word.
  const [, ...filledArgs] = commandWords(['', ...args.map(here)], fillings)
  const fill = (value: string): string => filledVariable(here(value), fillings)
  return {
    command: found.command.length === 0 ? [] : commandWords(found.command.map(here), fillings),
    args: filledArgs,
    env: Object.fromEntries(env.map(({ name, value = '' }) => [name, fill(value)])),
    resources: filledTexts(resources, fill),
  }
}

function filledTexts(resources: ResourceSpec, fill: (value: string) => string): ResourceSpec {
  return JSON.parse(JSON.stringify(resources), (_key, value: unknown) => (typeof value === 'string' ? fill(value) : value)) as ResourceSpec
}
