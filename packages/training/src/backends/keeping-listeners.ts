const events = ['uncaughtException', 'unhandledRejection'] as const

/**
 * Does work and removes what it hung on the process for errors nobody caught. The wasm backend does: with its listeners in place any such error is
 * thrown anew from inside its one-line source, of which Node then prints a hundred kilobytes.
 */
export async function keepingListeners(work: () => Promise<void>): Promise<void> {
  const before = events.map((event) => new Set(process.listeners(event as 'uncaughtException')))
  await work()
  events.forEach((event, index) => {
    const added = process.listeners(event as 'uncaughtException').filter((listener) => !before[index]?.has(listener))
    for (const listener of added) process.removeListener(event, listener)
  })
}
