import { component, job, pipeline, t, thisTask } from 'kfp-ts'

const printAllPlaceholders = component({
  name: 'print-all-placeholders',
  description: 'Shows what is known of a run.',
  inputs: { job_name: t.string(), job_resource_name: t.string(), job_id: t.string(), task_name: t.string(), task_id: t.string() },
  run: async (values, { log }) => log(JSON.stringify(values)),
})

export const pipelineWithPlaceholders = pipeline({ name: 'pipeline-with-placeholders' }, () => {
  const values = { job_name: job.name, job_resource_name: job.resourceName, job_id: job.id, task_name: thisTask.name, task_id: thisTask.id }
  printAllPlaceholders(values, { cache: false })
})
