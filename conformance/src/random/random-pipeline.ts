import type { PipelineFunction } from '@kfp-ts/bundle'
import { exitHandler, parallelFor, pipeline, t, type Task, when } from 'kfp-ts'
import { type Chance, chanceOf } from './chance.ts'
import { condition } from './random-condition.ts'
import { randomStep } from './random-step.ts'
import { oddIntegers, oddTexts } from './odd-values.ts'
import { nothingInSight, seeing, type Sight, Values } from './sight.ts'
import { save, tell } from './steps.ts'

/** A pipeline of a seed, and what it is started with. */
export interface RandomPipeline {
  readonly name: string
  readonly pipeline: PipelineFunction
  readonly parameters: { readonly [name: string]: string | number | boolean | readonly string[] }
}

/** How a random pipeline is made. */
interface Writing {
  readonly chance: Chance
  /** How often the body that is written may run. */
  times: number
  /** How many tasks may still be written. */
  left: number
  /** Names of nested pipelines have to differ. */
  pipelines: number
  readonly mayFail: boolean
}

/** What a body gives back. */
type Yield = { readonly text: any; readonly n: any; readonly file: any }

/** The pipeline of a seed, with about so many tasks. */
export function randomPipeline(seed: number, tasks = 9): RandomPipeline {
  const chance = chanceOf(seed)
  const writing: Writing = { chance, times: 1, left: tasks, pipelines: 0, mayFail: chance.in100(35) }
  const name = `random-${seed}`
  const parameters = {
    ...(chance.in100(60) && { text: chance.among(oddTexts) }),
    ...(chance.in100(50) && { n: chance.among(oddIntegers) }),
    ...(chance.in100(40) && { word: chance.among(oddTexts) }),
    ...(chance.in100(40) && { texts: [chance.among(oddTexts), chance.among(oddTexts)] }),
  }
  const inputs = {
    text: t.string({ default: chance.among(oddTexts) }),
    n: t.integer({ default: chance.among(oddIntegers) }),
    d: t.double({ default: 0.75 }),
    b: t.boolean({ default: chance.in100(50) }),
    word: t.string({ optional: true }),
    texts: t.list(t.string(), { default: chance.in100(20) ? [] : [chance.among(oddTexts), 'z'] }),
  }
  const made = pipeline({ name, inputs }, ({ text, n, d, b, texts, word }) =>
    body(writing, seeing(nothingInSight, { texts: [text], integers: [n], doubles: [d], booleans: [b], textLists: [texts], words: [word] })),
  )
  return { name, pipeline: made, parameters }
}

function body(writing: Writing, outside: Sight): Yield {
  const { chance } = writing
  let sight = outside
  const statements = 1 + chance.below(4)
  for (let index = 0; index < statements && writing.left > 0; index += 1) sight = statement(writing, sight)
  const values = new Values(chance, sight)
  writing.left -= writing.times
  const saved = save({ note: values.text(), n: values.integer() })
  const last = randomStep('echo', chance, sight)
  return { text: last.texts![0], n: chance.in100(50) ? saved.outputs.length : last.integers![0], file: saved.outputs.file }
}

function statement(writing: Writing, sight: Sight): Sight {
  const { chance } = writing
  const roll = writing.times > 4 ? 99 : chance.below(100)
  if (roll < 5) return loopInLoop(writing, sight)
  if (roll < 18) return loop(writing, sight)
  if (roll < 36) return branches(writing, sight)
  if (roll < 44) return guarded(writing, sight)
  if (roll < 55) return nested(writing, sight)
  writing.left -= writing.times
  return seeing(sight, randomStep(writing.mayFail && chance.in100(30) ? 'fail' : 'any', chance, sight))
}

function loop(writing: Writing, sight: Sight): Sight {
  const { chance } = writing
  const options = chance.in100(25) ? { parallelism: 1 + chance.below(2) } : {}
  const turn = (more: { readonly [Kind in keyof Sight]?: Sight[Kind] }): Yield => repeated(writing, 2, () => body(writing, seeing(sight, more)))
  const made = loopOverSeen({ chance, sight, options, turn }) ?? loopOverConstants({ chance, sight, options, turn })
  const { text, n, file } = made.outputs
  return seeing(sight, { textLists: [text], integerLists: [n], fileLists: [file], tasks: [made] })
}

interface Looping {
  readonly chance: Chance
  readonly sight: Sight
  readonly options: { readonly parallelism?: number }
  readonly turn: (more: { readonly [Kind in keyof Sight]?: Sight[Kind] }) => Yield
}
type Loop = Task<{ text: any; n: any; file: any }>

