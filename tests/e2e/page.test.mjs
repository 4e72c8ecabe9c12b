// The page of a sociogram in a real browser, over file://, as a mayor's office opens it from a USB stick.
//   TWIZA=build/release/twiza node --test tests/e2e
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, test} from 'node:test';
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {folder, forget, naughty, page as pageOf, spellings} from './sites.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wide = {width: 1440, height: 900};
const phone = {width: 360, height: 740};
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Record<string, string>} */
const urls = {};

before(async () => {
  for (const [site, language] of [['sale', 'fr'], ['sale', 'ar'], ['petit', 'fr'], ['ouazzane', 'en']]) {
    urls[`${site}-${language}`] = pageOf(site, language);
  }
  browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']});
});
after(async () => {
  await browser?.close();
  forget();
});

/** Opens a page and makes sure that nothing goes wrong in it until the end of the test. */
async function open(t, name, viewport = wide, options = {}) {
  const context = await browser.newContext({viewport, reducedMotion: 'reduce', ...options});
  const page = await context.newPage();
  const wrong = [];
  page.on('console', (message) => wrong.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== urls[name] && !request.url().startsWith('data:')) wrong.push(`asks ${request.url()}`);
  });
  await page.goto(urls[name]);
  await page.waitForSelector('body.alive');
  t.after(async () => {
    await context.close();
    assert.deepEqual(wrong, []);
  });
  return page;
}

/** @param {import('playwright-core').Page} page */
const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);
const sheet = (page) => page.locator('#detail h2');
const scale = (page) => page.evaluate(() => new DOMMatrix(getComputedStyle(document.querySelector('#stage > svg')).transform).a);
const inView = (page, selector) => page.locator(selector).evaluate((element) => {
  const box = element.getBoundingClientRect();
  return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
});

test('DOC-03 QUA-02 opens whole, asks nothing of the outside, and says what it is', async (t) => {
  const page = await open(t, 'sale-fr');
  assert.ok(await inView(page, '#stage > svg'));
  assert.equal(await page.locator('g.actor').count(), 64);
  const foot = await page.locator('footer').innerText();
  assert.match(foot, /Carte de travail, à corriger ensemble/);
  assert.match(foot, /Twiza \d+\.\d+\.\d+ · légende version 1/);
  assert.equal(await page.title(), 'Site pilote de Salé – Sociogramme');
});

test('QUA-02 the policy forbids what a stranger might add', async (t) => {
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.goto(urls['sale-fr']);
  const refused = await page.evaluate(async () => {
    const found = [];
    document.addEventListener('securitypolicyviolation', (event) => found.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'globalThis.harmed = 1';
    document.body.append(script);
    const picture = new Image();
    picture.src = 'https://example.org/a.png';
    await fetch('https://example.org/').catch(() => 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return {found: [...new Set(found)].sort(), harmed: globalThis.harmed};
  });
  assert.deepEqual(refused.found, ['connect-src', 'img-src', 'script-src-elem']);
  assert.equal(refused.harmed, undefined);
});

test('QUA-10 an actor is found without accents, in either script', async (t) => {
  const page = await open(t, 'sale-fr');
  const found = async (typed) => {
    await page.fill('#query', typed);
    return page.locator('#results bdi').allInnerTexts();
  };
  const salé = await found('salé');
  assert.ok(salé.length > 3 && salé.includes('Commune urbaine de Salé'), String(salé));
  assert.deepEqual(await found('SALE'), salé);
  assert.ok((await found('التعاون الوطنى')).includes('Entraide Nationale – délégation de Salé'));
  assert.ok((await found('سلا')).length > 0);
  assert.deepEqual(await found('zzzz'), []);
  assert.match(await page.locator('#no-result').innerText(), /Aucun acteur/);
  await found('entraide');
  await page.keyboard.press('Enter');
  assert.match(await sheet(page).innerText(), /Entraide Nationale/);
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('#detail').isHidden());
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'query');
});

test('QUA-10 the page folds names as the program does', async (t) => {
  const page = await open(t, 'petit-fr');
  for (const [name, ...typed] of spellings) {
    for (const each of typed) {
      await page.fill('#query', each);
      const found = await page.locator('#results bdi').allInnerTexts();
      assert.ok(found.includes(name), `${each} finds ${found}, not ${name}`);
    }
  }
  for (const name of ['petit-fr', 'sale-fr', 'sale-ar', 'ouazzane-en']) {
    const different = await (await open(t, name)).evaluate(() => data.actors
      .filter((actor) => fold(actor.name) !== '' && !actor.key.split('\n').includes(fold(actor.name)))
      .map((actor) => actor.name));
    assert.deepEqual(different, []);
  }
});

