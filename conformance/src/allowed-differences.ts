import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Difference } from './differences.ts'

/** Places where we write something else than the Python SDK, on purpose. */
export interface AllowedDifference {
  /** Why ours is right. */
  readonly because: string
  /** The places, by the name of the pipeline. */
  readonly at: { readonly [pipeline: string]: Places }
}
/** Places in the documents of one pipeline. */
export interface Places {
  /** The first key is the number of the document, `containers` what foreign containers start with. */
  readonly places: readonly string[]
  /** Of what stands there on both sides, so that no other difference hides there. */
  readonly pin: string
}

/** What is not as it was allowed: differences that nobody explained, and explanations of what is no more, or is something else. */
export function notAsAllowed(pipeline: string, found: readonly Difference[], all: readonly AllowedDifference[]): readonly object[] {
  const allowed = all.flatMap(({ because, at }) => (at[pipeline] === undefined ? [] : [{ because, ...at[pipeline] }]))
  const explained = allowed.flatMap(({ places }) => places)
  const changed = allowed.flatMap(({ because, places, pin }) => {
    const there = found.filter(({ at }) => places.includes(at))
    const isSame = isDeepStrictEqual(there.map(({ at }) => at).toSorted(), places.toSorted()) && pinOf(there) === pin
    return isSame ? [] : [{ because, there, pin: pinOf(there), gone: places.filter((place) => !there.some(({ at }) => at === place)) }]
  })
  const twice = explained.filter((place, index) => explained.indexOf(place) !== index).map((at) => ({ twice: at }))
  return [...found.filter(({ at }) => !explained.includes(at)), ...changed, ...twice]
}

function pinOf(differences: readonly Difference[]): string {
  // Prose may be said in other words at any time.
  const pinned = differences.filter(({ at }) => !at.endsWith('.description'))
  return createHash('sha256').update(JSON.stringify(pinned)).digest('hex').slice(0, 8)
}

