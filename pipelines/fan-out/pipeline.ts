import { component, exitHandler, greaterThan, parallelFor, pipeline, t, text, when } from 'kfp-ts'

export const plan = component({
  name: 'plan',
  description: 'Decides which numbers to work on.',
  inputs: { count: t.integer() },
  outputs: { jobs: t.list(t.struct({ base: t.integer(), power: t.integer() })) },
  run: async ({ count }) => ({ jobs: Array.from({ length: count }, (_, index) => ({ base: index + 1, power: 2 })) }),
})

export const raise = component({
  name: 'raise',
  description: 'Raises a number to a power.',
  inputs: { base: t.integer(), power: t.integer() },
  outputs: { result: t.integer() },
  run: async ({ base, power }, { log }) => {
    log(`${base} to the power of ${power}`)
    return { result: base ** power }
  },
})

export const sum = component({
  name: 'sum',
  description: 'Adds up what all turns of the loop yielded.',
  inputs: { numbers: t.list(t.integer()) },
  outputs: { total: t.integer() },
  run: async ({ numbers }) => ({ total: numbers.reduce((total, number) => total + number, 0) }),
})

export const say = component({
  name: 'say',
  inputs: { message: t.string() },
  outputs: { said: t.string() },
  run: async ({ message }, { log }) => {
    log(message)
    return { said: message }
  },
})

export const tidyUp = component({
  name: 'tidy-up',
  description: 'Runs last, whatever happened.',
  inputs: { status: t.finalStatus() },
  run: async ({ status }, { log }) => log(`The work ${status.state === 'SUCCEEDED' ? 'went well' : 'did not go well'}.`),
})

/** A loop over what a task planned, its results gathered, one of two branches, and a task that runs whatever happens. */
export const fanOut = pipeline(
  { name: 'fan-out', description: 'Sums squares, many at a time.', inputs: { count: t.integer({ default: 4 }), limit: t.integer({ default: 20 }) } },
  ({ count, limit }) => {
    exitHandler(
      () => {
        const raised = parallelFor(plan({ count }).outputs.jobs, (job) => raise({ base: job.base, power: job.power }), { parallelism: 4 })
        const { total } = sum({ numbers: raised.outputs.result }).outputs
        when(greaterThan(total, limit), () => say({ message: text`${total} is more than ${limit}.` })).otherwise(() =>
          say({ message: text`${total} is not more than ${limit}.` }),
        )
      },
      (status) => tidyUp({ status }),
    )
  },
)
