import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { checkPipeline } from './check-pipeline.ts'
import { dumped } from '../yaml/dumped.ts'
import { at, type Base, baseOf, executorOf, firstOf, parameterOf, platformExecutors, takenParameter } from './mutation-base.test.ts'
import { placeOf } from './place-of.test.ts'
import type { Path } from '../document/path.ts'
import { readPipeline } from '../read/read-pipeline.ts'

/** What a mutation does, the code it is found by, and where: the key of a path, or the value behind it. */
interface Mutation {
  readonly what: string
  readonly code: string
  readonly spoil: (base: Base) => { readonly key: Path } | { readonly value: Path }
}

// Those that neither Kubeflow's backend nor its Python SDK finds come first: such files fail in the cluster, while they run.
const mutations: readonly Mutation[] = [
  {
    what: 'a constant of the wrong type',
    code: 'KF3127',
    spoil: ({ document, task }) => {
      const path = [...task.path, 'inputs', 'parameters', parameterOf(task)]
      const type = task.component?.inputDefinitions?.parameters?.[parameterOf(task)]?.parameterType
      at(document, path.slice(0, -1))[parameterOf(task)] = { runtimeValue: { constant: type === 'STRING' ? 5 : 'no such thing' } }
      return { key: path }
    },
  },
  {
    what: 'an unknown output of a known task',
    code: 'KF3122',
    spoil: ({ document, consumer }) => {
      const path = [...consumer.path, 'inputs', 'parameters', takenParameter(consumer)]
      at(document, path)['taskOutputParameter'].outputParameterKey = 'nonsense'
      return { key: path }
    },
  },
  {
    what: 'an unknown input of the group',
    code: 'KF3123',
    spoil: ({ document, task }) => {
      const path = [...task.path, 'inputs', 'parameters', parameterOf(task)]
      at(document, path.slice(0, -1))[parameterOf(task)] = { componentInputParameter: 'nonsense' }
      return { key: path }
    },
  },
  {
    what: 'an argument that the component does not declare',
    code: 'KF3126',
    spoil: ({ document, task }) => {
      at(document, [...task.path, 'inputs', 'parameters'])['nonsense'] = { runtimeValue: { constant: 1 } }
      return { key: [...task.path, 'inputs', 'parameters', 'nonsense'] }
    },
  },
  {
    what: 'a required argument that is missing',
    code: 'KF3125',
    spoil: ({ document, task }) => {
      const component = at(document, ['spec', 'components', task.spec.componentRef.name])
      component['inputDefinitions'].parameters.needed = { parameterType: 'STRING' }
      return { key: task.path }
    },
  },
  {
    what: 'a condition that is no CEL',
    code: 'KF3132',
    spoil: ({ document, task }) => {
      at(document, task.path)['triggerPolicy'] = { condition: "'a == " }
      return { key: [...task.path, 'triggerPolicy', 'condition'] }
    },
  },
  {
    what: 'platform settings for an unknown executor',
    code: 'KF3105',
    spoil: ({ document }) => {
      at(document, platformExecutors)['nonsense'] = {}
      return { key: [...platformExecutors, 'nonsense'] }
    },
  },
  {
    what: 'a default of the wrong type',
    code: 'KF3127',
    spoil: ({ document, task }) => {
      const path = ['spec', 'components', task.spec.componentRef.name, 'inputDefinitions', 'parameters', parameterOf(task)]
      Object.assign(at(document, path), { defaultValue: 'no such thing', parameterType: 'BOOLEAN' })
      return { key: [...path, 'defaultValue'] }
    },
  },
  {
    what: 'a name that no pipeline can have',
    code: 'KF3109',
    spoil: ({ document }) => {
      document['spec'].pipelineInfo.name = 'Bad Name!'
      return { key: ['spec', 'pipelineInfo', 'name'] }
    },
  },
  {
    what: 'items of a loop that are not JSON',
    code: 'KF3130',
    spoil: ({ document, loop }) => {
      at(document, [...loop.path, 'parameterIterator'])['items'] = { raw: '[1, 2' }
      return { key: [...loop.path, 'parameterIterator'] }
    },
  },
  {
    what: 'a container without image',
    code: 'KF3104',
    spoil: ({ document, task }) => {
      delete at(document, [...executorOf(task), 'container'])['image']
      return { key: [...executorOf(task), 'container'] }
    },
  },
  {
    what: 'a component that contains itself',
    code: 'KF3106',
    spoil: ({ document, loop }) => {
      const body = loop.spec.componentRef.name
      at(document, ['spec', 'components', body, 'dag', 'tasks'])['again'] = { componentRef: { name: body } }
      return { key: ['spec', 'components', body] }
    },
  },
  {
    what: 'an output of the root that comes from nowhere',
    code: 'KF3128',
    spoil: ({ document }) => {
      const root = document['spec'].root
      root.outputDefinitions = { parameters: { found: { parameterType: 'STRING' } } }
      root.dag.outputs = { parameters: { found: { valueFromParameter: { producerSubtask: 'nonsense', outputParameterKey: 'x' } } } }
      return { key: ['spec', 'root', 'dag', 'outputs', 'parameters', 'found'] }
    },
  },
  {
    what: 'an unknown field of a platform',
    code: 'KF3010',
    spoil: ({ document }) => {
      document['platforms'].kubernetes.nonsense = 1
      return { key: ['platforms', 'kubernetes', 'nonsense'] }
    },
  },
  {
    what: 'an unknown field of a container',
    code: 'KF3010',
    spoil: ({ document, task }) => {
      at(document, [...executorOf(task), 'container'])['nonsense'] = 1
      return { key: [...executorOf(task), 'container', 'nonsense'] }
    },
  },
  {
    what: 'another schema version',
    code: 'KF3015',
    spoil: ({ document }) => {
      document['spec'].schemaVersion = '2.0.0'
      return { key: ['spec', 'schemaVersion'] }
    },
  },
  {
    what: 'a component that is missing',
    code: 'KF3101',
    spoil: ({ document, task }) => {
      at(document, task.path)['componentRef'].name = 'comp-nonsense'
      return { key: [...task.path, 'componentRef', 'name'] }
    },
  },
  {
    what: 'tasks that wait for each other',
    code: 'KF3124',
    spoil: ({ document, task }) => {
      at(document, task.path)['dependentTasks'] = [task.name]
      return { key: task.path }
    },
  },
  {
    what: 'an executor that is missing',
    code: 'KF3102',
    spoil: ({ document, task }) => {
      at(document, ['spec', 'components', task.spec.componentRef.name])['executorLabel'] = 'exec-nonsense'
      return { key: ['spec', 'components', task.spec.componentRef.name, 'executorLabel'] }
    },
  },
  {
    what: 'a component without executor',
    code: 'KF3103',
    spoil: ({ document, task }) => {
      delete at(document, ['spec', 'components', task.spec.componentRef.name])['executorLabel']
      return { key: ['spec', 'components', task.spec.componentRef.name] }
    },
  },
  {
    what: 'a dependency on an unknown task',
    code: 'KF3121',
    spoil: ({ document, task }) => {
      at(document, task.path)['dependentTasks'] = ['nonsense']
      return { key: [...task.path, 'dependentTasks', 0] }
    },
  },
  {
    what: 'an unknown producer',
    code: 'KF3121',
    spoil: ({ document, consumer }) => {
      const path = [...consumer.path, 'inputs', 'parameters', takenParameter(consumer)]
      at(document, path)['taskOutputParameter'].producerTask = 'nonsense'
      return { key: path }
    },
  },
  {
    what: 'a name with a blank for a task',
    code: 'KF3110',
    spoil: ({ document, task }) => {
      const tasks = at(document, task.path.slice(0, -1))
      tasks['two words'] = tasks[task.name]
      return { key: [...task.path.slice(0, -1), 'two words'] }
    },
  },
  {
    what: 'an unknown field at the top',
    code: 'KF3010',
    spoil: ({ document }) => {
      document['spec'].nonsense = 1
      return { key: ['spec', 'nonsense'] }
    },
  },
  {
    what: 'an unknown type of a parameter',
    code: 'KF3013',
    spoil: ({ document, task }) => {
      const path = ['spec', 'components', task.spec.componentRef.name, 'inputDefinitions', 'parameters', parameterOf(task)]
      at(document, path)['parameterType'] = 'NUMBER'
      return { value: [...path, 'parameterType'] }
    },
  },
  {
    what: 'no root',
    code: 'KF3012',
    spoil: ({ document }) => {
      delete document['spec'].root
      return { key: ['spec'] }
    },
  },
  {
    what: "an unknown field in an executor's settings",
    code: 'KF3010',
    spoil: ({ document }) => {
      const label = firstOf(at(document, platformExecutors))
      at(document, [...platformExecutors, label])['nonsense'] = 1
      return { key: [...platformExecutors, label, 'nonsense'] }
    },
  },
]

