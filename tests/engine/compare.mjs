// The engine of the page and that of the program answer alike, byte for byte: site hashes, verdicts, sheets,
// scenes and drawings (QUA-02, QUA-06). Asked of the demonstration sites and of generated histories.
//   TWIZA=… ENGINE_ANSWERS=… GENERATE_HISTORY=… ENGINE=…/engine.mjs node compare.mjs
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';

import {load} from './engine.mjs';

const root = join(import.meta.dirname, '../..');
const {
  TWIZA = join(root, 'build/release/twiza'),
  ENGINE_ANSWERS = join(root, 'build/release/tests/engine_answers'),
  GENERATE_HISTORY = join(root, 'build/release/tests/generate_history'),
  ENGINE = join(root, 'build/wasm/engine.mjs'),
} = process.env;
assert(existsSync(ENGINE), `${ENGINE} is not there: script/build wasm engine`);

const folder = mkdtempSync(join(tmpdir(), 'twiza-engine-'));
after(() => rmSync(folder, {recursive: true, force: true}));

/**
 * What the program exports of a site that it was given.
 * @param {string} workbook
 */
function bundle(workbook) {
  const data = ['--data', mkdtempSync(join(folder, 'data-'))];
  const file = join(folder, 'site.twiza');
  execFileSync(TWIZA, ['import', workbook, '--yes', ...data]);
  const [name] = execFileSync(TWIZA, ['sites', ...data], {encoding: 'utf8'}).split('  (');
  execFileSync(TWIZA, ['export', name, '-o', file, ...data]);
  return readFileSync(file, 'utf8');
}

/** A site of more actors than the drawing compares pair by pair (160), as a folder of CSV. */
function largeSite() {
  const site = join(folder, 'large');
  mkdirSync(site);
  const count = 170;
  const rows = (n, row) => Array.from({length: n}, (_, i) => row(i));
  const sheets = {
    Site: [['Champ', 'Valeur'], ['Nom', 'Grand site']],
    Territoires: [['Nom', 'Type', 'Parent'], ['Province', 'province', ''],
      ...rows(8, (i) => [`Commune ${i}`, 'commune', 'Province'])],
    Structures: [['Code', 'Nom', 'Famille', 'Territoires'],
      ...rows(count, (i) => [`s${i}`, `Association numéro ${i * i}`, 'Associations', `Commune ${i % 8}`])],
    Liens: [['Code', 'De', 'À', 'Qualité'],
      ...rows(100, (i) => [`t${i}`, `s${i}`, `s${(i * i + 7 * i + 8) % count}`, i % 3 ? 'bonne' : 'conflictuelle'])
        .filter(([, from, to]) => from !== to)],
  };
  for (const [name, lines] of Object.entries(sheets)) {
    writeFileSync(join(site, `${name}.csv`), lines.map((line) => line.join(',')).join('\n'));
  }
  return site;
}

/** Asks the engine of the page, and remembers what was asked. */
class Talk {
  /** @param {(question: string) => string} engine */
  constructor(engine) {
    this.engine = engine;
    this.questions = [];
    this.answers = [];
  }

  /** @param {object|string} question */
  ask(question) {
    const text = typeof question === 'string' ? question : JSON.stringify(question);
    const answer = this.engine(text);
    this.questions.push(text);
    this.answers.push(answer);
    return JSON.parse(answer);
  }

  /** Asks, and awaits no error. */
  must(question) {
    const answer = this.ask(question);
    assert.equal(answer.error, undefined, JSON.stringify(answer.error));
    return answer;
  }

  /** The same questions to the engine of the program. */
  compare() {
    const out = execFileSync(ENGINE_ANSWERS, {input: `${this.questions.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 30});
    const answers = out.split('\n').slice(0, -1);
    assert.equal(answers.length, this.questions.length);
    answers.forEach((native, n) => {
      const page = this.answers[n];
      if (native === page) return;
      let at = 0;
      while (native[at] === page[at]) ++at;
      const around = (text) => text.slice(Math.max(0, at - 200), at + 100);
      assert.fail(`${this.questions[n].slice(0, 300)}\nfrom character ${at} of ${native.length}\n` +
        `program: ${around(native)}\npage:    ${around(page)}`);
    });
  }
}

const maps = {
  plain: {},
  families: {fold: 'familles'},
  strict: {legend: 'stricte'},
};

// A drawing is looked for at length: not each map of each site in each language.
const asked = {
  sale: {fr: ['plain']},
  settat: {fr: ['plain', 'families'], ar: ['strict']},
  ouazzane: {fr: ['strict', 'families'], ar: ['plain']},
  bouanane: {fr: ['plain', 'strict'], ar: ['families']},
};

for (const [name, languages] of Object.entries(asked)) {
  test(`QUA-02 QUA-06 ${name}: the page answers as the program`, async () => {
    const talk = new Talk(await load(ENGINE));
    const {site, actors: count} = talk.must({do: 'open', bundle: bundle(join(root, 'data/demo', `${name}.xlsx`))});
    for (const language of ['fr', 'ar']) {
      const {findings} = talk.must({do: 'check', site, language});
      assert(findings.length > 0);
      const {actors} = talk.must({do: 'actors', site, language});
      assert.equal(actors.length, count);
      for (const {kind, id} of actors) talk.must({do: 'sheet', site, kind, id, language});
      for (const map of languages[language] ?? []) {
        const {svg, scene} = talk.must({do: 'map', site, language, request: maps[map]});
        assert(svg.length > 1000 && scene.nodes.length > 2);
      }
    }
    talk.compare();
  });
}

test('QUA-02 a large site is drawn alike', async () => {
  const talk = new Talk(await load(ENGINE));
  const {site} = talk.must({do: 'open', bundle: bundle(largeSite())});
  const {scene} = talk.must({do: 'map', site});
  assert.equal(scene.nodes.length, 170);
  talk.compare();
});

for (const seed of [1, 2, 3]) {
  test(`QUA-02 history ${seed}: the same changes give the same site`, async () => {
    const bundle = execFileSync(GENERATE_HISTORY, [String(seed), '1500'], {encoding: 'utf8', maxBuffer: 1 << 30});
    const frames = bundle.split('\n').slice(0, -1);
    const header = frames.splice(0, 2).map((line) => `${line}\n`).join('');
    const lines = frames.map((frame) => frame.slice(17));
    const half = lines.length >> 1;
    const talk = new Talk(await load(ENGINE));
    const whole = talk.must({do: 'open', bundle});
    assert(whole.changes > 50);
    // In two parts, the second first: what waits for what it has seen comes in with it.
    const {site, changes} = talk.must({do: 'open', bundle: header});
    assert.equal(changes, 0);
    talk.must({do: 'add', site, lines: lines.slice(half)});
    assert.equal(talk.must({do: 'add', site, lines: lines.slice(0, half)}).hash, whole.hash);
    talk.must({do: 'check', site, language: 'fr'});
    for (const {kind, id} of talk.must({do: 'actors', site}).actors) talk.must({do: 'sheet', site, kind, id});
    talk.must({do: 'map', site});
    talk.compare();
  });
}

test('what is no question gets the same sentence', async () => {
  const talk = new Talk(await load(ENGINE));
  const bad = ['', 'null', '{"do":', '{}', {do: 'dance'}, {do: 'open', bundle: 'no bundle'}, {do: 'check', site: 'x', language: 'ar'},
    `${'['.repeat(100000)}`, {do: 'fold', text: 'Salé, Œuvre, سَلا'}];
  for (const question of bad) talk.ask(question);
  assert.equal(talk.ask({do: 'fold', text: 'Salé'}).key, 'sale');
  talk.compare();
});
