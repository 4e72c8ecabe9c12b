// The browser measures as the program does: a map that is drawn here and there breaks its labels alike and leaves
// them the same room. Each text that the demonstration maps measure, with the fonts that the page brings along.
//   TWIZA=build/release/twiza node --test tests/e2e/measurers.test.mjs
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {after, before, test} from 'node:test';
import {chromium} from 'playwright-core';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const twiza = resolve(process.env.TWIZA ?? join(root, 'build/release/twiza'));
const ofPage = createRequire(join(root, 'web/package.json'));
const folder = mkdtempSync(join(tmpdir(), 'twiza-measure-'));

// Of a label's width; what a browser's rounding and another version of a font make together.
const most = 0.03;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;

/** The page's own faces and their families, as a script with the fonts in it. */
async function faces() {
  const {outputFiles} = await ofPage('esbuild').build({
    stdin: {contents: "export * from './fonts'", resolveDir: join(root, 'web/src/engine'), loader: 'ts'},
    bundle: true, write: false, format: 'iife', globalName: 'fonts', logLevel: 'warning',
    loader: {'.woff2': 'dataurl'},
    plugins: [{
      name: 'url',
      setup: (build) => build.onResolve({filter: /\?url$/}, ({path}) => ({path: ofPage.resolve(path.slice(0, -4))})),
    }],
  });
  return outputFiles[0].text;
}

/** What the program measured for a demonstration site. */
function measured(name, language) {
  const data = ['--data', mkdtempSync(join(folder, 'data-'))];
  const file = join(folder, `${name}.twiza`);
  execFileSync(twiza, ['import', join(root, 'data/demo', `${name}.xlsx`), '--yes', ...data]);
  const [site] = execFileSync(twiza, ['sites', ...data], {encoding: 'utf8'}).split('  (');
  execFileSync(twiza, ['export', site, '-o', file, ...data]);
  const out = execFileSync(join(dirname(twiza), 'tests/measured_texts'), [language],
    {input: readFileSync(file), encoding: 'utf8', maxBuffer: 1 << 26});
  return out.trim().split('\n').map((line) => JSON.parse(line));
}

before(async () => {
  browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']});
  page = await browser.newPage();
  await page.addScriptTag({content: `${await faces()}; globalThis.fonts = fonts;`});
  const failed = await page.evaluate(async () => {
    await globalThis.fonts.loadFaces(document.fonts);
    return [...document.fonts].filter((face) => face.status !== 'loaded').map((face) => face.family);
  });
  assert.deepEqual(failed, []);
});
after(async () => {
  await browser?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** The same texts on a canvas, as web/src/engine/worker.ts asks. */
const onCanvas = (texts) => page.evaluate((asked) => {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  return asked.map(({text, bold, italic}) => {
    pen.font = `${italic ? 'italic ' : ''}${bold ? '700 ' : ''}100px ${globalThis.fonts.family}`;
    return pen.measureText(text).width;
  });
}, texts);

for (const name of ['sale', 'settat', 'ouazzane', 'bouanane']) {
  for (const language of ['fr', 'ar']) {
    test(`SOC-18 ${name} ${language}: the browser's widths are the program's, to 3 %`, async (t) => {
      const texts = measured(name, language);
      assert(texts.length > 50, 'the maps have labels');
      const widths = await onCanvas(texts);
      const apart = texts.map(({text, bold, italic, width}, n) => (
        {text, style: `${bold ? 'bold ' : ''}${italic ? 'italic' : ''}`, width, here: widths[n],
          by: Math.abs(widths[n] - width) / Math.max(width, 1)}));
      apart.sort((a, b) => b.by - a.by);
      t.diagnostic(`${texts.length} texts, at most ${(100 * apart[0].by).toFixed(2)} % apart: ${apart[0].text}`);
      if (process.env.VERBOSE) console.log(apart.slice(0, 12));
      assert.deepEqual(apart.filter(({by}) => by > most), []);
    });
  }
}
