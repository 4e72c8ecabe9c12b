// What check-docx and check-pptx share: each file in the hands of the validator and of our own checks.
// Prints what is wrong, a line each. Exit 0: nothing; 1: something, or no file; 2: a file or the validator is missing.
import { readFileSync } from 'node:fs';
import { validate } from './validator.mjs';
import { readZip } from './zip.mjs';

export async function checkFiles(files, check) {
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
}
