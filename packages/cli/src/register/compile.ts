import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CompileCommandOptions } from '../commands/compile.ts'
import type { Io } from '../io.ts'
import { addArgoFlags } from './argo-flags.ts'
import { collect } from './collect.ts'

const help = `
A folder stands for every pipeline.ts in it and in the folders right below it.
Each pipeline is written to DIR/<name of the pipeline>/pipeline.yaml, as a whole or not at all; of a file that exports components and no
pipeline, each component to DIR/<name of the component>.yaml. For Argo the files are DIR/<name of the pipeline>/argo.yaml.

Examples:
  $ kfp-ts compile pipelines --out compiled
  $ kfp-ts compile pipelines/hello/pipeline.ts --out /tmp/out --json
  $ kfp-ts compile pipelines --target kfp --target argo
  $ kfp-ts compile pipelines/hello/pipeline.ts --name hello-ada --param name=Ada
  $ kfp-ts compile pipelines/hello/pipeline.ts --kubernetes-manifest --include-pipeline-manifest --namespace kubeflow`

/** Adds `kfp-ts compile`. */
export function addCompile(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('compile')
    .description('compile pipelines to the YAML that Kubeflow Pipelines runs')
    .argument('[paths...]', 'pipeline files, or folders that hold them', ['pipelines'])
    .option('--out <dir>', 'where to write', 'compiled')
    .option('--pipeline <name>', 'only this pipeline')
    .option('--name <name>', 'call the pipeline otherwise')
    .option('--display-name <name>', 'what a page calls the pipeline')
    .option('-p, --param <name=value>', 'give a parameter another default; may be repeated', collect, [])
    .option('--no-cache', 'tasks that do not ask for the cache themselves do without it')
    .option('--kubernetes-manifest', 'write Kubernetes objects: kind PipelineVersion')
    .option('--include-pipeline-manifest', 'with it: also the object of kind Pipeline')
    .option('--namespace <name>', 'with it: the namespace of the objects')
    .option('--version-name <name>', 'with it: the name of the object PipelineVersion (default: that of the pipeline)')
    .addOption(new Option('--target <target>', 'what to compile for: kfp or argo; may be repeated (default: kfp)').argParser(addTarget))
    .option('--json', 'print one JSON document')
  addArgoFlags(command)
    .addHelpText('after', help)
    .action(async (paths: readonly string[], options: Omit<CompileCommandOptions, 'target'>) => {
      const { compile } = await import('../commands/compile.ts')
      done(await compile(paths, { target: ['kfp'], ...options }, io))
    })
}

function addTarget(target: string, others: readonly string[] = []): readonly string[] {
  if (target !== 'kfp' && target !== 'argo') throw new InvalidArgumentError('It is kfp or argo.')
  return [...others, target]
}
