const live = new Set<number>()

/** Signals all processes of a group; nothing happens when none is left. */
export function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal)
  } catch {
    // Nothing of the group is left.
  }
}

/** Notes a group that must not outlive this process, in whichever way it exits; returns how to take the note away. */
export function noteGroup(group: number): () => void {
  if (live.size === 0) process.on('exit', killAll)
  live.add(group)
  return () => {
    live.delete(group)
    if (live.size === 0) process.off('exit', killAll)
  }
}

function killAll(): void {
  for (const group of live) signalGroup(group, 'SIGKILL')
}
