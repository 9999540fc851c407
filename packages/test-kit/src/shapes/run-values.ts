import { component, job, parallelFor, pipeline, t, text, thisTask } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { say } from '../steps/words.ts'

const compare = component({
  name: 'compare',
  description: 'Says whether what is known of a run looks as it should.',
  inputs: { known: t.list(t.string()), created: t.string(), due: t.string() },
  outputs: { filled: t.boolean() },
  run: async ({ known, created, due }) => ({
    filled: known.every((text) => text !== '' && !text.includes('{{')) && !Number.isNaN(Date.parse(created)) && !Number.isNaN(Date.parse(due)),
  }),
})

/** What is known of a run and of a task only once they are there: alone, in text, in a list, in a loop. */
export const runValues: Shape = {
  name: 'run-values',
  pipeline: pipeline({ name: 'run-values' }, () => {
    say({ message: thisTask.name })
    say({ message: text`${job.name} as ${job.resourceName} below ${job.root}` })
    parallelFor([1, 2], (number) => {
      say({ message: text`${number} of ${thisTask.name}` })
    })
    return compare({ known: [job.id, job.name, thisTask.id, thisTask.name], created: job.createTime, due: job.scheduleTime })
  }),
  codes: ['KF3590'],
  outputs: { filled: true },
  tasks: { say: { said: 'say' }, 'for-loop-2/1/say-3': { said: '2 of say-3' } },
}
