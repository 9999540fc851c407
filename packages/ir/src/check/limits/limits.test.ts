import { expect } from 'chai'
import { backendLimits, checkPipeline } from '../check-pipeline.ts'
import type { IrDocument } from '../../document/document.ts'
import { readPipeline } from '../../read/read-pipeline.ts'
import { type Loose, smallText, spoiled } from '../../small-document.test.ts'

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
    'a task that runs anyway, after a loop',
    (_, tasks) => {
      tasks['last'] = {
        componentRef: tasks['a'].componentRef,
        dependentTasks: ['for-loop-1'],
        triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' },
      }
    },
    'KF3503 Task "last" runs whether or not its upstream fails, and "for-loop-1" is a loop, on which it hangs no hook.',
  ],
  [
    'a selector on a loop',
    (_, tasks) => {
      tasks['for-loop-1'].inputs.parameters['pipelinechannel--a-words'].parameterExpressionSelector = 'parseJson(string_value)["x"]'
    },
    'KF3506 Loop "for-loop-1" selects a part of its input "pipelinechannel--a-words".',
  ],
  [
    'what only the run knows inside a longer text',
    (_, tasks) => {
      tasks['a'].inputs.parameters.count = { runtimeValue: { constant: 'of {{$.pipeline_job_name}}' } }
    },
    'KF3590 Task "a" is given {{$.pipeline_job_name}} in its input "count".',
  ],
  [
    'the root of the run, which nobody fills in',
    (_, tasks) => {
      tasks['a'].inputs.parameters.count = { runtimeValue: { constant: '{{$.pipeline_root}}' } }
    },
    'KF3590 Task "a" is given {{$.pipeline_root}} in its input "count".',
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
    'KF3530 KFP runs IfPresent in the words of a container only from 2.17.',
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
      spec['components']['comp-say'].inputDefinitions.parameters.status = { parameterType: 'TASK_FINAL_STATUS', isOptional: true }
      tasks.last = {
        componentRef: { name: 'comp-say' },
        inputs: { parameters: { word: { runtimeValue: { constant: 'x' } }, status: { taskFinalStatus: { producerTask: 'say' } } } },
        dependentTasks: ['say'],
      }
    },
    'KF3504 Task "last" reads a final status inside a turn of a loop.',
  ],
  [
    'a task that runs anyway, after an importer',
    (spec, tasks) => {
      spec['deploymentSpec'].executors['exec-a'] = { importer: { artifactUri: { constant: 'x' }, typeSchema: {} } }
      tasks['last'] = { componentRef: { name: 'comp-a' }, dependentTasks: ['a'], triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' } }
    },
    'KF3503 Task "last" runs whether or not its upstream fails, and "a" is an importer.',
    'KF3515 Importer "last" waits for another task.',
  ],
  [
    'a task that runs anyway, after a volume was made',
    (spec, tasks) => {
      spec['deploymentSpec'].executors['exec-a'].container.image = 'argostub/createpvc'
      tasks['last'] = { componentRef: { name: 'comp-a' }, dependentTasks: ['a'], triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' } }
    },
    'KF3503 Task "last" runs whether or not its upstream fails, and "a" is done by the driver, on which it hangs no hook.',
  ],
  [
    'a default in the words of a command',
    (spec, tasks) => {
      delete tasks['a'].inputs.parameters.count
      spec['deploymentSpec'].executors['exec-a'].container.args = ["{{$.inputs.parameters['count']}}"]
    },
    'KF3511 Task "a" leaves "count" to its default, and the words of its container use it.',
  ],
  [
    'a group that is tried again',
    (_, tasks) => {
      tasks['for-loop-1'].retryPolicy = { maxRetryCount: 2 }
    },
    'KF3516 Task "for-loop-1" is a group of tasks and is to be tried again.',
  ],
  [
    'an artifact that a group is not given',
    (spec) => {
      const group = spec['components']['comp-for-loop-1']
      const file = { artifactType: { schemaTitle: 'system.Dataset' }, isOptional: true }
      group.inputDefinitions.artifacts = { file }
      spec['components']['comp-say'].inputDefinitions.artifacts = { file }
      group.dag.tasks.say.inputs.artifacts = { file: { componentInputArtifact: 'file' } }
    },
    'KF3517 Task "for-loop-1" leaves out the artifact "file", which "say" inside it takes.',
  ],
  [
    'commands too big for a run',
    (spec) => {
      spec['deploymentSpec'].executors['exec-say'].container.command = ['x'.repeat(21 * 1024)]
    },
    'KF3519 The commands of a run add up to 631 KB in KFP 2.17, and a run holds 600 KB.',
  ],
  [
    'a word too long for Linux',
    (spec) => {
      spec['deploymentSpec'].executors['exec-a'].container.command = ['x'.repeat(128 * 1024)]
    },
    'KF3522 Executor "exec-a" has a word of 128 KB in its command.',
  ],
]

describe('limits of the KFP backend', () => {
  for (const [what, spoil, ...expected] of mistakes) {
    it(`are warned of: ${what}`, () => {
      const found = checkPipeline(spoiled(document, ({ spec }) => spoil(spec, spec.root.dag.tasks))).filter(({ code }) => code !== 'KF3520')
      expect(found.map(({ code, severity, message }) => `${code} ${severity} ${message}`)).to.deep.equal(
        expected.map((one) => one.replace(' ', ' warning ')),
      )
    })
  }

  it('are warned of: a part of a value in platform settings', () => {
    const found = checkPipeline(
      spoiled(document, ({ platforms }) => {
        const selected = { componentInputParameter: 'mode', parameterExpressionSelector: 'parseJson(string_value)["claim"]' }
        platforms.kubernetes.deploymentSpec.executors['exec-a'].pvcMount[0].pvcNameParameter = selected
      }),
    )
    expect(found.map(({ code, message }) => `${code} ${message}`)).to.include(
      'KF3507 Platform "kubernetes" selects a part of a value for the executor "exec-a".',
    )
  })
  it('are warned of: settings of Kubernetes that the backend has no code for', () => {
    const found = backendLimits(
      spoiled(document, ({ platforms }) => {
        platforms.kubernetes.deploymentSpec.executors['exec-a'].podAffinity = [{ topologyKey: 'zone' }]
        platforms.kubernetes.deploymentSpec.executors['exec-a'].initContainers = [{ name: 'wait', image: 'busybox:1' }]
      }),
    )
    expect(found.map(({ code, message, hint }) => `${code} ${message} ${hint}`)).to.deep.equal([
      'KF3531 Executor "exec-a" has the setting "podAffinity" (kubernetes.podAffinity, podAntiAffinity), which KFP 2.17 does not know. it leaves it out without a word: do without it there, or run where it is known.',
      'KF3531 Executor "exec-a" has the setting "initContainers" (kubernetes.initContainer), which KFP 2.17 does not know. it refuses the file: do without it there, or run where it is known.',
    ])
  })
  it('are warned of: volumes of a container that collide', () => {
    const found = (settings: object): readonly string[] =>
      backendLimits(
        spoiled(document, ({ platforms }) => {
          platforms.kubernetes.deploymentSpec.executors['exec-a'] = settings
        }),
      ).map(({ code, message }) => `${code} ${message}`)
    const claim = { mountPath: '/data', constant: 'data', pvcNameParameter: { runtimeValue: { constant: 'data' } } }
    const folder = { volumeName: 'data', mountPath: '/tmp' }
    expect(found({ pvcMount: [claim, { ...claim, mountPath: '/other', subPath: 'b' }, claim] })).to.deep.equal([])
    expect(found({ pvcMount: [claim], secretAsVolume: [{ secretName: 'key', mountPath: '/data' }] })).to.deep.equal([
      'KF3523 Executor "exec-a" mounts two volumes at /data.',
    ])
    expect(found({ pvcMount: [claim], emptyDirMounts: [folder, { ...folder, mountPath: '/cache' }] })).to.deep.equal([
      'KF3524 Executor "exec-a" has two volumes with the name "data".',
      'KF3524 Executor "exec-a" has two volumes with the name "data".',
    ])
    const unknown = { pvcNameParameter: { componentInputParameter: 'claim' } }
    expect(
      found({
        pvcMount: [
          { ...unknown, mountPath: '/a' },
          { ...unknown, mountPath: '/b' },
        ],
      }),
    ).to.deep.equal([])
  })
  it('are warned of: a volume claim with what the driver cannot do', () => {
    const found = backendLimits(
      spoiled(document, ({ spec }) => {
        spec['deploymentSpec'].executors['exec-a'].container.image = 'argostub/createpvc'
        const constant = { runtimeValue: { constant: {} } }
        Object.assign(spec.root.dag.tasks['a'].inputs.parameters, { annotations: constant, data_source: constant })
      }),
    )
    expect(found.map(({ code, message, hint }) => `${code} ${message} ${hint}`)).to.deep.equal([
      'KF3525 Task "a" makes a volume claim with "annotations". KFP 2.17 breaks off at them: make the claim beforehand and name it.',
      'KF3525 Task "a" makes a volume claim with "data_source". KFP 2.17 makes an empty volume: make the claim beforehand and name it.',
    ])
  })
  it('are warned of: a loop whose list may be empty, when its outputs are taken', () => {
    expect(checkPipeline(document as IrDocument).map(({ message }) => message)).to.deep.equal([
      'Task "b" takes what the loop "for-loop-1" gathers, which may have no turn at all.',
    ])
  })
  it('are warned of: an input that may be left out, handed to a group', () => {
    const spoil = ({ spec }: Loose): void => {
      spec['root'].inputDefinitions = { parameters: { limit: { parameterType: 'STRING', isOptional: true } } }
      spec['root'].dag.tasks['for-loop-1'].inputs.parameters.limit = { componentInputParameter: 'limit' }
      spec['components']['comp-for-loop-1'].inputDefinitions.parameters.limit = { parameterType: 'STRING', isOptional: true }
    }
    const told = (): readonly string[] => checkPipeline(spoiled(document, spoil)).map(({ code, message }) => `${code} ${message}`)
    expect(told()).to.include('KF3526 Group "for-loop-1" is handed the input "limit", which may be left out.')
    expect(told().filter((text) => text.startsWith('KF3526'))).to.have.length(1)
  })
  it('are no errors for who compiles, where they happen in some runs only', () => {
    expect(backendLimits(document as IrDocument)).to.deep.equal([])
  })
  it('are warned of: what came with a newer version than the one asked for', () => {
    const spoil = ({ spec, platforms }: Loose): void => {
      spec['components']['comp-a'].inputDefinitions.parameters.count.literals = [2, 3]
      platforms.kubernetes.pipelineConfig = { resourceTtlOnCompletion: 60, workspace: { size: '1Gi' } }
    }
    const newer = (kfp: string): readonly string[] =>
      checkPipeline(spoiled(document, spoil), undefined, { kfp }).flatMap(({ code, message }) => (code === 'KF3530' ? [message] : []))
    expect(newer('2.17')).to.deep.equal([])
    expect(newer('2.16')).to.deep.equal(['KFP runs a time to live of workflows only from 2.17.'])
    expect(newer('2.13')).to.deep.equal([
      'KFP runs a time to live of workflows only from 2.17.',
      'KFP runs lists of allowed values only from 2.16.',
      'KFP runs a workspace only from 2.14.',
      'KFP runs outputs that a loop gathers only from 2.14.',
    ])
  })
})
