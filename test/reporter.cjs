/**
 * Ends a run with one plain line, `N passed, N failed`, counted from jest's own results. A suite that could not even start counts
 * as one failure. Skipped tests are named on the line before, so that they are never mistaken for passed ones.
 */
class PlainSummary {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    if (skipped > 0) process.stdout.write(`\n${skipped} skipped`);
    process.stdout.write(`\n${results.numPassedTests} passed, ${results.numFailedTests + results.numRuntimeErrorTestSuites} failed\n`);
  }
}

module.exports = PlainSummary;
