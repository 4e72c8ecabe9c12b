// The sentences of the page, out of the program's own catalogue: what begins with `page.`, the guide's glossary, and
// the few others that the page says in the program's words.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin} from 'vite';

const others = [
  'begin.actors', 'begin.ask_can_do', 'begin.ask_how', 'begin.ask_reasons', 'begin.ask_why', 'begin.ask_wrong',
  'begin.column.actors', 'begin.column.answered', 'begin.column.difficulty', 'begin.column.notes',
  'begin.column.said_by', 'begin.column.sources', 'begin.column.statements', 'begin.column.ties',
  'begin.no_score', 'begin.notes', 'begin.on_nothing', 'begin.rests_on', 'begin.side_by_side', 'begin.sources',
  'begin.statements', 'begin.ties', 'compare.changes', 'compare.figures', 'compare.no_change', 'compare.now',
  'compare.pairs', 'compare.share', 'compare.unproven',
  'document.html.filter_clear', 'document.html.filter_shown', 'document.sheet.between_members', 'document.sheet.contacts',
  'document.sheet.leaders', 'document.sheet.others', 'document.sheet.structures',
];
const languages = ['fr', 'ar', 'en'];

type Sentence = string | Record<string, string>;

export function pageWords(folder: string): Record<string, Record<string, Sentence>> {
  return Object.fromEntries(languages.map((language) => {
    const all: Record<string, Sentence> = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'));
    const kept = Object.entries(all).filter(([code]) => code.startsWith('page.') || code.startsWith('glossary.') || others.includes(code));
    return [language, Object.fromEntries(kept)];
  }));
}

export function words(folder: string): Plugin {
  const name = 'virtual:words';
  return {
    name: 'twiza-words',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      for (const language of languages) this.addWatchFile(join(folder, `${language}.json`));
      return `export default ${JSON.stringify(pageWords(folder))}`;
    },
  };
}
