import { type Command, Option } from 'commander'
import { collect } from './collect.ts'
import { smallest, wholeNumber } from './whole-number.ts'

/** Adds what the command line may say about an object of Argo. */
export function addArgoFlags(command: Command): Command {
  return command
    .addOption(new Option('--kind <kind>', 'the kind of object (default: Workflow)').choices(['Workflow', 'WorkflowTemplate', 'CronWorkflow']))
    .addOption(
      new Option('--profile <profile>', 'who is to run it: Argo, Argo 3 from 3.4.17 on, Kubeflow (default: plain)').choices([
        'plain',
        'plain-compat',
        'kfp-v1',
      ]),
    )
    .option('--argument <name=value>', 'a value of a pipeline input; may be repeated', collect, [])
    .option('--schedule <cron>', 'when a CronWorkflow starts runs: "0 6 * * *"; may be repeated', collect, [])
    .option('--timezone <name>', 'the time zone of schedules: Europe/Vienna')
    .addOption(
      new Option('--definitions <which>', 'which custom resource definitions Argo was installed with (default: full)').choices(['full', 'minimal']),
    )
    .option('--service-account <name>', 'as whom the pods speak to Kubernetes')
    .option('--parallelism <n>', 'how many pods of the workflow run at once', wholeNumber(1))
    .option('--priority <n>', 'which workflows the controller takes first: those with the higher number', wholeNumber(smallest))
    .option('--ttl <seconds>', 'after how many seconds a workflow that has ended is deleted', wholeNumber(0))
    .option('--options <file>', 'YAML or JSON with all options there are for Argo: podGC, hooks, synchronization, memoize, stores ...')
}