/** All of them. A line that no shape shows any more makes a test fail. */
export const allowedDifferences: readonly AllowedDifference[] = [
  {
    because:
      'Python takes every field of an item for text, so that a comparison with a number never evaluates, and gives the branch the whole item besides; ours knows the type of the field.',
    at: {
      'condition-in-loop': {
        places: [
          '0.components.comp-condition-5.inputDefinitions.parameters.pipelinechannel--plan-trials-loop-item',
          '0.components.comp-condition-5.inputDefinitions.parameters.pipelinechannel--plan-trials-loop-item-subvar-seed.parameterType',
          '0.components.comp-for-loop-4.dag.tasks.condition-5.inputs.parameters.pipelinechannel--plan-trials-loop-item',
          '0.components.comp-for-loop-4.dag.tasks.condition-5.triggerPolicy.condition',
        ],
        pin: '3f9d5752',
      },
    },
  },
  {
    because: 'Words are joined when the pipeline is compiled: the backend gives the program the JSON text of a Concat.',
    at: {
      containers: { places: ['containers.exec-paste-2.args.3', 'containers.exec-paste.args.3'], pin: 'fde8de3b' },
    },
  },
  {
    because: 'An empty text is written down; Python leaves the field out, which means the same.',
    at: {
      environment: { places: ['0.deploymentSpec.executors.exec-look-up.container.env.1.value'], pin: '75e4f17c' },
    },
  },
  {
    because:
      'An importer whose URI a step makes runs in a group of its own: the backend resolves such a URI only through an input of its group, and lets nothing wait.',
    at: {
      importers: {
        places: ['0.components.comp-scope-1', '0.root.dag.tasks.importer-3', '0.root.dag.tasks.scope-1'],
        pin: '446afb55',
      },
    },
  },
  {
    because: 'Values out of a known few are said to be so, and the backend and its forms judge them; Python has no word for it.',
    at: {
      'literal-unions': {
        places: [
          '0.components.comp-choose.inputDefinitions.parameters.depth.literals',
          '0.components.comp-choose.inputDefinitions.parameters.optimizer.literals',
          '0.root.inputDefinitions.parameters.optimizer.literals',
        ],
        pin: '0466d5e5',
      },
    },
  },
  {
    because:
      'A field is selected by a group around the loop that runs over it: on the loop itself the backend selects again in every turn, from values that are gone.',
    at: {
      'loop-over-structs': {
        places: [
          '0.components.comp-for-loop-1.dag.tasks.for-loop-2',
          '0.components.comp-for-loop-1.dag.tasks.scope-2',
          '0.components.comp-for-loop-2',
          '0.components.comp-for-loop-3',
          '0.components.comp-scope-2',
        ],
        pin: '2b671754',
      },
    },
  },
  {
    because:
      'Python mixes up the items of a loop and of the loop inside: the inner one is missing the outer item, and the outer one is given an input that does not exist.',
    at: {
      'deep-nesting': {
        places: [
          '0.components.comp-exit-handler-1.inputDefinitions.parameters.pipelinechannel--loop-item-param-2',
          '0.root.dag.tasks.exit-handler-1.inputs.parameters.pipelinechannel--loop-item-param-2',
        ],
        pin: '8b1a45d2',
      },
      'nested-fan-in': {
        places: [
          '0.components.comp-for-loop-1.dag.tasks.for-loop-3.inputs',
          '0.components.comp-for-loop-1.inputDefinitions.parameters.pipelinechannel--loop-item-param-2',
          '0.components.comp-for-loop-3.inputDefinitions.parameters.pipelinechannel--words-loop-item',
          '0.root.dag.tasks.for-loop-1.inputs.parameters.pipelinechannel--loop-item-param-2',
        ],
        pin: '94115340',
      },
    },
  },
  {
    because: 'A step waits for the step that says how much it may take; Python forgets to say so, and the backend finds it out by itself.',
    at: {
      'resources-from-outside': { places: ['0.root.dag.tasks.say-2.dependentTasks'], pin: 'a1855c7b' },
    },
  },
  {
    because:
      'The backend fills in what is known of a run only where it is a whole constant, so that in text and in lists it goes through an input of its own.',
    at: {
      'run-values': {
        places: [
          '0.components.comp-for-loop-2.dag.tasks.say-3.inputs.parameters.message.runtimeValue.constant',
          '0.components.comp-for-loop-2.dag.tasks.say-3.inputs.parameters.pipelinechannel--pipeline_task_name',
          '0.root.dag.tasks.compare.inputs.parameters.known.runtimeValue.constant.0',
          '0.root.dag.tasks.compare.inputs.parameters.known.runtimeValue.constant.1',
          '0.root.dag.tasks.compare.inputs.parameters.known.runtimeValue.constant.2',
          '0.root.dag.tasks.compare.inputs.parameters.known.runtimeValue.constant.3',
          '0.root.dag.tasks.compare.inputs.parameters.pipelinechannel--pipeline_job_name',
          '0.root.dag.tasks.compare.inputs.parameters.pipelinechannel--pipeline_job_uuid',
          '0.root.dag.tasks.compare.inputs.parameters.pipelinechannel--pipeline_task_name',
          '0.root.dag.tasks.compare.inputs.parameters.pipelinechannel--pipeline_task_uuid',
          '0.root.dag.tasks.say-2.inputs.parameters.message.runtimeValue.constant',
          '0.root.dag.tasks.say-2.inputs.parameters.pipelinechannel--pipeline_job_name',
          '0.root.dag.tasks.say-2.inputs.parameters.pipelinechannel--pipeline_job_resource_name',
          '0.root.dag.tasks.say-2.inputs.parameters.pipelinechannel--pipeline_root',
        ],
        pin: '57e09544',
      },
    },
  },
  {
    because:
      'Groups take what a run may leave out as optional, as nested pipelines do: the backend fails a task whose input has no value and is not optional.',
    at: {
      'optional-inputs-in-groups': {
        places: [
          '0.components.comp-condition-1.inputDefinitions.parameters.pipelinechannel--name.isOptional',
          '0.components.comp-for-loop-3.inputDefinitions.parameters.pipelinechannel--name.isOptional',
        ],
        pin: '85a20d41',
      },
    },
  },
  {
    because: 'What inputs of createpvc and deletepvc are for is said in our own words.',
    at: {
      'volume-of-a-run': {
        places: [
          ...['access_modes', 'annotations', 'data_source', 'pvc_name', 'pvc_name_suffix', 'size', 'storage_class_name', 'volume_name'].map(
            (input) => `0.components.comp-createpvc.inputDefinitions.parameters.${input}.description`,
          ),
          '0.components.comp-deletepvc.inputDefinitions.parameters.pvc_name.description',
        ],
        pin: '4f53cda1',
      },
    },
  },
]
