import { main } from '@kfp-ts/cli'
import { expect } from 'chai'
import { readHelp } from './command-help.ts'
import { readText, root } from './repository.ts'

const readme = readText('README.md')

async function kfpTs(...argv: readonly string[]) {
  let stdout = ''
  const io = { stdout: { write: (text: string) => (stdout += text) }, stderr: { write: () => true }, cwd: root, env: {}, onInterrupt: () => () => {} }
  return { exitCode: await main(argv, io), stdout }
}

/** Times and the name of the run differ from run to run. */
function settled(text: string): string {
  return text
    .trim()
    .replaceAll(/\d+(\.\d)? m?s\b/g, 'TIME')
    .replaceAll(/hello-\d{8}-\d{6}-[0-9a-f]{4}/g, 'RUN')
}

describe('README', () => {
  it('shows what its first example really prints', async () => {
    const [, command = '', output = ''] = /```sh\nnpx kfp-ts (run .*)\n```\n\n```text\n(.*?)```/s.exec(readme) ?? []
    const { exitCode, stdout } = await kfpTs(...command.split(' '), '--no-cache')
    expect(exitCode).to.equal(0)
    expect(settled(stdout)).to.equal(settled(output))
  })

  it('and docs/cli.md say the same of exit codes as the help', async () => {
    const { stdout } = await kfpTs('--help')
    const help = [...stdout.matchAll(/^ {2}(\d+) +(.+)$/gm)].map(
      ([, code, meaning]) => `| ${code} | ${meaning?.replace('a run can', 'the run can')} |`,
    )
    expect(help).to.have.length(4)
    for (const row of help) {
      expect(readme).to.contain(row)
      expect(readText('docs/cli.md')).to.contain(row)
    }
  })

  it('and docs/cli.md name every command, and the latter every option of each', async () => {
    const { options } = await readHelp()
    const commands = [...options.keys()].filter((name) => name !== '')
    expect(commands).to.deep.equal(['compile', 'build', 'run', 'convert', 'check', 'diff', 'graph', 'import', 'serve', 'tracking'])
    for (const name of commands) expect(readme).to.contain(`\`kfp-ts ${name} `)
    const [introduction = '', ...sections] = readText('docs/cli.md').split(/^## /m)
    expect(sections.map((section) => section.split('\n')[0])).to.have.members(commands)
    for (const section of sections) {
      const name = section.slice(0, section.indexOf('\n'))
      const said = new Set([...section.matchAll(/(?<=[`[ ])--[a-z-]*[a-z](?![\w-])/g)].map(([option]) => option))
      const there = [...(options.get(name)?.keys() ?? [])].filter((option) => option.startsWith('--'))
      const toSay = there.filter((option) => !introduction.includes(`\`${option}\``))
      expect([...said], `docs/cli.md#${name}`).to.include.members(toSay)
      expect(there, `docs/cli.md#${name}`).to.include.members([...said])
    }
  })
})
