import { execFile } from 'node:child_process'

/**
 * Why TensorFlow uses no GPU, in its own words. It says so only in passing, in the log of the process, so it is loaded once more in a process of which
 * we read that.
 */
export async function gpuComplaint(addon: string): Promise<string> {
  const env = { ...process.env, TF_CPP_MIN_LOG_LEVEL: '0' }
  const log = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['--eval', `require(${JSON.stringify(addon)})`], { env }, (_, __, stderr) => resolve(stderr))
  })
  return complaintIn(log) ?? 'TensorFlow found no GPU and does not say why; its library may be the one for processors alone'
}

/** The sentence about CUDA in a log of TensorFlow, without time and place. */
export function complaintIn(log: string): string | undefined {
  const sentences = log.split('\n').flatMap((line) => /^(?:[\d:. -]*[IWEF][\d: .]*\S+:\d+\] )(.+)$/.exec(line)?.[1] ?? [])
  const about = (word: RegExp): string | undefined => sentences.find((sentence) => word.test(sentence))
  return (about(/cuInit/) ?? about(/Cannot dlopen|Could not load|cuda drivers/i) ?? about(/cuda|gpu/i))?.replace(/\.$/, '')
}
