/** Shown below `kfp-ts --help`. */
export const programHelp = `
Exit codes:
  0    everything went well
  1    the pipeline has errors, or the run failed
  2    the command line is wrong: an unknown option, a parameter of the wrong type, a file that is not there
  130  interrupted; a run can be resumed

Examples:
  $ kfp-ts compile pipelines --out compiled
  $ kfp-ts run pipelines/hello/pipeline.ts --param name=Ada
  $ kfp-ts check compiled/hello/pipeline.yaml

Every problem has a code; docs/errors says more about each.`

export const compileHelp = `
A folder stands for every pipeline.ts in it and in the folders right below it.
Each pipeline is written to DIR/<name of the pipeline>/pipeline.yaml, as a whole or not at all.

Examples:
  $ kfp-ts compile pipelines --out compiled
  $ kfp-ts compile pipelines/hello/pipeline.ts --out /tmp/out --json`

export const runHelp = `
FILE is a pipeline in TypeScript, or a compiled one of any Kubeflow Pipelines SDK.
A value is read by the declared type of its parameter: text as it is, numbers and booleans as such, lists and structs as JSON.

Examples:
  $ kfp-ts run pipelines/hello/pipeline.ts --param name=Ada
  $ kfp-ts run compiled/fan-out/pipeline.yaml --param count=6 --param limit=100
  $ kfp-ts run pipelines/hello/pipeline.ts --resume hello-20260102-030405-a1b2`

export const checkHelp = `
Reports every problem of compiled pipelines and of pipelines in TypeScript; what KFP 2.17 cannot run is a warning.

Examples:
  $ kfp-ts check pipelines/hello/pipeline.ts
  $ kfp-ts check compiled/*/pipeline.yaml --json`
