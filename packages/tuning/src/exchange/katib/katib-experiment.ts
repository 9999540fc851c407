import type { KatibParameter } from './feasible-space.ts'

/** An `Experiment` of Katib, kubeflow.org/v1beta1: what of it is written here. */
export interface KatibExperiment {
  readonly apiVersion: 'kubeflow.org/v1beta1'
  readonly kind: 'Experiment'
  readonly metadata: { readonly name: string; readonly namespace?: string }
  readonly spec: {
    readonly objective: { readonly type: 'maximize' | 'minimize'; readonly objectiveMetricName: string; readonly goal?: number }
    readonly algorithm: { readonly algorithmName: string; readonly algorithmSettings?: readonly KatibSetting[] }
    readonly earlyStopping?: { readonly algorithmName: 'medianstop'; readonly algorithmSettings: readonly KatibSetting[] }
    readonly parallelTrialCount: number
    readonly maxTrialCount: number
    readonly maxFailedTrialCount: number
    readonly metricsCollectorSpec: { readonly collector: { readonly kind: 'StdOut' } }
    readonly parameters: readonly KatibParameter[]
    readonly trialTemplate: KatibTrialTemplate
  }
}

/** A setting of an algorithm; Katib wants texts. */
export interface KatibSetting {
  readonly name: string
  readonly value: string
}

/** What Katib makes a job of for each trial. */
export interface KatibTrialTemplate {
  readonly primaryContainerName: string
  readonly trialParameters: readonly { readonly name: string; readonly description: string; readonly reference: string }[]
  readonly trialSpec: object
}
