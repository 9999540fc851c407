import { expect } from 'chai'
import { checkPipeline } from '../check-pipeline.ts'
import { readPipeline } from '../../read/read-pipeline.ts'
import { type Loose, smallText, spoiled } from '../../small-document.test.ts'

const { document } = readPipeline(smallText)
// The loop of the small document may have no turn, which is said of it in all states.
const findings = (spoil: (document: Loose) => void): readonly string[] =>
  checkPipeline(spoiled(document, spoil)).flatMap(({ code, severity, message }) => (code === 'KF3520' ? [] : [`${severity} ${code} ${message}`]))

type Spoil = (spec: Loose, tasks: Loose, document: Loose) => void
const condition =
  (text: string): Spoil =>
  (_, tasks) => {
    tasks['b'].triggerPolicy.condition = text
  }
const mode = "inputs.parameter_values['pipelinechannel--mode']"

/** Each mistake, and all that is said about it. */
const mistakes: readonly (readonly [string, Spoil, ...string[]])[] = [
  [
    'a component that nobody calls',
    (spec) => {
      spec['components']['comp-x'] = { executorLabel: 'exec-a' }
    },
    'warning KF3112 Component "comp-x" is part of no task that can run.',
  ],
  [
    'an executor that nobody uses',
    (spec) => {
      spec['deploymentSpec'].executors['exec-x'] = { container: { image: 'busybox:1' } }
    },
    'warning KF3113 Executor "exec-x" is used by no component.',
  ],
  [
    'platform settings with an unknown input',
    (_, __, { platforms }) => {
      platforms.kubernetes.deploymentSpec.executors['exec-a'].pvcMount[0].pvcNameParameter = { componentInputParameter: 'x' }
    },
    'error KF3114 Platform "kubernetes" gives the executor "exec-a" the input parameter "x" of "root", which is not there.',
  ],
  [
    'platform settings with an unknown producer',
    (_, __, { platforms }) => {
      platforms.kubernetes.deploymentSpec.executors['exec-a'].pvcMount[0].pvcNameParameter = {
        taskOutputParameter: { producerTask: 'x', outputParameterKey: 'name' },
      }
    },
    'error KF3114 Platform "kubernetes" gives the executor "exec-a" the output of the task "x" of "root", which is not there.',
  ],
  [
    'an input that no placeholder reaches',
    (spec) => {
      spec['components']['comp-a'].inputDefinitions.parameters["it's"] = { parameterType: 'STRING', isOptional: true }
    },
    'error KF3115 "it\'s" cannot be the name of an input or output of "comp-a".',
  ],
  [
    'a root with an executor',
    (spec) => {
      spec['root'].executorLabel = 'exec-a'
    },
    'error KF3116 The root runs on the executor "exec-a"; it can only hold tasks.',
  ],
  [
    'an executor and tasks',
    (spec) => {
      spec['components']['comp-for-loop-1'].executorLabel = 'exec-a'
    },
    'error KF3117 Component "comp-for-loop-1" has both an executor and tasks.',
  ],
  [
    'a list where a whole number belongs',
    (_, tasks) => {
      tasks['a'].inputs.parameters.count = { componentInputParameter: 'mode' }
    },
    'error KF3134 Task "a" is given a string as "count", which is to be a whole number.',
  ],
  [
    'an artifact of another schema',
    (spec) => {
      spec['components']['comp-b'].inputDefinitions.artifacts.file.artifactType.schemaTitle = 'system.Model'
    },
    'error KF3134 Task "b" is given one system.Dataset as "file", which is to be one system.Model.',
  ],
  [
    'an artifact of another major version',
    (spec) => {
      spec['components']['comp-b'].inputDefinitions.artifacts.file.artifactType.schemaVersion = '1.0.0'
    },
    'error KF3134 Task "b" is given one system.Dataset as "file", which is to be one system.Dataset 1.0.0.',
  ],
  [
    'one artifact where a list belongs',
    (spec) => {
      spec['components']['comp-b'].inputDefinitions.artifacts.file.isArtifactList = true
    },
    'error KF3134 Task "b" is given one system.Dataset as "file", which is to be a list of system.Dataset.',
  ],
  [
    'a loop that does not gather a list',
    (spec) => {
      spec['components']['comp-for-loop-1'].outputDefinitions.parameters['pipelinechannel--say-said'].parameterType = 'STRING'
    },
    'error KF3134 Task "b" is given a string as "said", which is to be a list.',
    'error KF3135 Output "pipelinechannel--say-said" of "comp-for-loop-1" is declared as a string and made as a list, one entry a turn.',
  ],
  [
    'an output of another type',
    (spec) => {
      spec['root'].outputDefinitions = {
        parameters: { said: { parameterType: 'STRING' } },
        artifacts: { file: { artifactType: { schemaTitle: 'system.Model' } } },
      }
      spec['root'].dag.outputs = {
        parameters: { said: { valueFromParameter: { producerSubtask: 'a', outputParameterKey: 'words' } } },
        artifacts: { file: { artifactSelectors: [{ producerSubtask: 'a', outputArtifactKey: 'file' }] } },
      }
    },
    'error KF3135 Output "said" of "root" is declared as a string and made as a list.',
    'error KF3135 Output "file" of "root" is declared as one system.Model and made as one system.Dataset.',
  ],
  [
    'values that are not allowed',
    (spec) => {
      spec['components']['comp-a'].inputDefinitions.parameters.count.literals = [1, 5]
    },
    'error KF3136 The default of "count" of "comp-a" is 3, which is none of the values allowed.',
    'error KF3136 Input "count" of task "a" is 2, which is none of the values allowed.',
  ],
  [
    'negative numbers',
    (_, tasks) => {
      tasks['b'].retryPolicy = { maxRetryCount: -1, backoffDuration: '-30s' }
      tasks['for-loop-1'].iteratorPolicy = { parallelismLimit: -2 }
    },
    'error KF3137 Task "b" has a "maxRetryCount" of -1.',
    'error KF3137 Task "b" has a "backoffDuration" of -30s.',
    'error KF3137 Task "for-loop-1" has a "parallelismLimit" of -2.',
  ],
  [
    'a text that asks for what the task has not',
    (spec, tasks) => {
      spec['components']['comp-a'].inputDefinitions.parameters.note = { parameterType: 'STRUCT', isOptional: true }
      tasks['a'].inputs.parameters.note = { runtimeValue: { constant: { deep: ["{{$.inputs.parameters['x']}}!"] } } }
    },
    'error KF3138 Task "a" gives "note" a text with {{$.inputs.parameters[\'x\']}}, which is no input of it.',
  ],
  [
    'a string compared with a number',
    condition(`${mode} > 1`),
    `error KF3204 The expression ${mode} > 1 of task "b" fits no types: no such overload: string > int.`,
  ],
  [
    'a whole number compared with a fraction',
    condition(`int(${mode}) > 1.5`),
    `error KF3204 The expression int(${mode}) > 1.5 of task "b" fits no types: a whole number is compared with a fraction; write int() or double() around one of them.`,
  ],
  [
    'an unknown function',
    condition(`shout(${mode})`),
    `error KF3204 The expression shout(${mode}) of task "b" fits no types: found no matching overload for 'shout(string)'.`,
  ],
  ['an unknown name', condition('mode == 1'), 'error KF3204 The expression mode == 1 of task "b" fits no types: Unknown variable: mode.'],
  ['a condition that is a text', condition(mode), `error KF3205 The condition ${mode} of task "b" yields a string, neither true nor false.`],
  ['a condition that never changes', condition("'a' == 'b'"), "warning KF3206 The condition 'a' == 'b' of task \"b\" is always false."],
  [
    'a selector of what is not there',
    (_, tasks) => {
      tasks['a'].inputs.parameters.count = { componentInputParameter: 'mode', parameterExpressionSelector: 'value["x"]' }
    },
    'error KF3204 The expression value["x"] of task "a" fits no types: Unknown variable: value.',
  ],
]

describe('rules about references, types and expressions', () => {
  for (const [what, spoil, ...expected] of mistakes) {
    it(`find ${what}`, () => {
      expect(findings((whole) => spoil(whole['spec'], whole['spec'].root.dag.tasks, whole))).to.deep.equal(expected)
    })
  }

  it('let a whole number be a number, any artifact be an Artifact, and an item of a loop be anything', () => {
    const found = findings(({ spec }) => {
      spec['components']['comp-a'].inputDefinitions.parameters.count.parameterType = 'NUMBER_DOUBLE'
      spec['root'].inputDefinitions.parameters.mode.parameterType = 'NUMBER_INTEGER'
      spec['root'].dag.tasks.a.inputs.parameters.count = { componentInputParameter: 'mode' }
      spec['root'].dag.tasks.b.triggerPolicy.condition = `int(${mode}) > 1 && double(${mode}) < 2.5`
      spec['components']['comp-b'].inputDefinitions.artifacts.file.artifactType.schemaTitle = 'system.Artifact'
      spec['components']['comp-say'].inputDefinitions.parameters.word.parameterType = 'STRUCT'
    })
    expect(found).to.deep.equal([])
  })
})
