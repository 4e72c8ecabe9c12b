// The engine in a worker: one question at a time, text in, text out.
import make from '@engine/engine.mjs';
import wasm from '@engine/engine.wasm?url';
import {family, loadFaces} from './fonts';

export type Asked = {question: string};
export type Told = {answer: string} | {broken: string};

const scope = self as unknown as {
  fonts: FontFaceSet;
  postMessage(message: Told): void;
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
};

function measurer() {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (pen === null) throw new Error('no canvas');
  let font = '';
  return (text: string, size: number, bold: boolean, italic: boolean) => {
    const asked = `${italic ? 'italic ' : ''}${bold ? '700 ' : ''}${size}px ${family}`;
    if (asked !== font) pen.font = font = asked;
    return pen.measureText(text).width;
  };
}

async function start() {
  const [module] = await Promise.all([make({locateFile: () => wasm, measure: measurer()}), loadFaces(scope.fonts)]);
  return (question: string) => {
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

const ready = start();
scope.onmessage = async ({data: {question}}) => {
  try {
    const answer = await ready;
    scope.postMessage({answer: answer(question)});
  } catch (failure) {
    scope.postMessage({broken: String(failure)});
  }
};
