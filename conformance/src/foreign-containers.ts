interface Executors {
  readonly [label: string]: {
    readonly container?: { readonly image: string; readonly command?: readonly string[]; readonly args?: readonly string[] }
  }
}

/** Image, command and arguments of the containers that run neither a body of ours nor one of Python's, or of those that are asked for. */
export function foreignContainers(documents: readonly unknown[], labels?: readonly string[]): { readonly [label: string]: object } {
  const { deploymentSpec } = documents[0] as { readonly deploymentSpec?: { readonly executors?: Executors } }
  const found = Object.entries(deploymentSpec?.executors ?? {}).flatMap(([label, { container }]) => {
    const isAsked = labels === undefined ? !container?.args?.includes('--executor_input') : labels.includes(label)
    const { image, command = [], args = [] } = container ?? {}
    return container !== undefined && isAsked ? [[label, { image, command, args }] as const] : []
  })
  return Object.fromEntries(found)
}
