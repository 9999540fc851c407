import { basename } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { Sample } from './sample.ts'

/** A request that takes longer than this has failed (milliseconds). */
const patience = 10_000

/** What the server says of one photograph. */
export interface Prediction {
  readonly class: string
  readonly probability: number
}

/** Sends photographs to `POST /predict`, one as the body and several as a form, and gives the predictions in their order. Throws a ComponentError. */
export async function askServer(url: string, samples: readonly Sample[], signal: AbortSignal): Promise<readonly Prediction[]> {
  const response = await fetch(`${url}/predict`, {
    method: 'POST',
    ...contentOf(samples),
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  }).catch((error: Error) => {
    throw new ComponentError([problem('KF8811', [url, reasonOf(error)])])
  })
  const text = await response.text()
  const answer = parse(text)
  if (!response.ok) {
    const { message = text.slice(0, 200) } = answer as { readonly message?: string }
    throw new ComponentError([problem('KF8812', [samples.map(({ source }) => source).join(', '), String(response.status), message])])
  }
  if (isAnswer(answer, samples.length)) return answer.predictions
  throw new ComponentError([problem('KF8816', [url, `it answered ${JSON.stringify(text.slice(0, 80))}`])])
}

function contentOf(samples: readonly Sample[]): Pick<RequestInit, 'body' | 'headers'> {
  const [only] = samples
  if (only !== undefined && samples.length === 1) return { body: only.bytes, headers: { 'content-type': 'application/octet-stream' } }
  const form = new FormData()
  for (const { source, bytes } of samples) form.append('images', new Blob([bytes]), basename(source))
  return { body: form }
}

function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError') return `it did not answer within ${patience / 1000} seconds`
  const { code, message } = (error.cause ?? error) as NodeJS.ErrnoException
  return code ?? message
}

function parse(text: string): object {
  try {
    return Object(JSON.parse(text)) as object
  } catch {
    return {}
  }
}

function isAnswer(answer: object, count: number): answer is { readonly predictions: readonly Prediction[] } {
  const { predictions } = answer as { readonly predictions?: unknown }
  const isPrediction = (prediction: Partial<Prediction>): boolean =>
    typeof prediction.class === 'string' && typeof prediction.probability === 'number'
  return Array.isArray(predictions) && predictions.length === count && predictions.every(isPrediction)
}
