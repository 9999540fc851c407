import { expect } from 'chai'
import { checkMeaning, checkPipeline } from './check-pipeline.ts'
import { readPipeline } from '../read/read-pipeline.ts'
import { type Loose, smallText, spoiled } from '../small-document.test.ts'

const { document, positionOf } = readPipeline(smallText, { file: 'small.yaml' })
// The loop of the small document may have no turn, which is said of it in all states.
const judged = (...given: Parameters<typeof checkPipeline>): ReturnType<typeof checkPipeline> =>
  checkPipeline(...given).filter(({ code }) => code !== 'KF3520')
const findings = (spoil: (document: Loose) => void): readonly string[] =>
  judged(spoiled(document, spoil)).map(({ code, message }) => `${code} ${message}`)

type Spoil = (spec: Loose, tasks: Loose, document: Loose) => void
/** Each mistake, and all that is said about it. */
const mistakes: readonly (readonly [string, Spoil, ...string[]])[] = [
  [
    'a name no cluster takes',
    (spec) => {
      spec['pipelineInfo'].name = 'Bad Name!'
    },
    'KF3109 "Bad Name!" cannot be the name of a pipeline.',
  ],
  [
    'a task name with a blank',
    (_, tasks) => {
      tasks['two words'] = tasks['a']
    },
    'KF3110 "two words" in "root" cannot be the name of a task.',
  ],
  [
    'a missing component',
    (_, tasks) => {
      tasks['a'].componentRef.name = 'comp-x'
    },
    'KF3101 Task "a" calls the component "comp-x", which is not in the file.',
  ],
  [
    'a missing executor',
    (spec) => {
      spec['components']['comp-say'].executorLabel = 'exec-x'
    },
    'KF3102 Component "comp-say" runs on the executor "exec-x", which is not in the file.',
  ],
  [
    'no executor at all',
    (spec) => {
      delete spec['components']['comp-say'].executorLabel
    },
    'KF3103 Component "comp-say" has neither an executor nor tasks.',
  ],
  [
    'an executor that does nothing',
    (spec) => {
      spec['deploymentSpec'].executors['exec-a'] = {}
    },
    'KF3107 Executor "exec-a" says neither which container to start nor what to import.',
  ],
  [
    'a container without image',
    (spec) => {
      delete spec['deploymentSpec'].executors['exec-a'].container.image
    },
    'KF3104 Executor "exec-a" has no container image.',
  ],
  [
    'platform settings for nobody',
    (_, __, whole) => {
      whole['platforms'].kubernetes.deploymentSpec.executors = { 'exec-x': {} }
    },
    'KF3105 Platform "kubernetes" configures the executor "exec-x", which is not in the file.',
  ],
  [
    'a component inside itself',
    (spec) => {
      spec['components']['comp-for-loop-1'].dag.tasks.say.componentRef.name = 'comp-for-loop-1'
    },
    'KF3112 Component "comp-say" is part of no task that can run.',
    'KF3106 Components contain each other without end: comp-for-loop-1 > comp-for-loop-1.',
    'KF3125 Task "say" gives no "pipelinechannel--a-words", which "comp-for-loop-1" requires.',
    'KF3125 Task "say" gives no "pipelinechannel--a-words-loop-item", which "comp-for-loop-1" requires.',
    'KF3126 Task "say" gives "word", which "comp-for-loop-1" does not take.',
    'KF3120 Output "pipelinechannel--say-said" of "comp-for-loop-1" is to be the parameter "said" of "say", which has no such output.',
  ],
  [
    'no tasks',
    (spec) => {
      spec['root'].dag.tasks = {}
    },
    'KF3111 "root" has no tasks.',
  ],
  [
    'one name for a parameter and an artifact',
    (spec) => {
      spec['components']['comp-b'].inputDefinitions.artifacts.said = { artifactType: {}, isOptional: true }
    },
    'KF3108 "said" is both a parameter and an artifact among the inputs of "comp-b".',
  ],
  [
    'a dependency on nobody',
    (_, tasks) => {
      tasks['b'].dependentTasks.push('x')
    },
    'KF3121 Task "b" waits for "x", which is no task beside it.',
  ],
  [
    'an unknown producer',
    (_, tasks) => {
      tasks['b'].inputs.artifacts.file.taskOutputArtifact.producerTask = 'x'
    },
    'KF3121 Task "b" takes the artifact "file" of "x", which is no task beside it.',
  ],
  [
    'an unknown output',
    (_, tasks) => {
      tasks['for-loop-1'].inputs.parameters['pipelinechannel--a-words'].taskOutputParameter.outputParameterKey = 'x'
    },
    'KF3122 Task "for-loop-1" takes the parameter "x" of "a", which has no such output.',
  ],
  [
    'an artifact taken as a parameter',
    (_, tasks) => {
      tasks['for-loop-1'].inputs.parameters['pipelinechannel--a-words'].taskOutputParameter.outputParameterKey = 'file'
    },
    'KF3122 Task "for-loop-1" takes the parameter "file" of "a", which has no such output.',
  ],
  [
    'the final status of nobody',
    (_, tasks) => {
      tasks['b'].inputs.parameters.said = { taskFinalStatus: { producerTask: 'x' } }
    },
    'KF3121 Task "b" takes the final status of "x", which is no task beside it.',
    'KF3134 Task "b" is given a final status as "said", which is to be a list.',
  ],
  [
    'an unknown input of the group',
    (_, tasks) => {
      tasks['b'].inputs.parameters['pipelinechannel--mode'].componentInputParameter = 'x'
    },
    'KF3123 Task "b" takes the input parameter "x" of "root", which has no such input.',
  ],
  [
    'a circle by dependentTasks',
    (_, tasks) => {
      tasks['a'].dependentTasks = ['b']
    },
    'KF3124 The tasks of "root" wait for each other in a circle: a > b > a.',
  ],
  [
    'a circle by data',
    (_, tasks) => {
      tasks['a'].inputs.parameters.count = { taskOutputParameter: { producerTask: 'for-loop-1', outputParameterKey: 'pipelinechannel--say-said' } }
    },
    'KF3124 The tasks of "root" wait for each other in a circle: a > for-loop-1 > a.',
    'KF3134 Task "a" is given a list as "count", which is to be a whole number.',
  ],
  [
    'a missing argument',
    (_, tasks) => {
      delete tasks['b'].inputs.parameters.said
    },
    'KF3125 Task "b" gives no "said", which "comp-b" requires.',
  ],
  [
    'an argument too many',
    (_, tasks) => {
      tasks['b'].inputs.parameters.x = { runtimeValue: { constant: 1 } }
    },
    'KF3126 Task "b" gives "x", which "comp-b" does not take.',
  ],
  [
    'a constant of the wrong type',
    (_, tasks) => {
      tasks['a'].inputs.parameters.count.runtimeValue.constant = 2.5
    },
    'KF3127 Input "count" of task "a" is declared as a whole number and given 2.5.',
  ],
  [
    'a default of the wrong type',
    (spec) => {
      spec['components']['comp-a'].inputDefinitions.parameters.count.defaultValue = 'three'
    },
    'KF3127 The default of "count" of "comp-a" is declared as a whole number and given "three".',
  ],
  [
    'an output of no task',
    (spec) => {
      spec['components']['comp-for-loop-1'].dag.outputs.parameters['pipelinechannel--say-said'].valueFromParameter.producerSubtask = 'x'
    },
    'KF3128 Output "pipelinechannel--say-said" of "comp-for-loop-1" comes from "x", which is none of its tasks.',
  ],
  [
    'an output that is not declared',
    (spec) => {
      delete spec['components']['comp-for-loop-1'].outputDefinitions
    },
    'KF3122 Task "b" takes the parameter "pipelinechannel--say-said" of "for-loop-1", which has no such output.',
    'KF3129 "comp-for-loop-1" produces "pipelinechannel--say-said" without declaring it, or declares it and does not produce it.',
  ],
  [
    'items that are not JSON',
    (_, tasks) => {
      tasks['for-loop-1'].parameterIterator.items = { raw: '[1, 2' }
    },
    'KF3130 The items that task "for-loop-1" loops over are not JSON.',
  ],
  [
    'items that are no list',
    (_, tasks) => {
      tasks['for-loop-1'].parameterIterator.items = { raw: '{}' }
    },
    'KF3130 The items that task "for-loop-1" loops over are no list.',
  ],
  [
    'items from nowhere',
    (_, tasks) => {
      tasks['for-loop-1'].parameterIterator.items = { inputParameter: 'x' }
    },
    'KF3130 The items that task "for-loop-1" loops over are "x", which it is not given.',
  ],
  [
    'an item for nobody',
    (_, tasks) => {
      tasks['for-loop-1'].parameterIterator.itemInput = 'x'
    },
    'KF3125 Task "for-loop-1" gives no "pipelinechannel--a-words-loop-item", which "comp-for-loop-1" requires.',
    'KF3131 Task "for-loop-1" hands its items to the input "x", which "comp-for-loop-1" does not have.',
  ],
  [
    'a condition that is none',
    (_, tasks) => {
      tasks['b'].triggerPolicy.condition = "it's"
    },
    'KF3132 Task "b" has the expression it\'s, which cannot be read: Unterminated string.',
  ],
  [
    'a condition about an unknown input',
    (_, tasks) => {
      tasks['b'].triggerPolicy.condition = "inputs.parameter_values['x'] == 1"
    },
    'KF3132 Task "b" has the expression inputs.parameter_values[\'x\'] == 1, which cannot be read: the task has no input "x".',
  ],
  [
    'a placeholder for nothing',
    (spec) => {
      spec['deploymentSpec'].executors['exec-b'].container.args = ["{{$.inputs.parameters['x']}}"]
    },
    'KF3133 Executor "exec-b" uses {{$.inputs.parameters[\'x\']}}, which component "comp-b" does not have.',
  ],
]

