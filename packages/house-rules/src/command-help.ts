import { main } from '@kfp-ts/cli'
import type { CommandLine } from './command-lines.ts'
import { root } from './repository.ts'

/** What `kfp-ts --help` and the helps of its commands say there is. */
export interface CommandHelp {
  /** The options of each command, and the values that an option allows if it lists them. */
  readonly options: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
  /** Lines of examples, by command. */
  readonly examples: readonly { readonly command: string; readonly shell: string }[]
}

/** Asks the command line for all its helps. */
export async function readHelp(): Promise<CommandHelp> {
  const commands = [...(await print('--help')).matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)].map(([, name]) => name as string)
  const helps: (readonly [string, string])[] = [['', await print('--help')]]
  for (const command of commands) helps.push([command, await print(command, '--help')])
  return {
    options: new Map(helps.map(([command, help]) => [command, optionsOf(help)])),
    examples: helps.flatMap(([command, help]) => [...help.matchAll(/^ {2}\$ (.*)$/gm)].map(([, shell = '']) => ({ command, shell }))),
  }
}

/** What is wrong with a call: a command, an option or a value that is not there. */
export function mistakesIn({ words }: CommandLine, { options }: CommandHelp): readonly string[] {
  const [first = ''] = words
  const command = first.startsWith('-') ? '' : first
  const known = options.get(command)
  if (known === undefined) return /^[A-Z]+$|^\.\.\.$/.test(command) ? [] : [`no command "${command}"`]
  return words.flatMap((word, index) => {
    const [name = '', attached] = word.split('=')
    if (!/^-{1,2}[a-z]/i.test(word)) return []
    const allowed = known.get(name)
    if (allowed === undefined) return [`"${command}" has no option ${name}`]
    const values = (attached ?? words[index + 1] ?? '').split('|').filter((value) => !/^[A-Z]+$/.test(value))
    return allowed.length === 0 ? [] : values.filter((value) => !allowed.includes(value)).map((value) => `${name} does not take "${value}"`)
  })
}

function optionsOf(help: string): ReadonlyMap<string, readonly string[]> {
  // Commander puts an option at the beginning of a line; the commands that packages bring show theirs in brackets. All take --help.
  const found = [...help.replaceAll(/\n {8,}(?!-)/g, ' ').matchAll(/(?:^ {2}(?:(-\w), )?|\[)(--[a-z-]+)(?=(.*))/gm)]
  const entries = found.flatMap(([, short, long = '', rest = '']) => {
    const values = /\(choices: ((?:"[^"]+",? ?)+)/.exec(rest)?.[1] ?? ''
    const choices = [...values.matchAll(/"([^"]+)"/g)].map(([, value]) => value as string)
    return [short, long].flatMap((name) => (name === undefined ? [] : [[name, choices] as const]))
  })
  return new Map([['--help', []], ...entries])
}

async function print(...argv: readonly string[]): Promise<string> {
  let stdout = ''
  const io = { stdout: { write: (text: string) => (stdout += text) }, stderr: { write: () => true }, cwd: root, env: {}, onInterrupt: () => () => {} }
  await main(argv, io)
  return stdout
}
