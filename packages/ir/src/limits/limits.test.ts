import { expect } from 'chai'
import { checkPipeline } from '../check-pipeline.ts'
import { readPipeline } from '../read-pipeline.ts'
import { type Loose, smallText, spoiled } from '../small-document.test.ts'

const { document } = readPipeline(smallText)

type Spoil = (spec: Loose, tasks: Loose) => void
/** Each thing that the KFP backend cannot do, and what is said about it. */
const mistakes: readonly (readonly [string, Spoil, ...string[]])[] = [
  [
    'a task that runs anyway, with someone waiting',
    (_, tasks) => {
      tasks['a'].triggerPolicy = { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' }
    },
    'KF3503 Task "a" runs whether or not its upstream fails, and waits for no task.',
  ],
  [
    'a task that runs anyway, after two',
    (_, tasks) => {
      tasks['b'].triggerPolicy = { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' }
    },
    'KF3503 Task "b" runs whether or not its upstream fails, and waits for 2 tasks.',
  ],
  [
    'a selector on a loop',
    (_, tasks) => {
      tasks['for-loop-1'].inputs.parameters['pipelinechannel--a-words'].parameterExpressionSelector = 'parseJson(string_value)["x"]'
    },
    'KF3506 Loop "for-loop-1" selects a part of its input "pipelinechannel--a-words".',
  ],
  [
    'a Concat',
    (spec) => {
      spec['deploymentSpec'].executors['exec-b'].container.args = ['{"Concat": ["a", "b"]}']
    },
    'KF3510 Executor "exec-b" joins words with Concat.',
  ],
  [
    'an IfPresent about an artifact',
    (spec) => {
      spec['deploymentSpec'].executors['exec-b'].container.args = ['{"IfPresent": {"InputName": "file", "Then": ["x"]}}']
    },
    'KF3509 Executor "exec-b" has an IfPresent about the artifact "file".',
  ],
  [
    'an empty list',
    (_, tasks) => {
      tasks['for-loop-1'].parameterIterator.items = { raw: '[]' }
    },
    'KF3514 Loop "for-loop-1" runs over an empty list, and its outputs are used.',
  ],
  [
    'text with values for a group',
    (spec, tasks) => {
      spec['components']['comp-for-loop-1'].inputDefinitions.parameters.text = { parameterType: 'STRING' }
      tasks['for-loop-1'].inputs.parameters.text = { runtimeValue: { constant: "{{$.inputs.parameters['pipelinechannel--a-words']}}!" } }
    },
    'KF3508 Task "for-loop-1" is given text with values in it as "text", but is no container.',
  ],
  [
    'an importer that waits',
    (spec, tasks) => {
      spec['deploymentSpec'].executors['exec-b'] = { importer: { artifactUri: { constant: 'x' }, typeSchema: {} } }
      delete tasks['b'].triggerPolicy
    },
    'KF3515 Importer "b" waits for another task.',
  ],
  [
    'a status in a turn of a loop',
    (spec) => {
      const { tasks } = spec['components']['comp-for-loop-1'].dag
      tasks.last = {
        componentRef: { name: 'comp-say' },
        inputs: { parameters: { word: { taskFinalStatus: { producerTask: 'say' } } } },
        dependentTasks: ['say'],
      }
    },
    'KF3504 Task "last" reads a final status inside a turn of a loop.',
  ],
]

describe('limits of the KFP backend', () => {
  for (const [what, spoil, ...expected] of mistakes) {
    it(`are warned of: ${what}`, () => {
      const found = checkPipeline(spoiled(document, ({ spec }) => spoil(spec, spec.root.dag.tasks)))
      expect(found.map(({ code, severity, message }) => `${code} ${severity} ${message}`)).to.deep.equal(
        expected.map((one) => one.replace(' ', ' warning ')),
      )
    })
  }
})
