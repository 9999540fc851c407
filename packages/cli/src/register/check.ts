import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CheckOptions } from '../commands/check.ts'
import type { Io } from '../io.ts'

const help = `
Reports every problem of compiled pipelines, of any SDK, and of pipelines in TypeScript. What KFP 2.17 cannot run is a warning.
A workflow of Argo (Workflow, WorkflowTemplate, ClusterWorkflowTemplate, CronWorkflow) is held against Argo's own rules, together
with the templates that other files of the command hold. Other objects of Kubernetes are named as not looked at.
A folder stands for every pipeline.ts, every compiled pipeline and every workflow (.yaml, .yml) in it.

Examples:
  $ kfp-ts check pipelines/hello/pipeline.ts
  $ kfp-ts check compiled --strict
  $ kfp-ts check compiled --kfp 2.14
  $ kfp-ts check workflow.yaml templates.yaml
  $ kfp-ts check compiled/*/pipeline.yaml --format sarif --out check.sarif`

/** Adds `kfp-ts check`. */
export function addCheck(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command('check')
    .description('report every problem of pipelines, compiled or in TypeScript')
    .argument('<paths...>', 'compiled pipelines, pipelines in TypeScript, or folders that hold them')
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json', 'sarif']).default('text'))
    .option('--json', 'print one JSON document; the same as --format json')
    .option('--out <file>', 'write the JSON or SARIF document to a file')
    .option('--kfp <version>', 'the oldest version of Kubeflow Pipelines that is to run them', kfpVersion)
    .option('--strict', 'fail for warnings, too')
    .addHelpText('after', help)
    .action(async (paths: readonly string[], { json, ...options }: CheckOptions & { readonly json?: true }) => {
      const { check } = await import('../commands/check.ts')
      done(await check(paths, json ? { ...options, format: 'json' } : options, io))
    })
}

function kfpVersion(text: string): string {
  if (!/^2\.\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError('It is a version such as 2.14.')
  return text
}
