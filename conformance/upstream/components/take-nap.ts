import { setTimeout as sleep } from 'node:timers/promises'
import { component, t } from 'kfp-ts'

export const takeNap = component({
  name: 'take-nap',
  description: 'Sleeps.',
  inputs: { naptime_secs: t.integer() },
  outputs: { Output: t.string() },
  run: async ({ naptime_secs }, { signal }) => {
    await sleep(1000 * naptime_secs, undefined, { signal })
    return { Output: "I'm awake now." }
  },
})
export const wakeUp = component({
  name: 'wake-up',
  description: 'Says what the sleeper said.',
  inputs: { message: t.string() },
  run: async ({ message }, { log }) => log(message),
})
