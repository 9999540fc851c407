import { expect } from 'chai'
import { type CommandHelp, mistakesIn, readHelp } from './command-help.ts'
import { commandLines, commandLinesOf } from './command-lines.ts'
import { expectNone } from './expect-none.ts'
import { errorPages, pages } from './markdown.ts'

const wordsIn = (shell: string) => commandLines('README.md:1', shell).map(({ words }) => words.join(' '))

describe('calls of kfp-ts', () => {
  let help: CommandHelp
  before(async () => {
    help = await readHelp()
  })
  const mistakes = (shell: string) => commandLines('README.md:1', shell).flatMap((line) => mistakesIn(line, help))

  it('are found in lines for a shell', () => {
    expect(wordsIn('npx kfp-ts build && A=1 kfp-ts run x.ts --json | jq . # kfp-ts check')).to.deep.equal(['build', 'run x.ts --json'])
    expect(wordsIn('kfp-ts graph FILE [--format svg|dot] [--markdown | --json]')).to.deep.equal(['graph FILE --format svg|dot --markdown --json'])
    expect(wordsIn("kfp-ts run x.ts --param 'sizes=[1, 2]'")).to.deep.equal(["run x.ts --param 'sizes=[1, 2]'"])
    expect(wordsIn('npm start -- --param epochs=8')[0]).to.match(/^run pipelines\/\S+ .*--param epochs=8$/)
    expect(wordsIn('ls kfp-ts; git diff')).to.deep.equal([])
  })

  it('with a command, an option or a value that is not there are told from others', () => {
    expect(mistakes('kfp-ts run x.ts -p a=1 --no-cache --runner docker')).to.deep.equal([])
    expect(mistakes('kfp-ts serve stop NAME --state DIR')).to.deep.equal([])
    expect(mistakes('kfp-ts walk')).to.deep.equal(['no command "walk"'])
    expect(mistakes('kfp-ts run x.ts --out y')).to.deep.equal(['"run" has no option --out'])
    expect(mistakes('kfp-ts tracking push --form file:///a')).to.deep.equal(['"tracking" has no option --form'])
    expect(mistakes('kfp-ts convert x.yaml --to argo --profile=plane')).to.deep.equal(['--profile does not take "plane"'])
    expect(mistakes('kfp-ts graph x.ts --format svg|png')).to.deep.equal(['--format does not take "png"'])
  })

  it('on pages, on those of codes and in the help itself are all right', () => {
    const onPages = [...pages(), ...errorPages()].flatMap(commandLinesOf)
    expect(onPages.length).to.be.above(100)
    const inHelp = help.examples.flatMap(({ command, shell }) => commandLines(`kfp-ts ${command} --help`, shell))
    expect(inHelp.length).to.be.above(10)
    const wrong = [...onPages, ...inHelp].flatMap((line) => mistakesIn(line, help).map((mistake) => `${line.place}: ${mistake}`))
    expectNone(wrong, 'calls of kfp-ts that do not work')
  })
})
