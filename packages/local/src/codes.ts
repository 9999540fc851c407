import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  // Parameters
  KF5010: {
    message: (pipeline: string, name: string, _type: string, _example: string): string => `Pipeline "${pipeline}" requires the parameter "${name}".`,
    hint: (_pipeline: string, name: string, type: string, example: string): string => `give it ${type}: ${option(name, example)}.`,
  },
  KF5011: {
    message: (name: string, wanted: string, found: string, _example: string): string => `Parameter "${name}" takes ${wanted}, not ${found}.`,
    hint: (name: string, _wanted: string, _found: string, example: string): string => `for example ${option(name, example)}.`,
  },
  KF5012: {
    message: (pipeline: string, name: string, _known: string): string => `Pipeline "${pipeline}" has no parameter "${name}".`,
    hint: (_pipeline: string, _name: string, known: string): string => `its parameters: ${known}.`,
  },
  KF5013: {
    message: (name: string, found: string, _known: string): string => `Parameter "${name}" cannot be ${found}.`,
    hint: (_name: string, _found: string, known: string): string => `it can be ${known}.`,
  },
  KF5014: {
    message: (pipeline: string, name: string): string => `Pipeline "${pipeline}" requires the artifact "${name}".`,
    hint: (_pipeline: string, name: string): string => `give the path of a file or folder as artifact "${name}".`,
  },
  KF5015: {
    message: (name: string, path: string): string => `There is nothing at "${path}", which is given as artifact "${name}".`,
    hint: (): string => 'give the path of a file or folder that exists.',
  },

  // Programs
  KF5020: {
    message: (task: string, program: string, _image: string): string =>
      `Task "${task}" runs the program "${program}", which this machine does not have.`,
    hint: (_task: string, program: string, image: string): string =>
      `it comes with the image ${image}: install "${program}" here, or run the pipeline where the image can be started.`,
  },
  KF5021: {
    message: (task: string, image: string): string => `Task "${task}" names no command: it starts whatever the image ${image} starts.`,
    hint: (): string => 'this machine runs programs, not images: write the command into the component.',
  },
  KF5022: {
    message: (task: string, code: string, _log: string): string => `Task "${task}" ended with exit code ${code}.`,
    hint: (_task: string, _code: string, log: string): string => log,
  },
  KF5023: {
    message: (task: string, signal: string, _log: string): string => `Task "${task}" was killed by ${signal}.`,
    hint: (_task: string, signal: string, log: string): string =>
      signal === 'SIGKILL' ? `the system kills a program like this when memory runs out.\n${log}` : log,
  },
  KF5024: {
    message: (task: string, program: string, reason: string): string => `Task "${task}" could not start "${program}": ${reason}.`,
    hint: (): string => 'values on a command line may be 128 kB long: pass larger ones as artifacts.',
  },
  KF5025: {
    message: (task: string, seconds: string, _log: string): string => `Task "${task}" was stopped after ${seconds} s, its time limit.`,
    hint: (_task: string, _seconds: string, log: string): string => log,
  },

  // Outputs
  KF5030: {
    message: (task: string, output: string, _file: string): string => `Task "${task}" ended well but wrote no output "${output}".`,
    hint: (_task: string, _output: string, file: string): string => `its program is told where to write it: this time to ${file}`,
  },
  KF5031: {
    message: (task: string, output: string, wanted: string, found: string): string =>
      `Task "${task}" wrote ${found} to its output "${output}", not ${wanted}.`,
    hint: (_task: string, _output: string, wanted: string): string => `write ${wanted}, or declare the output as what it is.`,
  },
  KF5032: {
    message: (task: string, reason: string): string => `Task "${task}" left an executor output that cannot be read: ${reason}.`,
    hint: (): string => 'it is a JSON object with "parameterValues" and "artifacts"; a component need not write one.',
  },

  // Inputs
  KF5040: {
    message: (task: string, input: string, reason: string): string => `Task "${task}" gets no value for its input "${input}": ${reason}.`,
    hint: (_task: string, input: string): string => `give "${input}" a default, or see that what it comes from has run.`,
  },
  KF5041: {
    message: (task: string, input: string, wanted: string, found: string): string =>
      `Task "${task}" gets ${found} for its input "${input}", not ${wanted}.`,
    hint: (): string => 'see what the task before it wrote.',
  },
  KF5042: {
    message: (task: string, found: string): string => `Loop "${task}" gets ${found} to loop over, not a list.`,
    hint: (): string => 'a loop runs over a JSON list.',
  },
  KF5043: {
    message: (task: string, dag: string): string => `Task "${task}" cannot run: component "${dag}" has no executor that a machine can start.`,
    hint: (): string => '`kfp-ts check` says what is wrong with the file.',
  },

  // Importers
  KF5050: {
    message: (task: string, path: string): string => `Importer "${task}" finds nothing at "${path}".`,
    hint: (): string => 'give the path of a file or folder that exists; a relative one counts from where the run is started.',
  },
  KF5051: {
    message: (task: string, uri: string): string => `Importer "${task}" cannot import "${uri}" on this machine.`,
    hint: (): string => 'local runs import files and folders of this machine, and what s3:, minio:, gs: and https: name.',
  },

  // Runs
  KF5060: {
    message: (run: string, process: string): string => `Run "${run}" is still going on, in process ${process}.`,
    hint: (_run: string, process: string): string => `wait for it, or stop it first: kill ${process}`,
  },
  KF5061: {
    message: (run: string, theirs: string, ours: string): string => `Run "${run}" is one of pipeline "${theirs}", not of "${ours}".`,
    hint: (): string => 'resume it with the pipeline that it was started with.',
  },
  KF5062: {
    message: (run: string, reason: string): string => `Run "${run}" broke off: ${reason}.`,
    hint: (): string => 'see that there is room on the disk and that its folder can be written; then go on with it: what is finished is kept.',
  },

  // What a machine without containers leaves out
  KF5070: {
    severity: 'warning',
    message: (task: string, path: string): string => `Task "${task}" mounts a volume at ${path}, which is no folder of this machine.`,
    hint: (_task: string, path: string): string => `the task runs without it; make the folder ${path} if it needs one.`,
  },
  KF5071: {
    severity: 'warning',
    message: (folder: string, reason: string): string => `The cache folder "${folder}" cannot be written: ${reason}.`,
    hint: (): string => 'the run goes on; the next one will do this work again.',
  },
  KF5080: {
    severity: 'warning',
    message: (task: string, variable: string, source: string): string =>
      `Task "${task}" takes the variable ${variable} from ${source}, which this machine does not have.`,
    hint: (_task: string, variable: string): string => `the task runs without it; set it where the run is started: ${variable}=... kfp-ts run FILE.`,
  },
  KF5081: {
    message: (run: string, seconds: string): string => `Run "${run}" was stopped after ${seconds} s, the deadline of its pipeline.`,
    hint: (run: string): string => `go on with it: --resume ${run}; or give the pipeline more time: kubernetes.deadline(seconds).`,
  },

  // Containers
  KF5100: {
    message: (_project: string): string => 'Containers are started through the package dockerode, which is not installed.',
    hint: (project: string): string => `install it in ${project}: npm i -D dockerode`,
  },
  KF5101: {
    message: (address: string, reason: string): string => `No Docker engine answers at ${address}: ${reason}.`,
    hint: (): string => 'start it, see that you may use its socket, or name another engine: DOCKER_HOST=unix:///path/to/docker.sock.',
  },
  KF5102: {
    message: (task: string, image: string, reason: string): string =>
      `Task "${task}" runs in the image ${image}, which is not here and cannot be pulled: ${reason}.`,
    hint: (): string => 'see that its name is right and its registry can be reached, or load it: docker load.',
  },
  KF5103: {
    message: (task: string, image: string, reason: string): string =>
      `Task "${task}" runs in the image ${image}, which its registry does not give: ${reason}.`,
    hint: (_task: string, image: string): string =>
      `see that there is such an image and that you may read it: docker login, then docker pull ${image}.`,
  },
  KF5104: {
    message: (task: string, program: string, image: string): string => `Task "${task}" runs "${program}", which the image ${image} does not have.`,
    hint: (_task: string, _program: string, image: string): string => `see what the image holds: docker run -it --rm --entrypoint sh ${image}`,
  },
  KF5105: {
    message: (task: string, limit: string, _log: string): string =>
      `Task "${task}" was killed because it took more memory than its limit of ${limit}.`,
    hint: (_task: string, _limit: string, log: string): string => `give the task a higher limit, memory: '8G' for one.\n${log}`,
  },
  KF5106: {
    message: (task: string, count: string, reason: string): string =>
      `Task "${task}" asks for ${count} GPU${count === '1' ? '' : 's'}, which the Docker engine cannot give: ${reason}.`,
    hint: (): string => 'the engine needs the NVIDIA Container Toolkit and a GPU; or run the pipeline without an accelerator.',
  },
  KF5107: {
    message: (task: string, reason: string): string => `Task "${task}" cannot be given its folders: ${reason}.`,
    hint: (): string => 'the engine must run on this machine and be allowed to share the folder of the run with containers.',
  },
  KF5108: {
    message: (task: string, network: string): string => `Task "${task}" cannot join the network "${network}", which the Docker engine does not have.`,
    hint: (): string => 'name one that `docker network ls` shows: --docker-network host.',
  },
  KF5109: {
    message: (task: string, image: string, reason: string): string => `Task "${task}" could not start a container of ${image}: ${reason}.`,
    hint: (): string => 'the Docker engine says no more; its own log may.',
  },
  KF5110: {
    message: (task: string, image: string): string => `Task "${task}" names no command, and neither does its image ${image}.`,
    hint: (): string => 'write the command into the component.',
  },
  KF5111: {
    message: (task: string, reason: string): string => `The Docker engine was lost while task "${task}" ran: ${reason}.`,
    hint: (): string => 'see that the engine runs, then go on with the run: --resume.',
  },
  KF5112: {
    message: (path: string): string => `There is nothing at "${path}", which containers are to read.`,
    hint: (): string => 'give the path of a file or folder that exists.',
  },
  KF5113: {
    message: (task: string, image: string, reason: string): string =>
      `Task "${task}" runs in the image ${image}, which was not built here and cannot be pulled: ${reason}.`,
    hint: (): string => 'build it: kfp-ts build.',
  },
  KF5114: {
    message: (task: string, image: string, _log: string): string =>
      `Task "${task}" ended with exit code 127: it calls a program that the image ${image} does not have.`,
    hint: (_task: string, _image: string, log: string): string => log,
  },
  KF5115: {
    message: (task: string, uri: string): string => `Task "${task}" imports ${uri}, which is brought here by a package that is not installed.`,
    hint: (): string => 'run: npm i -D @kfp-ts/storage',
  },
} as const

/** How a parameter is given on the command line, ready for a shell. */
function option(name: string, example: string): string {
  const assignment = `${name}=${example}`
  return /^[\w=.-]+$/.test(assignment) ? `--param ${assignment}` : `--param '${assignment}'`
}

/** The problems that running a pipeline on this machine can meet. */
export const problem: Catalogue<typeof table> = catalogue(table)