function loopOverSeen({ chance, sight, options, turn }: Looping): Loop | undefined {
  const values = new Values(chance, sight)
  const over = chance.below(7)
  const texts = values.seen(sight.textLists)
  const integers = values.seen(sight.integerLists)
  const things = values.seen(sight.thingLists)
  const files = values.seen(sight.fileLists)
  if (over === 0 && texts) return parallelFor(texts, (item) => turn({ texts: [item] }), options)
  if (over === 1 && integers) return parallelFor(integers, (item) => turn({ integers: [item] }), options)
  if (over === 2 && things) return parallelFor(things, (item) => turn(ofThing(item)), options)
  if (over === 3 && files) return parallelFor(files, (item) => turn({ files: [item] }), options)
  return undefined
}

function loopOverConstants({ chance, options, turn }: Looping): Loop {
  const over = chance.below(3)
  const constants = [chance.among(oddTexts), chance.among(oddTexts)]
  const struct = { name: constants.at(0)!, size: 1.5, count: 2, isBig: true, tags: ['{{', '$'] }
  if (over === 0) return parallelFor([chance.among(oddIntegers), 4], (item) => turn({ doubles: [item] }), options)
  if (over === 1) return parallelFor([struct], (item) => turn(ofThing(item)), options)
  return parallelFor(constants, (item) => turn({ texts: [item] }), options)
}

function ofThing(item: any): { readonly [Kind in keyof Sight]?: Sight[Kind] } {
  return { texts: [item.name], doubles: [item.size], integers: [item.count], booleans: [item.isBig], textLists: [item.tags], things: [item] }
}

function repeated<T>(writing: Writing, times: number, write: () => T): T {
  writing.times *= times
  const written = write()
  writing.times /= times
  return written
}

/** What an inner loop gives is a list in each turn of the outer one; files are one flat list. */
function loopInLoop(writing: Writing, sight: Sight): Sight {
  const { chance } = writing
  const outer = new Values(chance, sight).seen(sight.textLists) ?? ['{{', 'b']
  const numbers = new Values(chance, sight).seen(sight.integerLists) ?? [1, -1]
  const made = parallelFor(outer, (word: any) =>
    parallelFor(numbers, (number: any) => repeated(writing, 4, () => body(writing, seeing(sight, { texts: [word], integers: [number] })))),
  )
  const { text, file } = made.outputs as any
  return seeing(sight, { nestedLists: [text], fileLists: [file], tasks: [made] })
}

function branches(writing: Writing, sight: Sight): Sight {
  const { chance } = writing
  writing.left -= 1
  const one = (): Yield => body(writing, sight)
  let made = when(condition(chance, sight), one)
  while (chance.in100(35)) made = made.elseWhen(condition(chance, sight), one)
  if (chance.in100(30)) return sight
  const all = made.otherwise(one)
  const { text, n, file } = all.outputs
  return seeing(sight, { texts: [text], integers: [n], files: [file], tasks: [all] })
}

function guarded(writing: Writing, sight: Sight): Sight {
  const { chance } = writing
  writing.left -= 1
  const task = exitHandler(
    () => {
      if (writing.mayFail && chance.in100(50)) randomStep('fail', chance, sight)
      body(writing, sight)
    },
    // Such a task may wait for no other: it is told an input of the pipeline.
    (status) => tell({ status, text: chance.in100(50) ? sight.texts.at(0)! : chance.among(oddTexts) }),
  )
  return seeing(sight, { tasks: [task] })
}

function nested(writing: Writing, sight: Sight): Sight {
  const { chance } = writing
  writing.pipelines += 1
  const inputs = {
    text: t.string({ default: chance.among(oddTexts) }),
    n: t.integer({ default: chance.among(oddIntegers) }),
    d: t.double({ default: -0.5 }),
    b: t.boolean({ default: false }),
    texts: t.list(t.string(), { default: chance.in100(30) ? [] : ['{{x}}', chance.among(oddTexts)] }),
    file: t.dataset({ optional: true }),
    word: t.string({ optional: true }),
  }
  const inner = pipeline({ name: `inner-${writing.pipelines}`, inputs }, ({ text, n, d, b, texts, file, word }) =>
    body(
      writing,
      seeing(nothingInSight, { texts: [text], integers: [n], doubles: [d], booleans: [b], textLists: [texts], optionalFiles: [file], words: [word] }),
    ),
  )
  const values = new Values(chance, sight)
  const [texts, file] = [values.seen(sight.textLists), values.seen(sight.files)]
  const made = inner({
    ...(chance.in100(50) && { text: values.text() }),
    ...(chance.in100(50) && { n: values.integer() }),
    ...(chance.in100(50) && { d: values.double() }),
    ...(chance.in100(50) && { b: values.boolean() }),
    ...(chance.in100(50) && texts && { texts }),
    ...(chance.in100(50) && file && { file }),
    ...(chance.in100(60) && { word: values.seen(sight.words) ?? values.text() }),
  })
  const { text, n, file: written } = made.outputs
  return seeing(sight, { texts: [text], integers: [n], files: [written], tasks: [made] })
}
