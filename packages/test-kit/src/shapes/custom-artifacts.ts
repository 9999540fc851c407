import { readFile, writeFile } from 'node:fs/promises'
import { component, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'

const train = component({
  name: 'train',
  outputs: {
    photographs: t.artifact({ schemaTitle: 'system.Photographs' }),
    model: t.model(),
    metrics: t.metrics(),
    curve: t.classificationMetrics(),
    page: t.html(),
    notes: t.markdown(),
    sliced: t.slicedClassificationMetrics(),
    versioned: t.artifact({ schemaTitle: 'system.Photographs', schemaVersion: '1.2.0' }),
    google: t.artifact({ schemaTitle: 'google.VertexModel' }),
    anything: t.artifact(),
  },
  run: async (_inputs, { outputs }) => {
    outputs.metrics.metadata['accuracy'] = 0.9
    outputs.photographs.metadata['count'] = 3
    await Promise.all(Object.entries(outputs).map(([name, { path }]) => writeFile(path, name)))
  },
})
const inspect = component({
  name: 'inspect',
  inputs: { photographs: t.artifact({ schemaTitle: 'system.Photographs' }), metrics: t.metrics(), anything: t.artifact() },
  outputs: { text: t.string() },
  run: async ({ photographs, metrics, anything }) => ({
    text: `${String(photographs.metadata['count'])} ${String(metrics.metadata['accuracy'])} ${await readFile(anything.path, 'utf8')}`,
  }),
})

/** Every kind of artifact there is, one of our own, and what is known of them beside their bytes. */
export const customArtifacts: Shape = {
  name: 'custom-artifacts',
  pipeline: pipeline({ name: 'custom-artifacts' }, () => {
    const { photographs, metrics, model, page } = train().outputs
    return { ...inspect({ photographs, metrics, anything: model }).outputs, page }
  }),
  outputs: { text: '3 0.9 model' },
}
