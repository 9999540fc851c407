import { ComponentError, type Diagnostic } from '@kfp-ts/diagnostics'
import { dump } from 'js-yaml'
import { problem } from '../../codes.ts'
import { checkSpace, type SearchSpace, sizeOf } from '../../space/search-space.ts'
import type { Direction } from '../../study/direction.ts'
import type { Strategy } from '../../study/strategy.ts'
import { type KatibParameter, katibParameters } from './feasible-space.ts'
import type { KatibExperiment } from './katib-experiment.ts'
import { trialContainer, type TrialStep } from './trial-container.ts'

/** A study that Katib is to run. */
export interface KatibRequest {
  /** Name of the Experiment, by Kubernetes' rules. */
  readonly name: string
  readonly namespace?: string
  readonly space: SearchSpace
  readonly direction: Direction
  /** The output parameter of the component that is the score. */
  readonly metric: string
  readonly goal?: number
  /** `tpe` unless given; Katib has no Halton sequence. */
  readonly strategy?: Strategy
  readonly seed?: number
  readonly trials: number
  /** Trials at a time; 3 unless given. */
  readonly parallel?: number
  /** Failed trials after which the experiment is a failure; 3 unless given. */
  readonly failures?: number
  /** Ends trials below the median of earlier ones, as `belowMedian` does. */
  readonly median?: { readonly startup: number; readonly warmup: number }
  readonly step: TrialStep
}

const algorithms: Readonly<Record<Strategy, string | undefined>> = {
  random: 'random',
  grid: 'grid',
  sobol: 'sobol',
  tpe: 'multivariate-tpe',
  halton: undefined,
}

/** The Experiment as an object. Throws a ComponentError with everything that Katib cannot do (KF8406, KF8421, KF8434 to KF8438). */
export function katibExperiment(request: KatibRequest): KatibExperiment {
  const { name, namespace, space, direction, metric, goal, trials, parallel = 3, failures = 3 } = request
  checkSpace(space)
  const found: Diagnostic[] = []
  const parameters = katibParameters(space, found)
  if (request.strategy === 'grid') found.push(...gridProblems(request))
  const algorithm = algorithmOf(request, found)
  if (!/^[a-z0-9]([-a-z0-9]{0,38}[a-z0-9])?$/.test(name)) found.push(problem('KF8438', [name]))
  if (found.length > 0) throw new ComponentError(found)
  return {
    apiVersion: 'kubeflow.org/v1beta1',
    kind: 'Experiment',
    metadata: { name, ...(namespace !== undefined && { namespace }) },
    spec: {
      objective: { type: direction, objectiveMetricName: metric, ...(goal !== undefined && { goal }) },
      algorithm,
      ...earlyStopping(request),
      parallelTrialCount: Math.min(parallel, trials),
      maxTrialCount: trials,
      maxFailedTrialCount: Math.min(failures, trials),
      metricsCollectorSpec: { collector: { kind: 'StdOut' } },
      parameters: request.strategy === 'grid' ? parameters.map(inSteps) : parameters,
      trialTemplate: {
        primaryContainerName: 'trial',
        trialParameters: Object.keys(space).map((reference) => ({ name: reference, description: `Value of ${reference}.`, reference })),
        trialSpec: jobOf(request),
      },
    },
  }
}

/**
 * The Experiment as YAML, for `kubectl apply`. Throws a ComponentError with everything that Katib cannot do (KF8406, KF8421, KF8434 to KF8438).
 * @example
 * const space = { learningRate: double({ min: 1e-3, max: 1e-2, log: true }), width: choice([8, 12, 16]) }
 * const step = { image: 'registry.example.com/kfp-ts/component:0.1.0', package: '@kfp-ts/component-train-classifier' }
 * await writeFile('experiment.yaml', katibExperimentYaml({ name: 'surface', space, direction: 'maximize', metric: 'accuracy', trials: 12, step }))
 */
export function katibExperimentYaml(request: KatibRequest): string {
  return dump(katibExperiment(request), { lineWidth: -1, noRefs: true })
}

function algorithmOf({ strategy = 'tpe', seed }: KatibRequest, found: Diagnostic[]): KatibExperiment['spec']['algorithm'] {
  const algorithmName = algorithms[strategy]
  if (algorithmName === undefined) found.push(problem('KF8437', [strategy]))
  if (seed !== undefined && !(Number.isSafeInteger(seed) && seed >= 0))
    found.push(problem('KF8421', ['seed', String(seed), 'a whole number, 0 or more']))
  // Katib's Sobol sequence takes no seed.
  const isSeeded = seed !== undefined && strategy !== 'sobol'
  return { algorithmName: algorithmName ?? '', ...(isSeeded && { algorithmSettings: [{ name: 'random_state', value: String(seed) }] }) }
}

/** Katib lists the whole grid before it begins: every range needs a step, and there may not be more trials than combinations. */
function gridProblems({ space, trials }: KatibRequest): readonly Diagnostic[] {
  const stepless = Object.entries(space).filter(([, { shape }]) => (shape.type === 'double' || shape.type === 'normal') && shape.step === undefined)
  const size = sizeOf(space)
  return [...stepless.map(([name]) => problem('KF8434', [name])), ...(trials > size ? [problem('KF8406', [String(trials), String(size)])] : [])]
}

function inSteps(parameter: KatibParameter): KatibParameter {
  const { parameterType, feasibleSpace } = parameter
  return parameterType === 'int' ? { ...parameter, feasibleSpace: { ...feasibleSpace, step: '1' } } : parameter
}

function earlyStopping({ median }: KatibRequest): Pick<KatibExperiment['spec'], 'earlyStopping'> {
  if (median === undefined) return {}
  const algorithmSettings = [
    { name: 'min_trials_required', value: String(median.startup) },
    { name: 'start_step', value: String(median.warmup) },
  ]
  return { earlyStopping: { algorithmName: 'medianstop', algorithmSettings } }
}

function jobOf({ space, step }: KatibRequest): object {
  const volumes = step.claim && [{ name: 'inputs', persistentVolumeClaim: { claimName: step.claim.name, readOnly: true } }]
  const pod = { restartPolicy: 'Never', containers: [trialContainer(space, step)], ...(volumes && { volumes }) }
  return { apiVersion: 'batch/v1', kind: 'Job', spec: { backoffLimit: 0, template: { spec: pod } } }
}
