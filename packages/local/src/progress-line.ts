import type { TaskProgress } from './runner.ts'

/** How far a task says it is, in one line of JSON; nothing where the line is anything else. */
export function progressIn(line: string): TaskProgress | undefined {
  try {
    const { fraction, message } = JSON.parse(line) as { readonly fraction?: unknown; readonly message?: unknown }
    if (typeof fraction !== 'number') return undefined
    return { fraction: Math.min(1, Math.max(0, fraction)), ...(typeof message === 'string' && { message }) }
  } catch {
    return undefined
  }
}
