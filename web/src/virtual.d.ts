declare module 'virtual:words' {
  import type {Sentence} from './words';
  const catalogue: Record<'fr' | 'ar' | 'en', Record<string, Sentence>>;
  export default catalogue;
}

declare module '@engine/engine.mjs' {
  export interface EngineModule {
    lengthBytesUTF8(text: string): number;
    stringToUTF8(text: string, at: number, size: number): void;
    UTF8ToString(at: number): string;
    _malloc(size: number): number;
    _free(at: number): void;
    _twiza_answer(at: number): number;
  }
  export default function make(options: {
    locateFile: (name: string) => string;
    measure: (text: string, size: number, bold: boolean, italic: boolean) => number;
  }): Promise<EngineModule>;
}
