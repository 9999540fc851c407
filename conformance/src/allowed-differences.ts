/** Places where we write something else than the Python SDK, on purpose. */
export interface AllowedDifference {
  /** Why ours is right. */
  readonly because: string
  /** The places, by the name of the shape; the first key is the number of the document, `containers` what foreign containers start with. */
  readonly at: { readonly [shape: string]: readonly string[] }
}

/** All of them. A line that no shape shows any more makes a test fail. */
export const allowedDifferences: readonly AllowedDifference[] = [
  {
    because:
      'Python takes every field of an item for text, so that a comparison with a number never evaluates, and gives the branch the whole item besides; ours knows the type of the field.',
    at: {
      'condition-in-loop': [
        '0.components.comp-condition-5.inputDefinitions.parameters.pipelinechannel--plan-trials-loop-item',
        '0.components.comp-condition-5.inputDefinitions.parameters.pipelinechannel--plan-trials-loop-item-subvar-seed.parameterType',
        '0.components.comp-for-loop-4.dag.tasks.condition-5.inputs.parameters.pipelinechannel--plan-trials-loop-item',
        '0.components.comp-for-loop-4.dag.tasks.condition-5.triggerPolicy.condition',
      ],
    },
  },
  {
    because: 'Words are joined when the pipeline is compiled: the backend gives the program the JSON text of a Concat.',
    at: { containers: ['containers.exec-paste-2.args.3', 'containers.exec-paste.args.3'] },
  },
  {
    because: 'An empty text is written down; Python leaves the field out, which means the same.',
    at: { environment: ['0.deploymentSpec.executors.exec-look-up.container.env.1.value'] },
  },
  {
    because:
      'An importer whose URI a step makes runs in a group of its own: the backend resolves such a URI only through an input of its group, and lets nothing wait.',
    at: {
      importers: ['0.components.comp-scope-1', '0.root.dag.tasks.importer-3', '0.root.dag.tasks.scope-1'],
    },
  },
  {
    because: 'Values out of a known few are said to be so, and the backend and its forms judge them; Python has no word for it.',
    at: {
      'literal-unions': [
        '0.components.comp-choose.inputDefinitions.parameters.depth.literals',
        '0.components.comp-choose.inputDefinitions.parameters.optimizer.literals',
        '0.root.inputDefinitions.parameters.optimizer.literals',
      ],
    },
  },
  {
    because:
      'A field is selected by a group around the loop that runs over it: on the loop itself the backend selects again in every turn, from values that are gone.',
    at: {
      'loop-over-structs': [
        '0.components.comp-for-loop-1.dag.tasks.for-loop-2',
        '0.components.comp-for-loop-1.dag.tasks.scope-2',
        '0.components.comp-for-loop-2',
        '0.components.comp-for-loop-3',
        '0.components.comp-scope-2',
      ],
    },
  },
  {
    because:
      'Python mixes up the items of a loop and of the loop inside: the inner one is missing the outer item, and the outer one is given an input that does not exist.',
    at: {
      'deep-nesting': [
        '0.components.comp-exit-handler-1.inputDefinitions.parameters.pipelinechannel--loop-item-param-2',
        '0.root.dag.tasks.exit-handler-1.inputs.parameters.pipelinechannel--loop-item-param-2',
      ],
      'nested-fan-in': [
        '0.components.comp-for-loop-1.dag.tasks.for-loop-3.inputs',
        '0.components.comp-for-loop-1.inputDefinitions.parameters.pipelinechannel--loop-item-param-2',
        '0.components.comp-for-loop-3.inputDefinitions.parameters.pipelinechannel--words-loop-item',
        '0.root.dag.tasks.for-loop-1.inputs.parameters.pipelinechannel--loop-item-param-2',
      ],
    },
  },
  {
    because: 'A step waits for the step that says how much it may take; Python forgets to say so, and the backend finds it out by itself.',
    at: { 'resources-from-outside': ['0.root.dag.tasks.say-2.dependentTasks'] },
  },
  {
    because:
      'The backend fills in what is known of a run only where it is a whole constant, so that in text and in lists it goes through an input of its own.',
    at: {
      'run-values': [
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
    },
  },
  {
    because: 'What inputs of createpvc and deletepvc are for is said in our own words.',
    at: {
      'volume-of-a-run': [
        ...['access_modes', 'annotations', 'data_source', 'pvc_name', 'pvc_name_suffix', 'size', 'storage_class_name', 'volume_name'].map(
          (input) => `0.components.comp-createpvc.inputDefinitions.parameters.${input}.description`,
        ),
        '0.components.comp-deletepvc.inputDefinitions.parameters.pvc_name.description',
      ],
    },
  },
]
