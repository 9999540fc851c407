import { problem } from '../codes.ts'
import { final } from '../failure.ts'

/** The name of an object below a folder as a relative path that stays in it; throws an ApiError for one that does not (KF8916). */
export function nameInFolder(name: string, uri: string): string {
  const parts = name.split('/')
  const bad = parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\0') || Buffer.byteLength(part) > 255)
  // On Windows these lead elsewhere too.
  if (bad || (process.platform === 'win32' && /[\\:]/.test(name))) throw final(problem('KF8916', [uri]))
  return name
}
