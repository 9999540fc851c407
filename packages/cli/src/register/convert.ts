import { type Command, Option } from 'commander'
import type { Io } from '../io.ts'
import { addArgoFlags } from './argo-flags.ts'

const help = `
FILE is a compiled pipeline of any Kubeflow Pipelines SDK, or a pipeline in TypeScript, which is compiled in memory.
The workflow needs Argo alone: no backend of Kubeflow's, no drivers, no metadata store. What Argo cannot do is an error, with its place.

Examples:
  $ kfp-ts convert compiled/hello/pipeline.yaml --to argo | kubectl create -f -
  $ git show HEAD:pipeline.yaml | kfp-ts convert - --to argo
  $ kfp-ts convert pipeline.yaml --to argo --kind WorkflowTemplate --out workflow-template.yaml
  $ kfp-ts convert pipeline.yaml --to argo --kind CronWorkflow --schedule '0 6 * * *' --timezone Europe/Vienna
  $ kfp-ts convert pipeline.yaml --to argo --profile kfp-v1 --out for-the-upload-page-of-kubeflow.yaml
  $ kfp-ts convert pipeline.yaml --to argo --service-account trainer --parallelism 4 --ttl 86400
  $ kfp-ts convert pipeline.yaml --to argo --argument data=s3://photographs/2026 --options argo.yaml

A file for --options, of which every part may be missing:
  podGC: { strategy: OnPodSuccess }
  artifactRepositoryRef: { configMap: artifact-repositories, key: s3 }
  synchronization: { mutexes: [{ name: one-training-at-a-time }] }
  hooks: { exit: { templateRef: { name: notify, template: mail } } }`

/** Adds `kfp-ts convert`. */
export function addConvert(program: Command, io: Io, done: (exitCode: number) => void): void {
  addArgoFlags(
    program
      .command('convert')
      .description('turn a pipeline of any SDK into an Argo Workflow')
      .argument('<file>', 'a compiled pipeline, "-" for one on standard input, or one in TypeScript')
      .addOption(new Option('--to <target>', 'what to turn it into').choices(['argo']).makeOptionMandatory()),
  )
    .option('--out <file>', 'where to write; standard output by default')
    .option('--pipeline <name>', 'which pipeline, when a file in TypeScript holds several')
    .option('--json', 'print one JSON document, the workflow in it')
    .addHelpText('after', help)
    .action(async (file: string, options: object) => {
      const { convert } = await import('../commands/convert.ts')
      done(await convert(file, options as Parameters<typeof convert>[1], io))
    })
}
