// Sentences with blanks, as base/words.cpp says them: {name} is filled in; where a sentence has plural forms,
// the argument `count` chooses one.

export type Language = 'fr' | 'ar' | 'en';
export type Sentence = string | Record<string, string>;
export type Blanks = Record<string, string | number>;

/** Unicode CLDR 42, "Language Plural Rules", for whole numbers. */
export function pluralForm(language: Language, count: number): string {
  const n = Math.abs(count);
  if (language === 'fr') return n <= 1 ? 'one' : 'other';
  if (language === 'en') return n === 1 ? 'one' : 'other';
  if (n === 0) return 'zero';
  if (n === 1) return 'one';
  if (n === 2) return 'two';
  if (n % 100 >= 3 && n % 100 <= 10) return 'few';
  if (n % 100 >= 11) return 'many';
  return 'other';
}

export function fill(sentence: string, blanks: Blanks): string {
  return sentence.replace(/\{([^}]*)\}/g, (blank, name: string) => String(blanks[name] ?? blank));
}

export function sayIn(language: Language, sentence: Sentence | undefined, code: string, blanks: Blanks = {}): string {
  if (sentence === undefined) return `[${code}]`;
  if (typeof sentence === 'string') return fill(sentence, blanks);
  const form = 'count' in blanks ? pluralForm(language, Number(blanks.count)) : 'other';
  const chosen = sentence[form] ?? sentence.other;
  return chosen === undefined ? `[${code}]` : fill(chosen, blanks);
}
