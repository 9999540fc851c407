/** The export conditions this process was started with (`node -C NAME`): a bundle must see the same packages as the process does. */
export function processConditions(): string[] {
  const words = [...process.execArgv, ...(process.env['NODE_OPTIONS'] ?? '').split(/\s+/)]
  return words.flatMap((word, index) => {
    const joined = /^(?:--conditions|-C)=(.+)$/.exec(word)?.[1]
    if (joined !== undefined) return [joined]
    const next = words[index + 1]
    return (word === '-C' || word === '--conditions') && next !== undefined ? [next] : []
  })
}
