// Mocha's own output, plus the counts in the file named by TEST_COUNTS, so that the phases can be summed.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const { TEST_COUNTS } = process.env;
    if (!TEST_COUNTS) return;
    runner.once('end', () => {
      const { passes: passed, failures: failed } = runner.stats;
      writeFileSync(TEST_COUNTS, JSON.stringify({ passed, failed }));
    });
  }
};
