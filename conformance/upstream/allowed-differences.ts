import type { AllowedDifference } from '../src/allowed-differences.ts'

const loopItem = (component: string, list: string): string =>
  `0.components.${component}.inputDefinitions.parameters.pipelinechannel--${list}-Output-loop-item.parameterType`
const inputsOf = (task: string, inputs: readonly string[]): readonly string[] => inputs.map((input) => `0.${task}.inputs.parameters.${input}`)

const leftOut = `base_output_directory enable_web_access labels network reserved_ip_ranges restart_job_on_worker_restart
  service_account tensorboard timeout`.split(/\s+/)

/** Places, by file, where we write something else than the Python SDK did. A line that no file shows any more makes a test fail. */
export const allowedDifferences: readonly AllowedDifference[] = [
  {
    because: 'Upstream compiled the component with a value for a parameter.',
    at: {
      'arguments-parameters': {
        places: ['0.root.inputDefinitions.parameters.param1.defaultValue'],
        pin: 'd893fb31',
      },
    },
  },
  {
    because: 'KFP 2.17 cannot hand on that there is no artifact, so the copy of a pipeline that is called without one does without the input.',
    at: {
      'components-with-optional-artifacts': {
        places: [
          '0.components.comp-inner-pipeline-2.dag.tasks.python-artifact-printer.inputs',
          '0.components.comp-inner-pipeline-2.inputDefinitions',
        ],
        pin: 'c5b44353',
      },
    },
  },
  {
    because: 'KFP 2.17 fills the words of a container before it adds defaults, so what a call leaves out is written on the task.',
    at: {
      'pipeline-with-condition-dynamic-task-output-custom-training-job': {
        places: inputsOf('components.comp-condition-1.dag.tasks.custom-training-job', [
          ...leftOut,
          'max_wait_duration',
          'persistent_resource_id',
          'psc_interface_config',
          'strategy',
        ]),
        pin: '5b89b900',
      },
      'pipeline-with-dynamic-task-output-custom-training-job': {
        places: inputsOf('root.dag.tasks.custom-training-job', leftOut),
        pin: '42825fac',
      },
    },
  },
  {
    because: 'The Python component gives a list of nothing in particular, which the SDK takes for a list of texts; ours says what it holds.',
    at: {
      'pipeline-with-parallelfor-parallelism': {
        places: [loopItem('comp-for-loop-12', 'list-dict-maker-3'), loopItem('comp-for-loop-13', 'list-dict-maker-1-2')],
        pin: '1d4b2fe2',
      },
    },
  },
  {
    because: 'The number of devices is a whole number with us, and text in Python.',
    at: {
      'pipeline-with-string-machine-fields-pipeline-input': {
        places: [
          '0.root.inputDefinitions.parameters.accelerator_limit.defaultValue',
          '0.root.inputDefinitions.parameters.accelerator_limit.parameterType',
        ],
        pin: '130fa54b',
      },
    },
  },
]
