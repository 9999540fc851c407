import type { LoadedModel } from '../model/loaded-model.ts'
import type { Classifier } from './classifier.ts'
import type { ServingMetrics } from './metrics.ts'

/** The parts a server answers with. */
export interface ServerParts {
  readonly model: LoadedModel
  readonly classifier: Classifier
  readonly metrics: ServingMetrics
  /** Why requests cannot be taken now, if they cannot. */
  readonly unready: () => string | undefined
}
