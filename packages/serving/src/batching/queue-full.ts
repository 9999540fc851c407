/** More items would wait than may. */
export class QueueFull extends Error {
  readonly limit: number
  constructor(limit: number) {
    super(`more than ${limit} would wait`)
    this.name = 'QueueFull'
    this.limit = limit
  }
}
