import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { projectFrom } from './testing/project.ts'
import { transcript, withoutChance } from './testing/transcript.ts'
import { type World, worlds } from './testing/worlds.ts'

/** What a case's command.json says. */
interface Command {
  readonly argv: readonly string[]
  readonly world?: keyof typeof worlds
}

// Also from `dist`, where coverage runs this.
const CASES = fileURLToPath(new URL('../src/bad-input', import.meta.url))
const rewrite = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined

/** Runs a case's command in a copy of its folder. */
async function play(name: string): Promise<string> {
  const { argv, world = 'nothing' } = JSON.parse(readFileSync(join(CASES, name, 'command.json'), 'utf8')) as Command
  const folder = projectFrom(join(CASES, name))
  const { words, end } = await worlds[world](folder)
  try {
    const known: World['words'] = { ...words, project: folder }
    const shown = await transcript(
      argv.map((word) => word.replaceAll(/\{(\w+)\}/g, (whole, hole: string) => known[hole] ?? whole)),
      folder,
    )
    return Object.entries(words).reduce((text, [hole, word]) => text.replaceAll(word, `{${hole}}`), withoutChance(shown, folder))
  } finally {
    await end()
    rmSync(folder, { recursive: true, force: true })
  }
}

// Each folder of `bad-input` is a case: what the user wrote, the command, and all that comes of it. UPDATE_GOLDEN=1 writes the latter anew.
describe('bad input', function () {
  this.timeout(60_000)
  for (const name of readdirSync(CASES).toSorted()) {
    it(name.replaceAll('-', ' '), async () => {
      const expected = join(CASES, name, 'expected.txt')
      const shown = await play(name)
      if (rewrite) writeFileSync(expected, shown)
      expect(shown).to.equal(existsSync(expected) ? readFileSync(expected, 'utf8') : '')
    })
  }
})
