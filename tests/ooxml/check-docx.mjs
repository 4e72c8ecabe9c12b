#!/usr/bin/env node
// check-docx.mjs FILE…: is the document what Word opens, with links that lead somewhere and text in its
// direction? Exit 0: nothing is wrong; 1: something; 2: a file or the validator is missing.
import { readFileSync } from 'node:fs';
import { check } from './docx-checks.mjs';
import { validate } from './validator.mjs';
import { readZip } from './zip.mjs';

const files = process.argv.slice(2);
let wrong = 0;
for (const file of files) {
  let problems;
  try {
    problems = [...(await validate(file)), ...check(readZip(readFileSync(file)))];
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exit(2);
  }
  for (const problem of problems) console.log(`${file}: ${problem}`);
  if (problems.length === 0) console.log(`${file}: good`);
  wrong += problems.length;
}
process.exit(files.length > 0 && wrong === 0 ? 0 : 1);
