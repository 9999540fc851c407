/** The Python SDK's rule for names in a cluster: `Print Text_2` becomes `print-text-2`. */
export function clusterName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^-0-9a-z]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
}

/** The name, or the name with the first of `-2`, `-3` ... that makes it new. */
export function uniqueName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name
  let index = 2
  while (isTaken(`${name}-${index}`)) index += 1
  return `${name}-${index}`
}

const prefix = 'pipelinechannel--'

/** The name of an input or output that only the compiler adds: `train-model` becomes `pipelinechannel--train-model`, once. */
export function channelName(fullName: string): string {
  return fullName.startsWith(prefix) ? fullName : prefix + fullName
}
