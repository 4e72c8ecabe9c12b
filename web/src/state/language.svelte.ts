// The language of everything that is shown, remembered by this browser.
import catalogue from 'virtual:words';
import type fr from '../../../words/fr.json';
import {sayIn, type Blanks, type Language} from '../words';

export type Code = Extract<keyof typeof fr, string>;

export const languages: readonly {code: Language; name: string}[] = [
  {code: 'fr', name: 'Français'},
  {code: 'ar', name: 'العربية'},
  {code: 'en', name: 'English'},
];

const key = 'twiza.language';
const known = (code: string | null | undefined) => languages.find((each) => each.code === code)?.code;

function remembered(): Language {
  try {
    const code = known(localStorage.getItem(key));
    if (code !== undefined) return code;
  } catch {
    // A browser may forbid to remember.
  }
  return known(navigator.language.slice(0, 2)) ?? 'fr';
}

class Spoken {
  code: Language = $state(remembered());
  direction = $derived(this.code === 'ar' ? ('rtl' as const) : ('ltr' as const));

  choose(code: Language) {
    this.code = code;
    try {
      localStorage.setItem(key, code);
    } catch {
      // The choice holds until the page is closed.
    }
  }
}

export const language = new Spoken();

export function say(code: Code, blanks: Blanks = {}): string {
  return sayIn(language.code, catalogue[language.code][code], code, blanks);
}
