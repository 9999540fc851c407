import type { PipelineFunction } from '@kfp-ts/bundle'
import {
  and,
  component,
  type Condition as Handle,
  equals,
  exitHandler,
  greaterThan,
  lessThanOrEquals,
  not,
  notEquals,
  or,
  type Output,
  parallelFor,
  pipeline,
  t,
  type Task,
  text,
  when,
} from 'kfp-ts'
import type { Choice, Condition, Statement } from './program.ts'

type Integer = Output<t.Integer>
interface Visible {
  readonly integers: readonly Integer[]
  readonly lists: readonly Output<t.List<t.Integer>>[]
  readonly files: readonly Output<t.Dataset>[]
  readonly tasks: readonly Task<unknown>[]
}
// An alias: a body returns a record, and an interface is none.
type Yield = { readonly n: Integer }

const run = async (): Promise<never> => Promise.reject(new Error('not run'))
const number = component({ name: 'number', inputs: { n: t.integer(), other: t.integer({ default: 2 }) }, outputs: { n: t.integer() }, run })
const numbers = component({ name: 'numbers', inputs: { to: t.integer() }, outputs: { list: t.list(t.integer()) }, run })
const save = component({ name: 'save', inputs: { note: t.string() }, outputs: { file: t.dataset() }, run })
const load = component({
  name: 'load',
  inputs: { file: t.dataset(), settings: t.struct({ deep: t.list(t.integer()) }) },
  outputs: { n: t.integer() },
  run,
})
const total = component({ name: 'total', inputs: { list: t.list(t.integer()) }, outputs: { n: t.integer() }, run })
const tell = component({ name: 'tell', inputs: { status: t.finalStatus(), n: t.integer({ default: 0 }) }, run })

/** The pipeline a random program stands for; whatever is visible in a body may be used there, so some of them must be refused. */
export function writePipeline(body: readonly Statement[]): PipelineFunction {
  return pipeline({ name: 'random', inputs: { n: t.integer({ default: 1 }), list: t.list(t.integer()), file: t.dataset() } }, ({ n, list, file }) =>
    write(body, { integers: [n], lists: [list], files: [file], tasks: [] }),
  )
}

/** Writes a body and gives what it yields: a number that was made in it. */
function write(body: readonly Statement[], outside: Visible): Yield {
  let visible = outside
  for (const statement of body) visible = writeStatement(statement, visible)
  return { n: number({ n: pick(visible.integers, 0) }).outputs.n }
}

function writeStatement(statement: Statement, visible: Visible): Visible {
  switch (statement.kind) {
    case 'call':
      return writeCall(statement, visible)
    case 'loop':
      return writeLoop(statement, visible)
    case 'branches':
      return writeBranches(statement, visible)
    case 'exit': {
      const task = exitHandler(
        () => void write(statement.body, visible),
        (status) => (statement.told % 2 === 0 ? tell({ status }) : tell({ status, n: pick(visible.integers, statement.told) })),
      )
      return { ...visible, tasks: [...visible.tasks, task] }
    }
    default:
      return writeNested(statement, visible)
  }
}

function writeCall({ step, values: [a = 0, b = 0, c = 0], after }: Statement & { kind: 'call' }, visible: Visible): Visible {
  const { integers, lists, files, tasks } = visible
  const options = after === undefined || tasks.length === 0 ? {} : { after: [pick(tasks, after)] }
  const n = pick(integers, a)
  const calls = [
    () => ({ integers: [number({ n, other: pick(integers, b) }, options)] }),
    () => ({ lists: [numbers({ to: n }, options)] }),
    () => ({ files: [save({ note: text`${n} of ${pick(integers, b)}` }, options)] }),
    () => ({ integers: [load({ file: pick(files, a), settings: { deep: [1, pick(integers, b), pick(integers, c)] } }, options)] }),
    () => ({ integers: [total({ list: pick(lists, a) }, options)] }),
  ] as const
  const made = calls[step % calls.length]!() as { readonly [kind in 'integers' | 'lists' | 'files']?: readonly Task<any>[] }
  return {
    integers: [...integers, ...(made.integers ?? []).map(({ outputs }) => outputs.n as Integer)],
    lists: [...lists, ...(made.lists ?? []).map(({ outputs }) => outputs.list as Output<t.List<t.Integer>>)],
    files: [...files, ...(made.files ?? []).map(({ outputs }) => outputs.file as Output<t.Dataset>)],
    tasks: [...tasks, ...Object.values(made).flat()],
  }
}

function writeLoop({ items, body }: Statement & { kind: 'loop' }, visible: Visible): Visible {
  const turn = (item: Integer): Yield => write(body, { ...visible, integers: [...visible.integers, item] })
  const loop = items % 3 === 0 ? parallelFor([1, 2, 3], turn as never) : parallelFor(pick(visible.lists, items), turn)
  const { n } = loop.outputs as { readonly n: Output<t.List<t.Integer>> }
  return { ...visible, lists: [...visible.lists, n], tasks: [...visible.tasks, loop] }
}

function writeBranches({ tests: [first, ...others], otherwise }: Statement & { kind: 'branches' }, visible: Visible): Visible {
  let branches = when(conditionOf(first!.condition, visible), () => write(first!.body, visible))
  for (const { condition, body } of others) branches = branches.elseWhen(conditionOf(condition, visible), () => write(body, visible))
  if (otherwise === undefined) return visible
  const task = branches.otherwise(() => write(otherwise, visible))
  return { ...visible, integers: [...visible.integers, task.outputs.n], tasks: [...visible.tasks, task] }
}

function conditionOf({ operator, values: [a = 0, b = 0], and: second }: Condition, visible: Visible): Handle {
  const left = pick(visible.integers, a)
  const right = b % 2 === 0 ? b : pick(visible.integers, b)
  const compare = [equals, notEquals, greaterThan, lessThanOrEquals][operator % 4]!
  const condition = compare(left, right as number)
  if (second === undefined) return condition
  const other = conditionOf(second, visible)
  return [and(condition, other), or(condition, not(other))][operator % 2]!
}

let nested = 0
function writeNested({ body, values: [a = 0, b = 0] }: Statement & { kind: 'nested' }, visible: Visible): Visible {
  nested += 1
  const inner = pipeline(
    { name: `inner-${nested}`, inputs: { n: t.integer({ default: 3 }), list: t.list(t.integer()), file: t.dataset() } },
    (inputs) => write(body, { integers: [inputs.n], lists: [inputs.list], files: [inputs.file], tasks: [] }),
  )
  const task = inner({ n: pick(visible.integers, a), list: pick(visible.lists, b), file: pick(visible.files, a) })
  return { ...visible, integers: [...visible.integers, task.outputs.n], tasks: [...visible.tasks, task] }
}

function pick<T>(among: readonly T[], choice: Choice): T {
  return among[choice % among.length]!
}
