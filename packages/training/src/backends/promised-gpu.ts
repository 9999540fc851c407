/** Values by which NVIDIA's container runtime is told to give no GPU. */
const none = new Set(['', 'void', 'none'])

/**
 * What promises this process a GPU, or undefined: NVIDIA's device plugin and Docker's `--gpus` name the GPUs they give a container in a variable.
 */
export function promisedGpu(env: NodeJS.ProcessEnv): string | undefined {
  const devices = env['NVIDIA_VISIBLE_DEVICES']
  return devices === undefined || none.has(devices) ? undefined : `NVIDIA_VISIBLE_DEVICES=${devices}`
}
