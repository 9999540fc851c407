// A process to be killed: works on the study whose journal it is given, one trial after another, and prints each trial when it is told.
import { choice } from '../space/choice.ts'
import { double } from '../space/ranges.ts'
import { openStudy } from '../study/open-study.ts'

const [journal = '', pause = '0'] = process.argv.slice(2)
const study = openStudy({
  space: { x: double({ min: -5, max: 5 }), shape: choice(['round', 'square']) },
  direction: 'minimize',
  trials: 40,
  seed: 3,
  journal,
})
for (let trial = study.ask(); trial !== undefined; trial = study.ask()) {
  const { x, shape } = trial.values
  study.report(trial.number, 1, x ** 2 + 1)
  await new Promise((resolve) => setTimeout(resolve, Number(pause)))
  study.tell(trial.number, x ** 2 + (shape === 'round' ? 0 : 0.5))
  process.stdout.write(`${JSON.stringify(trial)}\n`)
}
