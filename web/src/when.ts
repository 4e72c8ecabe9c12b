// Moments as the program writes them ("2012-11-29 14:05", ISO), as one reads them.
import type {Language} from './words';

// Arabic as it is written in Morocco: its own months, the digits of French.
const locales: Record<Language, string> = {fr: 'fr-FR', ar: 'ar-MA-u-nu-latn', en: 'en-GB'};

const read = (iso: string) => new Date(iso.replace(' ', 'T'));

const written = (iso: string, language: Language, how: Intl.DateTimeFormatOptions) => {
  const date = read(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(locales[language], how).format(date);
};

export const moment = (iso: string, language: Language) => written(iso, language, {dateStyle: 'medium', timeStyle: 'short'});
export const day = (iso: string, language: Language) => written(iso, language, {dateStyle: 'full'});
export const hour = (iso: string, language: Language) => written(iso, language, {timeStyle: 'short'});

/** The day where this browser is: "2013-06-24". */
export const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
