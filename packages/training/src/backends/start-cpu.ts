import { onOneThread, select, type Start } from './start.ts'

/** Plain JavaScript: right everywhere, and so slow that it is for comparisons alone. */
export const startCpu: Start = async ({ core }) => {
  await import('@tensorflow/tfjs-backend-cpu')
  await select(core, 'cpu')
  return onOneThread(core)
}
