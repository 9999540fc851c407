import type { Misfit } from './misfit.ts'

interface Fields {
  readonly [field: string]: unknown
}

/** What is wrong with the object of a request to Kubernetes; the request has the words of kubectl, which Argo runs. */
export function manifestMisfits(resource: unknown): readonly Misfit[] {
  if (!isObject(resource)) return []
  const { action, mergeStrategy, manifest } = resource
  const namesObject = Array.isArray(resource['flags']) && resource['flags'].length > 0
  const misfit = (form: string): readonly Misfit[] => [{ path: ['resource', 'manifest'], found: manifest, form }]
  if (manifest === undefined || manifest === null) {
    const isNamed = (action === 'get' || action === 'delete') && namesObject
    return isNamed ? [] : misfit('an object of Kubernetes, which get and delete can name by flags instead')
  }
  if (action === 'patch' && mergeStrategy === 'json')
    return Array.isArray(manifest) && manifest.length > 0 && namesObject ? [] : misfit('a list of changes, to an object that flags name')
  if (!isObject(manifest)) return misfit('an object')
  if ('componentInputParameter' in manifest || 'taskOutputParameter' in manifest) return []
  if (action === 'patch' && namesObject && Object.keys(manifest).length > 0) return []
  const lacking = ['apiVersion', 'kind'].filter((field) => manifest[field] === undefined || manifest[field] === '')
  return lacking.length === 0 ? [] : misfit('an object of Kubernetes with apiVersion and kind')
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
