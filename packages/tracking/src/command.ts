export type { CommandIo } from './commands/command-io.ts'
export { command, type TrackingCommand } from './commands/tracking-command.ts'
