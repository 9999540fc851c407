import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { loadProjectCommand, projectCommands } from '../project-command.ts'

/** Adds the commands that packages of the user's project bring. */
export function addProjectCommands(program: Command, io: Io, done: (exitCode: number) => void): void {
  for (const { name, describe, from } of projectCommands) {
    program
      .command(name)
      .description(`${describe} (comes with ${from})`)
      .argument('[args...]')
      .helpOption(false)
      .allowUnknownOption()
      .passThroughOptions()
      .action(async (argv: readonly string[]) => {
        const command = await loadProjectCommand(name, from, io.cwd)
        done(await command.run(argv, io))
      })
  }
}
