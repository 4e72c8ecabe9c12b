#!/usr/bin/env node
// check-pptx.mjs FILE…: is the presentation what PowerPoint opens, and is its map what the legend says?
// Prints what is wrong, a line each. Exit 0: nothing; 1: something; 2: a file or the validator is missing.
import { checkFiles } from './check-files.mjs';
import { check } from './checks.mjs';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: check-pptx.mjs FILE.pptx…');
  process.exit(2);
}
await checkFiles(files, check);
