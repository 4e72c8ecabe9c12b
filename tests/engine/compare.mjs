// The engine of the page and that of the program answer alike, byte for byte: site hashes, verdicts, sheets,
// texts, filters, scenes and drawings, also held ones (QUA-02, QUA-06). Asked of the demonstration sites and of generated histories.
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
 * What the program exports of a site that it was given, one time after the other.
 * @param {...string} workbooks
 */
function bundle(...workbooks) {
  const data = ['--data', mkdtempSync(join(folder, 'data-'))];
  const file = join(folder, 'site.twiza');
  for (const workbook of workbooks) execFileSync(TWIZA, ['import', workbook, '--yes', ...data]);
  const [name] = execFileSync(TWIZA, ['sites', ...data], {encoding: 'utf8'}).split('  (');
  execFileSync(TWIZA, ['export', name, '-o', file, ...data]);
  return readFileSync(file, 'utf8');
}

/**
 * A site of so many actors, as a folder of CSV.
 * @param {number} count
 */
function invented(count) {
  const site = join(folder, `site-${count}`);
  mkdirSync(site);
  const rows = (n, row) => Array.from({length: n}, (_, i) => row(i));
  const sheets = {
    Site: [['Champ', 'Valeur'], ['Nom', 'Grand site']],
    Territoires: [['Nom', 'Type', 'Parent'], ['Province', 'province', ''],
      ...rows(8, (i) => [`Commune ${i}`, 'commune', 'Province'])],
    Structures: [['Code', 'Nom', 'Famille', 'Territoires'],
      ...rows(count, (i) => [`s${i}`, `Association numéro ${i * i}`, 'Associations', `Commune ${i % 8}`])],
    Liens: [['Code', 'De', 'À', 'Qualité'],
      ...rows(Math.min(count, 100), (i) => [`t${i}`, `s${i}`, `s${(i * i + 7 * i + 8) % count}`, i % 3 ? 'bonne' : 'conflictuelle'])
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
    for (const language of ['fr', 'ar', 'en']) {
      const {findings} = talk.must({do: 'check', site, language});
      assert(findings.length > 0);
      const {actors} = talk.must({do: 'actors', site, language});
      assert.equal(actors.length, count);
      for (const {kind, id} of actors) talk.must({do: 'sheet', site, kind, id, language});
      assert(talk.must({do: 'site', site, language}).territories.length > 0);
      for (const map of Object.values(maps)) {
        const {territories} = talk.must({do: 'text', site, language, request: map});
        assert(territories.length > 0);
      }
      for (const map of languages[language] ?? []) {
        const {svg, scene, elements, facets} = talk.must({do: 'map', site, language, request: maps[map]});
        assert(svg.length > 1000 && scene.nodes.length > 2 && facets.length > 0);
        for (const {id} of [...scene.nodes, ...scene.ties]) assert(elements[id], id);
        // What is drawn stays as it is where nothing came.
        assert.deepEqual(talk.must({do: 'map', site, language, request: maps[map], hold: true}).scene, scene);
      }
    }
    talk.compare();
  });
}

// More actors than the drawing compares pair by pair (160).
test('QUA-02 a large site is drawn alike', async () => {
  const talk = new Talk(await load(ENGINE));
  const {site} = talk.must({do: 'open', bundle: bundle(invented(170))});
  const {scene} = talk.must({do: 'map', site});
  assert.equal(scene.nodes.length, 170);
  talk.compare();
});

test('QUA-02 SOC-20 a map that is held moves nobody, and alike', async () => {
  const talk = new Talk(await load(ENGINE));
  const whole = bundle(invented(24), invented(30));
  const frames = whole.split('\n').slice(0, -1);
  // What the second import brought comes later.
  const {site, actors} = talk.must({do: 'open', bundle: `${frames.slice(0, -1).join('\n')}\n`});
  const before = talk.must({do: 'map', site});
  assert.equal(actors, 24);
  assert.equal(talk.must({do: 'add', site, lines: [frames.at(-1).slice(17)]}).actors, 30);
  const after = talk.must({do: 'map', site, hold: true});
  assert.equal(after.scene.nodes.length, 30);
  const places = new Map(after.scene.nodes.map((node) => [node.id, node]));
  for (const node of before.scene.nodes) {
    const {name, x, y} = places.get(node.id);
    assert(Math.abs(x - node.x - after.moved.x) < 1e-6 && Math.abs(y - node.y - after.moved.y) < 1e-6, name);
  }
  assert.notDeepEqual(talk.must({do: 'map', site}).scene, after.scene);
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
    talk.must({do: 'map', site});
    assert.equal(talk.must({do: 'add', site, lines: lines.slice(0, half)}).hash, whole.hash);
    talk.must({do: 'check', site, language: 'fr'});
    for (const {kind, id} of talk.must({do: 'actors', site}).actors) talk.must({do: 'sheet', site, kind, id});
    for (const language of ['fr', 'ar', 'en']) {
      talk.must({do: 'site', site, language});
      talk.must({do: 'text', site, language});
    }
    talk.must({do: 'map', site, hold: true});
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
