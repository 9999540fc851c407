// Mocha's spec reporter that also leaves its counts where .ci/run can add them up.
const { writeFileSync } = require('node:fs')
const { reporters, Runner } = require('mocha')

class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    const file = process.env.KFP_TS_TEST_COUNTS
    if (file === undefined) return
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats
      writeFileSync(file, `${passes} ${failures} ${pending}\n`)
    })
  }
}

module.exports = CountingReporter
