// The engine that was built for the browser, in Node.
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';

/**
 * Every letter is half as wide as high, as in engine_answers.cpp.
 * @param {string} text
 * @param {number} size
 */
export const measure = (text, size) => 0.5 * size * [...text].length;

/**
 * The function that answers a question, both JSON text.
 * @param {string} file engine.mjs of the build
 * @returns {Promise<(question: string) => string>}
 */
export async function load(file) {
  const make = (await import(pathToFileURL(file).href)).default;
  const module = await make({wasmBinary: readFileSync(join(dirname(file), 'engine.wasm')), measure});
  return (question) => {
    const size = module.lengthBytesUTF8(question) + 1;
    const at = module._malloc(size);
    module.stringToUTF8(question, at, size);
    try {
      return module.UTF8ToString(module._twiza_answer(at));
    } finally {
      module._free(at);
    }
  };
}
