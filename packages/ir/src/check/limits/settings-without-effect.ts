import { problem } from '../../codes.ts'
import type { Overview } from '../overview.ts'
import type { Finding } from '../rule.ts'

/** What the backend says to a setting that it has no code for. */
const answers: { readonly [setting: string]: string } = {
  podAffinity: 'leaves it out without a word',
  enabledSharedMemory: 'leaves it out without a word',
  // These came after 2.17: its strict parse of the document knows no such field.
  initContainers: 'refuses the file',
  podResourceClaims: 'refuses the file',
}

/** Platform settings have an effect. */
export function* settingsWithoutEffect({ document }: Overview): Iterable<Finding> {
  for (const [label, settings] of Object.entries(document.platforms['kubernetes']?.deploymentSpec?.executors ?? {})) {
    for (const setting of Object.keys(settings)) {
      const answer = answers[setting]
      const path = ['platforms', 'kubernetes', 'deploymentSpec', 'executors', label, setting]
      if (answer !== undefined) yield { path, diagnostic: problem('KF3531', [label, setting, answer]) }
    }
  }
}
