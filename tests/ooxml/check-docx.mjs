#!/usr/bin/env node
// check-docx.mjs FILE…: is the document what Word opens, with links that lead somewhere and text in its
// direction? Exit 0: nothing is wrong; 1: something; 2: a file or the validator is missing.
import { checkFiles } from './check-files.mjs';
import { check } from './docx-checks.mjs';

await checkFiles(process.argv.slice(2), check);
