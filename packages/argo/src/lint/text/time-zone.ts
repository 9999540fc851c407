/** Whether a text names a time zone as Go's library knows them. */
export function isTimeZone(zone: string): boolean {
  try {
    return zone === 'Local' || new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}
