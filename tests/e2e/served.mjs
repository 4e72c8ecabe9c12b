// The program as a coach runs it: `twiza serve` on a data directory of its own, and a browser that opens the address it
// prints. Whatever a browser complains of is a fault of the test that made it do so.
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {folder, root} from './sites.mjs';

const twiza = resolve(process.env.TWIZA ?? join(root, 'build/release/twiza'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export class Served {
  data = join(folder, 'donnees');
  address = '';
  #process;

  cli(...words) {
    return execFileSync(twiza, [...words, '--data', this.data], {encoding: 'utf8'});
  }

  importDemo(name) {
    this.cli('import', join(root, 'data/demo', `${name}.xlsx`), '--yes');
  }

  /** @param {number} port 0: any */
  async start(port = 0) {
    this.#process = spawn(twiza, ['serve', '--no-open', '--data', this.data, ...(port > 0 ? ['--port', String(port)] : [])]);
    let said = '';
    this.address = await new Promise((done, fail) => {
      this.#process.stdout.on('data', (text) => {
        said += text;
        const found = said.match(/Twiza: (http:\S+)/);
        if (found) done(found[1]);
      });
      this.#process.on('exit', () => fail(new Error(`twiza serve ended: ${said}`)));
    });
  }

  get origin() {
    return new URL(this.address).origin;
  }

  async stop() {
    if (this.#process === undefined || this.#process.exitCode !== null) return;
    const ended = new Promise((done) => this.#process.on('exit', done));
    this.#process.kill('SIGTERM');
    await ended;
  }
}

/**
 * A page at the printed address. `wrong` gathers errors, refused policies and requests to elsewhere.
 * @param {import('playwright-core').Browser} browser
 * @param {Served} served
 * @param {string} language
 */
export async function open(browser, served, language, viewport = {width: 1440, height: 900}, options = {}) {
  const context = await browser.newContext({viewport, reducedMotion: 'reduce', acceptDownloads: true, locale: `${language}-MA`, ...options});
  const page = await context.newPage();
  const wrong = [];
  page.on('console', (message) => wrong.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => {
    const {origin, protocol} = new URL(request.url());
    if (origin !== served.origin && protocol !== 'data:' && protocol !== 'blob:') wrong.push(`asks ${request.url()}`);
  });
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation',
    (event) => console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`)));
  await page.goto(served.address);
  return {context, page, wrong};
}

/**
 * What axe finds wrong, in short.
 * @param {string[]} [but] rules that do not apply
 */
export async function barriers(page, but = []) {
  // The policy of the page forbids scripts of strangers: axe comes by the debugger's way.
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe);
  const {violations} = await page.evaluate((off) => globalThis.axe.run(document, {
    resultTypes: ['violations'], rules: Object.fromEntries(off.map((rule) => [rule, {enabled: false}])),
  }), but);
  return violations.map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`).join(' | ')}`);
}

export const noOverflow = async (page) =>
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is wider than the screen');
