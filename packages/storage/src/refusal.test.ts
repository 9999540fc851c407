/** The first line that a failing call says. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing was refused',
    (error: Error) => error.message.split('\n')[0] ?? '',
  )
}
