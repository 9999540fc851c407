/** The Python SDK's rule for names in a cluster: `Print Text_2` becomes `print-text-2`. */
export function clusterName(name: string): string {
  // Most names are such names already.
  if (/^[0-9a-z]+(?:-[0-9a-z]+)*$/.test(name)) return name
  return name
    .toLowerCase()
    .replace(/[^-0-9a-z]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
}