describe('checkPipeline', () => {
  it('finds nothing in a sound pipeline', () => {
    expect(findings(() => {})).to.deep.equal([])
  })
  for (const [what, spoil, ...expected] of mistakes) {
    it(`finds ${what}`, () => {
      expect(findings((whole) => spoil(whole['spec'], whole['spec'].root.dag.tasks, whole))).to.deep.equal(expected)
    })
  }

  it('says where, and what to do', () => {
    const broken = spoiled(document, (whole) => {
      whole['spec'].root.dag.tasks.b.dependentTasks = ['a', 'x']
    })
    expect(judged(broken, positionOf)).to.deep.equal([
      {
        code: 'KF3121',
        severity: 'error',
        message: 'Task "b" waits for "x", which is no task beside it.',
        hint: 'a task sees the tasks of its own group and the inputs of that group, nothing else.',
        position: { file: 'small.yaml', line: 113, column: 11, length: 10 },
      },
    ])
  })
  it('calls what only the KFP backend cannot do a warning', () => {
    const broken = spoiled(document, (whole) => {
      whole['spec'].root.dag.tasks['for-loop-1'].parameterIterator.items = { raw: '[]' }
    })
    expect(judged(broken).map(({ code, severity }) => [code, severity])).to.deep.equal([['KF3514', 'warning']])
  })
  it('leaves out what only backends of KFP cannot do, for who runs a pipeline elsewhere', () => {
    const broken = spoiled(document, (whole) => {
      whole['spec'].root.dag.tasks.b.dependentTasks = ['a', 'x']
    })
    const all = checkPipeline(broken, positionOf)
    const meaning = all.filter(({ code }) => !code.startsWith('KF35'))
    expect([meaning.length, all.length - meaning.length]).to.deep.equal([1, 1])
    expect(checkMeaning(broken, positionOf)).to.deep.equal(meaning)
  })
  it('is not fooled by names that every object has', () => {
    expect(
      findings((whole) => {
        whole['spec'].root.dag.tasks.a.componentRef.name = 'constructor'
      }),
    ).to.deep.equal(['KF3101 Task "a" calls the component "constructor", which is not in the file.'])
  })
})
