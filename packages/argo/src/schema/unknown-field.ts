import type { Schema } from './argo-schema.ts'
import { nearestName } from './nearest-name.ts'

/** What Argo 4 has in place of fields that it dropped. */
const older: { readonly [field: string]: { readonly now: string; readonly like: string } } = {
  schedule: { now: 'schedules', like: "['0 3 * * *']" },
  mutex: { now: 'mutexes', like: "[{ name: 'deploy' }]" },
  semaphore: { now: 'semaphores', like: "[{ configMapKeyRef: { name: 'limits', key: 'deploy' } }]" },
  priority: { now: 'priorityClassName', like: "'urgent'" },
  podPriority: { now: 'podPriorityClassName', like: "'urgent'" },
}

/** What may be meant by a field that an object has not. */
export function adviceFor(field: string, { properties = {} }: Schema): string {
  const names = Object.keys(properties)
  const dropped = Object.hasOwn(older, field) ? older[field] : undefined
  if (dropped !== undefined && Object.hasOwn(properties, dropped.now)) return `Argo 4 dropped "${field}": write ${dropped.now}: ${dropped.like}.`
  const nearest = nearestName(field, names)
  return nearest === undefined ? `known fields here: ${names.join(', ')}.` : `did you mean "${nearest}"?`
}
