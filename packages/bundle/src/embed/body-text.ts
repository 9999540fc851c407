import { deflateSync, strToU8 } from 'fflate'
import { withRequire } from '../with-require.ts'

/** How stacks name the body of a component. */
export function bodyName(component: string): string {
  return `${component.replaceAll(/[^\w-]/g, '-')}.mjs`
}

/** Packs a body into one word; the same on every machine and Node, since Kubeflow's cache key contains it. */
export function bodyText(code: string, component: string): string {
  const named = `${withRequire(code, '"file:///body.mjs"')}\n//# sourceURL=${bodyName(component)}\n`
  return Buffer.from(deflateSync(strToU8(named), { level: 9, mem: 8 })).toString('base64')
}