test('ACT-11 a click opens the sheet of an actor, its ties, and the actors at their ends', async (t) => {
  const page = await open(t, 'sale-fr');
  const actor = page.locator('g.actor[aria-label^="Entraide Nationale"]');
  await actor.click();
  assert.match(await sheet(page).innerText(), /^Entraide Nationale – délégation de Salé/);
  const lit = await page.locator('g.tie.lit').count();
  assert.ok(lit > 0 && lit < await page.locator('g.tie').count());
  assert.equal(await page.locator('#detail li button').count(), lit);
  await page.locator('#detail li button').first().click();
  assert.match(await page.locator('#detail dl').innerText(), /Nature du lien/);
  assert.equal(await page.locator('g.tie.lit').count(), 1);
  assert.equal(await page.locator('g.actor.lit').count(), 2);
  const other = page.locator('#detail dd button').nth(1);
  const name = await other.innerText();
  await other.click();
  assert.ok((await sheet(page).innerText()).startsWith(name.split(',')[0]), name);
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('#detail').isHidden());
  assert.equal(await page.locator('.lit').count(), 0);
});

test('SOC-18 a click on a tie tells its ends, its grounds and its relation', async (t) => {
  const page = await open(t, 'sale-fr');
  await page.locator('g.sign').first().click();
  const told = await page.locator('#detail dl').innerText();
  for (const word of ['De', 'À', 'Nature du lien', 'Relation', 'Sources']) assert.match(told, new RegExp(word));
});

test('QUA-09 the map is walked by the keyboard alone', async (t) => {
  const page = await open(t, 'sale-fr');
  const stops = [];
  for (let i = 0; i < 12 && !(await page.evaluate(() => document.activeElement?.classList.contains('actor'))); ++i) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  assert.ok(stops.some((stop) => /Flèches/.test(stop ?? '')), String(stops));
  const first = await focused(page);
  assert.match(first ?? '', /Structure, \d+ lien/);
  await page.keyboard.press('ArrowRight');
  const second = await focused(page);
  assert.notEqual(second, first);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('End');
  assert.match(await focused(page) ?? '', /Groupe/);
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('#detail').isVisible());
  assert.equal(await focused(page), 'detail-body');
  await page.keyboard.press('Escape');
  assert.match(await focused(page) ?? '', /Groupe/);
  assert.equal(await page.locator('g.actor[tabindex="0"]').count(), 1);
  // Every actor is reached by arrows from some other: none is an island.
  const reached = await page.evaluate(() => {
    const seen = new Set([walker]);
    const todo = [walker];
    while (todo.length > 0) {
      const from = todo.pop();
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        walkTo(from, false);
        walkKey(key);
        if (!seen.has(walker)) todo.push(walker);
        seen.add(walker);
      }
    }
    return seen.size;
  });
  assert.equal(reached, 64);
});

test('the map zooms and moves by keys, buttons, wheel and drag', async (t) => {
  const page = await open(t, 'sale-fr');
  const whole = await scale(page);
  await page.locator('#stage').focus();
  await page.keyboard.press('+');
  assert.ok(await scale(page) > whole);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  assert.ok(await scale(page) < whole);
  await page.keyboard.press('0');
  assert.equal(await scale(page), whole);
  await page.click('#zoom-in');
  assert.ok(await scale(page) > whole);
  await page.click('#fit');
  assert.equal(await scale(page), whole);
  const box = await page.locator('#stage').boundingBox();
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(...middle);
  await page.mouse.wheel(0, -400);
  await page.waitForFunction((before) => camera.scale > before, whole);
  const before = await page.evaluate(() => camera.x);
  await page.mouse.down();
  await page.mouse.move(middle[0] + 90, middle[1] + 10, {steps: 4});
  await page.mouse.up();
  assert.ok(Math.abs(await page.evaluate(() => camera.x) - before - 90) < 2);
  assert.ok(await page.locator('#detail').isHidden(), 'a drag is no click');
});

