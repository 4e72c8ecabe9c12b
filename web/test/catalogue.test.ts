// Every sentence of the page is said somewhere in its sources, in three languages with the same blanks.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {pageWords} from '../vite/words';

const catalogue = pageWords('../words');
const sources = (readdirSync('src', {recursive: true}) as string[])
  .filter((name) => /\.(ts|svelte)$/.test(name))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

test('QUA-01 no sentence of the page is left over', () => {
  // The glossary is said whole (parts/Glossary.svelte).
  const listed = (code: string) => code.startsWith('glossary.');
  for (const code of Object.keys(catalogue.fr ?? {})) assert.ok(listed(code) || sources.includes(`'${code}'`), `${code} is said by nobody`);
});

test('QUA-01 three languages fill the same blanks', () => {
  const blanks = (sentence: unknown) => [...new Set(JSON.stringify(sentence).match(/\{[a-z_]+\}/g) ?? [])].sort().join();
  for (const [code, sentence] of Object.entries(catalogue.fr ?? {})) {
    for (const language of ['ar', 'en']) assert.equal(blanks(catalogue[language]?.[code]), blanks(sentence), `${language} ${code}`);
  }
});
