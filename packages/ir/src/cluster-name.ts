/** The Python SDK's rule for names in a cluster: `Print Text_2` becomes `print-text-2`. */
export function clusterName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^-0-9a-z]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
}