test('two fingers pinch', async (t) => {
  const page = await open(t, 'sale-fr', phone, {hasTouch: true, isMobile: true, deviceScaleFactor: 2});
  const whole = await scale(page);
  const session = await page.context().newCDPSession(page);
  const touch = (type, apart) => session.send('Input.dispatchTouchEvent', {type,
    touchPoints: apart === 0 ? [] : [{x: 180 - apart, y: 350, id: 1}, {x: 180 + apart, y: 350, id: 2}]});
  await touch('touchStart', 20);
  for (const apart of [30, 45, 60]) await touch('touchMove', apart);
  await touch('touchEnd', 0);
  const after = await scale(page);
  assert.ok(after > 2 * whole && after < 4 * whole, `${whole} → ${after}`);
});

test('SOC-23 filters keep what they say, count it, and are undone', async (t) => {
  const page = await open(t, 'sale-fr');
  await page.click('#filter');
  assert.deepEqual(await page.locator('#filters legend').allInnerTexts(),
    ['Acteurs', 'Famille', 'Territoire', 'Lien', 'Relation', 'Thématique', 'Source']);
  const kept = async () => [await page.locator('g.actor:not(.out)').count(), await page.locator('g.tie:not(.out)').count()];
  await page.getByLabel('Leaders 15').check();
  assert.equal((await kept())[0], 15);
  assert.equal(await page.locator('#shown').innerText(), 'Acteurs : 15 sur 64 · Liens : 1 sur 45');
  await page.getByLabel('Structures 40').check();
  assert.equal((await kept())[0], 55);
  await page.locator('#filters [type=reset]').click();
  await page.waitForFunction(() => document.querySelectorAll('.out').length === 0);
  assert.deepEqual(await kept(), [64, 45]);
  await page.getByLabel('Relation conflictuelle').check();
  const [actors, ties] = await kept();
  assert.ok(ties > 0 && actors > 1 && actors <= 2 * ties, `${actors} ${ties}`);
  // Each choice keeps as many as it says.
  for (const box of await page.locator('[data-of=actors] .choice').all()) {
    await page.locator('#filters [type=reset]').click();
    await box.locator('input').check();
    const said = Number(await box.locator('small').innerText());
    await page.waitForFunction((count) => document.querySelectorAll('g.actor:not(.out)').length === count, said);
  }
  // A source or a theme keeps the ties that it speaks of, and the actors that it speaks of themselves.
  for (const box of await page.locator('[data-facet=source] .choice, [data-facet=theme] .choice').all()) {
    await page.locator('#filters [type=reset]').click();
    await box.locator('input').check();
    const {name, value} = await box.locator('input').evaluate((input) => ({name: input.name, value: input.value}));
    const answering = await page.evaluate(([facet, answer]) => JSON.parse(document.getElementById('data').textContent)
      .actors.filter(({facets}) => facets[facet]?.includes(answer)).map(({id}) => id), [name, value]);
    const [, ties] = await kept();
    assert.equal(ties + answering.length, Number(await box.locator('small').innerText()), `${name} ${value}`);
    for (const id of answering) assert.equal(await page.locator(`g.actor:not(.out)[data-id="${id}"]`).count(), 1);
  }
});

test('the page in Arabic is mirrored', async (t) => {
  const page = await open(t, 'sale-ar');
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
  assert.equal(await page.locator('html').getAttribute('lang'), 'ar');
  const h1 = await page.locator('h1').boundingBox();
  const search = await page.locator('#query').boundingBox();
  assert.ok(h1.x > search.x);
  await page.locator('g.actor').first().click();
  const detail = await page.locator('#detail').boundingBox();
  assert.equal(Math.round(detail.x), 0);
  await page.click('#filter');
  const filters = await page.locator('#filters').boundingBox();
  assert.ok(filters.x > 720);
  // The codes of sources are the coach's own.
  const asked = await page.locator('#filters fieldset:not([data-facet=source])').allInnerTexts();
  assert.equal(asked.join().match(/[A-Za-z]/g), null);
});

for (const [name, viewport] of [['phone', phone], ['desk', wide], ['projector', {width: 1920, height: 1080}]]) {
  test(`nothing is cut or overflows: ${name}`, async (t) => {
    for (const site of ['sale-fr', 'sale-ar', 'ouazzane-en']) {
      const page = await open(t, site, viewport);
      const fits = () => page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
      const size = [viewport.width, viewport.height];
      assert.deepEqual(await fits(), size);
      await page.locator('g.actor').first().focus();
      await page.keyboard.press('Enter');
      assert.deepEqual(await fits(), size);
      assert.ok(await inView(page, '#detail .close'));
      assert.ok(await inView(page, 'g.actor.chosen'), 'the chosen actor is in sight');
      await page.click('#filter');
      assert.deepEqual(await fits(), size);
      await page.click('#filters .close');
      await page.click('#as-text');
      assert.equal((await fits())[0], viewport.width);
      assert.ok(await page.locator('#text-view').isVisible());
    }
  });
}