function codesOf(text: string): readonly { readonly code: string; readonly place: readonly unknown[] }[] {
  const { document, diagnostics, positionOf } = readPipeline(text)
  const found = [...diagnostics, ...(document === undefined ? [] : checkPipeline(document, positionOf))]
  return found.map(({ code, position }) => ({ code, place: [position?.line, position?.column] }))
}

const ours = fileURLToPath(new URL('../../../../compiled/surface-crack/pipeline.yaml', import.meta.url))
const upstream = process.env['KFP_UPSTREAM'] ?? fileURLToPath(new URL('../../../../../shared/upstream/kfp', import.meta.url))
const bases = { 'of ours': ours, "of Python's": `${upstream}/pipelines/valid/parallel_and_nested/parallel_for_mount_pvc.yaml` }

describe('28 mutations of a sound pipeline', () => {
  for (const [whose, file] of Object.entries(bases)) {
    if (!existsSync(file)) {
      it.skip(`are found in a file ${whose} (not beside the checkout)`)
      continue
    }
    const text = readFileSync(file, 'utf8')
    for (const { what, code, spoil } of mutations) {
      it(`in a file ${whose}: ${what} is found where it is`, () => {
        const base = baseOf(text)
        const place = spoil(base)
        const spoiled = `${dumped(base.document['spec'])}---\n${dumped({ platforms: base.document['platforms'] })}`
        const [line, column] = placeOf(spoiled, 'key' in place ? place.key : place.value)
        const behind = 'value' in place ? String(place.value.at(-1)).length + 2 : 0
        expect(codesOf(spoiled)).to.deep.include({ code, place: [line, column + behind] })
      })
    }
    it(`in a file ${whose}: names of fields with underscores are taken`, () => {
      expect(codesOf(text.replaceAll('componentRef:', 'component_ref:').replaceAll('parameterType:', 'parameter_type:'))).to.deep.equal(codesOf(text))
    })
  }
})
