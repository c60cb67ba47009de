#!/usr/bin/env node
/**
 * `node scripts/count-tests.mjs REPORT STATUS` prints 'N passed, N failed' from vitest's JSON report and exits
 * accordingly. A file that could not be loaded, or a run that ended before its report, counts as failed.
 */
import { readFileSync } from 'node:fs';

const [file, statusText] = process.argv.slice(2);
const status = Number(statusText);
let passed = 0;
let failed = 0;
try {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed = report.numPassedTests;
  const unloaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  failed = report.numFailedTests + unloaded.length;
} catch {
  failed = 1;
}
if (status !== 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : status || 1;