test('QUA-09 axe finds no barrier: map, sheet, filters, search, text', async (t) => {
  for (const site of ['sale-fr', 'sale-ar', 'ouazzane-en']) {
    for (const viewport of [wide, phone]) {
      const context = await browser.newContext({viewport, reducedMotion: 'reduce', bypassCSP: true});
      const page = await context.newPage();
      t.after(() => context.close());
      await page.goto(urls[site]);
      await page.evaluate(axe);
      const check = async (where) => {
        // Of a label that the map's edge cuts, axe compares the lines in sight with the whole name.
        const rules = {'label-content-name-mismatch': {enabled: where === 'map'}};
        const {violations} = await page.evaluate((rules) => globalThis.axe.run(document, {rules}), rules);
        assert.deepEqual(violations.map((each) => `${each.id}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' ')}`), [], `${site} ${where}`);
      };
      await check('map');
      await page.locator('g.actor').first().focus();
      await page.keyboard.press('Enter');
      await check('sheet');
      await page.click('#filter');
      await page.locator('#filters input').first().check();
      await check('filters');
      await page.click('#filters .close');
      await page.fill('#query', site === 'sale-ar' ? 'جمعية' : 'a');
      await check('search');
      await page.keyboard.press('Escape');
      await page.click('#as-text');
      await check('text');
    }
  }
});

test('names that pretend to be code are shown as they are', async (t) => {
  const page = await open(t, 'petit-fr');
  assert.equal(await page.locator('h1').innerText(), 'Petit <b>site</b>');
  const seen = (text) => text.replace(/[\u2028\u2029\s]+/g, ' ');
  for (const name of naughty) {
    const index = await page.evaluate((sought) => data.actors.findIndex((actor) => actor.name === sought), name);
    assert.ok(index >= 0, name);
    await page.evaluate((at) => showActor(data.actors[at].id), index);
    assert.ok(seen(await sheet(page).innerText()).startsWith(seen(name)), name);
    await page.locator('#detail li button').first().click();
    assert.ok(seen(await page.locator('#detail dl').innerText()).includes(seen(name)), name);
    await page.fill('#query', name);
  }
  await page.waitForTimeout(50);
  assert.equal(await page.evaluate(() => globalThis.harmed), undefined);
  assert.equal(await page.locator('img, iframe, svg[onload]').count(), 0);
});

test('ETH-05 what the team keeps is not in the file', async () => {
  const file = readFileSync(new URL(urls['petit-fr']), 'utf8');
  assert.ok(!file.includes('0661234567') && !file.includes('661234567'));
  assert.match(file, /réservé à l’équipe/);
});

test('SOC-27 prints the map on one landscape page, then the sheets', async (t) => {
  const page = await open(t, 'sale-fr');
  await page.locator('g.actor').first().focus();
  await page.keyboard.press('Enter'); // a chosen actor and a moved map must not show on paper
  await page.keyboard.press('Escape');
  await page.click('#zoom-in');
  const file = join(folder, 'sale.pdf');
  await page.pdf({path: file, preferCSSPageSize: true, printBackground: true});
  const pages = execFileSync('pdfinfo', ['-f', '1', '-l', '2', file], {encoding: 'utf8'});
  assert.match(pages, /Page +1 size: +84\d\.?\d* x 59\d/);
  assert.match(pages, /Page +2 size: +59\d\.?\d* x 84\d/);
  const text = (first, last) => execFileSync('pdftotext', ['-f', first, '-l', last, file, '-'], {encoding: 'utf8'});
  const map = text('1', '1');
  for (const words of ['Site pilote de Salé', 'Légende', 'Carte de travail, à corriger ensemble', 'REMESS']) {
    assert.ok(map.includes(words), words);
  }
  const rest = text('2', '99');
  for (const words of ['Le sociogramme en texte', 'Fiches des acteurs', 'Lien structures', 'légende version 1']) {
    assert.ok(rest.includes(words), words);
  }
});

test('without script the page reads from top to bottom', async (t) => {
  const context = await browser.newContext({viewport: wide, javaScriptEnabled: false});
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(urls['sale-fr']);
  assert.ok(await page.locator('#stage > svg').isVisible());
  assert.ok(await page.locator('#text-view').isVisible());
  assert.ok(await page.locator('#query').isHidden());
});
