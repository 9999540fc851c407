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
