import type { Prediction } from './ask-server.ts'
import type { Sample } from './sample.ts'

/** What the server said of one photograph, and after how many milliseconds. */
export interface Asked {
  readonly sample: Sample
  readonly prediction: Prediction
  readonly milliseconds: number
}

/** Whether the server was right. */
export const isRight = ({ sample, prediction }: Asked): boolean => prediction.class === sample.label

/** The report of a smoke test, as Markdown. */
export function smokeReport(url: string, asked: readonly Asked[]): string {
  const times = asked.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other)
  const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN).toFixed(1)
  const wrong = asked.filter((one) => !isRight(one))
  const rows = wrong.map(
    ({ sample, prediction }) => `| ${sample.source} | ${sample.label} | ${prediction.class} | ${prediction.probability.toFixed(3)} |`,
  )
  return [
    '# Smoke test',
    '',
    `${asked.length} photographs of the test split were sent to ${url}, one at a time.`,
    '',
    '| | |',
    '| --- | --- |',
    `| right class | ${asked.length - wrong.length} of ${asked.length} |`,
    `| median latency | ${at(0.5)} ms |`,
    `| 95 % are faster than | ${at(0.95)} ms |`,
    '',
    ...(rows.length === 0 ? ['All were right.'] : ['| photograph | label | answer | probability |', '| --- | --- | --- | --- |', ...rows]),
    '',
  ].join('\n')
}
