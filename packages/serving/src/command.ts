export type { CommandIo } from './commands/command-io.ts'
export { command, type ServeCommand } from './commands/serve-command.ts'
