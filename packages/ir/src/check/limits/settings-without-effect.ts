import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

interface Unknown {
  /** What authors write for it in this library. */
  readonly written: string
  /** What the backend does. */
  readonly answer: string
}
const leftOut = 'leaves it out without a word'
// These came after 2.17: its strict parse of the document knows no such field.
const refused = 'refuses the file'

/** Settings, by their fields in the document, that the backend has no code for. */
const unknown: { readonly [field: string]: Unknown } = {
  podAffinity: { written: 'podAffinity, podAntiAffinity', answer: leftOut },
  enabledSharedMemory: { written: 'sharedMemory', answer: leftOut },
  initContainers: { written: 'initContainer', answer: refused },
  podResourceClaims: { written: 'resourceClaim', answer: refused },
}

/** Platform settings have an effect. */
export function* settingsWithoutEffect({ document }: Overview): Iterable<Finding> {
  for (const [label, settings] of Object.entries(document.platforms['kubernetes']?.deploymentSpec?.executors ?? {})) {
    for (const field of Object.keys(settings)) {
      const its = own(unknown, field)
      const path = ['platforms', 'kubernetes', 'deploymentSpec', 'executors', label, field]
      if (its !== undefined) yield { path, diagnostic: problem('KF3531', [label, `"${field}" (kubernetes.${its.written})`, its.answer]) }
    }
  }
}
