#!/usr/bin/env node
// check-pptx.mjs FILE…: is the presentation what PowerPoint opens, and is its map what the legend says?
// Prints what is wrong, a line each. Exit 0: nothing; 1: something; 2: a file or the validator is missing.
import { readFileSync } from 'node:fs';
import { check } from './checks.mjs';
import { validate } from './validator.mjs';
import { readZip } from './zip.mjs';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: check-pptx.mjs FILE.pptx…');
  process.exit(2);
}
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
process.exit(wrong === 0 ? 0 : 1);
