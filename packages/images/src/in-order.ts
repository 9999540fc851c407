/** Does work on several items at once and yields the results in the order of the items. */
export async function* inOrder<Item, Result>(items: Iterable<Item>, atOnce: number, work: (item: Item) => Promise<Result>): AsyncGenerator<Result> {
  const running: Promise<Result>[] = []
  for (const item of items) {
    const started = work(item)
    // Its error is thrown when its turn comes; until then it must not count as unhandled.
    started.catch(() => undefined)
    running.push(started)
    if (running.length === atOnce) yield await (running.shift() as Promise<Result>)
  }
  for (const started of running) yield await started
}
