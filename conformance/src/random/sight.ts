import type { Output, t, Task } from 'kfp-ts'
import type { Chance } from './chance.ts'
import { oddDoubles, oddIntegers, oddTexts } from './odd-values.ts'

export type Text = Output<t.String>
export type Integer = Output<t.Integer>
export type File = Output<t.Dataset>

/** What a body of a pipeline can see, by its type. */
export interface Sight {
  readonly texts: readonly Text[]
  readonly integers: readonly Integer[]
  readonly doubles: readonly Output<t.Double>[]
  readonly booleans: readonly Output<t.Boolean>[]
  readonly textLists: readonly Output<t.List<t.String>>[]
  readonly integerLists: readonly Output<t.List<t.Integer>>[]
  readonly nestedLists: readonly Output<t.List<t.List<t.String>>>[]
  readonly thingLists: readonly Output<t.List<any>>[]
  readonly things: readonly any[]
  readonly files: readonly File[]
  readonly fileLists: readonly Output<t.List<t.Dataset>>[]
  /** Inputs of pipelines that may have been left out. */
  readonly words: readonly Output<any>[]
  readonly optionalFiles: readonly Output<any>[]
  /** Tasks that surely run before what comes next in the same body. */
  readonly tasks: readonly Task<unknown>[]
}

export const nothingInSight: Sight = {
  texts: [],
  integers: [],
  doubles: [],
  booleans: [],
  textLists: [],
  integerLists: [],
  nestedLists: [],
  thingLists: [],
  things: [],
  files: [],
  fileLists: [],
  words: [],
  optionalFiles: [],
  tasks: [],
}

/** Sees more; what is new comes last. */
export function seeing(sight: Sight, more: { readonly [Kind in keyof Sight]?: Sight[Kind] }): Sight {
  const entries = Object.entries(sight) as readonly [keyof Sight, readonly unknown[]][]
  return Object.fromEntries(entries.map(([kind, seen]) => [kind, [...seen, ...(more[kind] ?? [])]])) as unknown as Sight
}

/** Values for inputs: constants, and what is in sight, new things sooner than old ones. */
export class Values {
  readonly #chance: Chance
  readonly #sight: Sight

  constructor(chance: Chance, sight: Sight) {
    this.#chance = chance
    this.#sight = sight
  }

  seen<T>(list: readonly T[]): T | undefined {
    if (list.length === 0) return undefined
    return list[Math.max(this.#chance.below(list.length), this.#chance.below(list.length))]
  }

  text(): Text | string {
    return this.#chance.in100(35) ? this.#chance.among(oddTexts) : (this.seen(this.#sight.texts) ?? this.#chance.among(oddTexts))
  }

  integer(): Integer | number {
    return this.#chance.in100(35) ? this.#chance.among(oddIntegers) : (this.seen(this.#sight.integers) ?? this.#chance.among(oddIntegers))
  }

  double(): Output<t.Double> | Integer | number {
    if (this.#chance.in100(20)) return this.integer()
    return this.#chance.in100(35) ? this.#chance.among(oddDoubles) : (this.seen(this.#sight.doubles) ?? this.#chance.among(oddDoubles))
  }

  boolean(): Output<t.Boolean> | boolean {
    return this.#chance.in100(35) ? this.#chance.in100(50) : (this.seen(this.#sight.booleans) ?? false)
  }
}
