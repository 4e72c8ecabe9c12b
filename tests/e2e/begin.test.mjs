// Where to begin, and what changed since: a coach notes what people say, makes a difficulty of it, asks why, chooses
// one with its reasons; later she compares two milestones on a map that stays in place.
//   TWIZA=build/release/twiza node --test tests/e2e/begin.test.mjs
import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {chromium} from 'playwright-core';
import {barriers, noOverflow, open, Served} from './served.mjs';
import {forget} from './sites.mjs';

const served = new Served();
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {string[]} */
let wrong;

before(async () => {
  served.importDemo('settat');
  await served.start();
  browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']});
  ({page, wrong} = await open(browser, served, 'fr'));
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await page.waitForSelector('.stage g.actor', {timeout: 60_000});
});
after(async () => {
  await browser?.close();
  await served.stop();
  forget();
});
afterEach(() => assert.deepEqual(wrong.splice(0), [], 'QUA-02 the page asks nothing of the outside and breaks no policy'));

const room = (name) => page.getByRole('navigation').getByRole('link', {name: new RegExp(`^${name}`)});
const main = () => page.getByRole('main');
const part = (name) => main().getByRole('button', {name: new RegExp(`^${name} \\d`)});
const saved = () => page.locator('.banner', {hasText: 'Enregistré'}).waitFor();

test('CAH-01 CAH-02 CAH-05 an entry of the notebook is written in place, dated, with its mark', async () => {
  await room('Par où commencer').click();
  await main().getByText('jour après jour').waitFor();
  const form = main().getByRole('form', {name: 'Nouvelle entrée du cahier'});
  await form.getByRole('button', {name: 'Noter'}).click();
  await form.getByText('Écrivez d’abord', {exact: false}).or(form.getByText("Écrivez d'abord")).waitFor();
  await form.getByLabel('Ce que vous avez vu').fill('Chacun cherche son intérêt individuel.');
  await form.getByLabel('Territoire').selectOption({label: 'Meskoura'});
  await form.getByLabel('Nature').selectOption({label: 'réflexion des gens'});
  await form.getByLabel('Repère').selectOption({label: 'difficulté'});
  await form.getByRole('button', {name: 'Noter'}).click();
  await main().getByRole('listitem').filter({hasText: 'Chacun cherche'}).waitFor();
  assert.match(await main().getByRole('listitem').filter({hasText: 'Chacun cherche'}).innerText(), /20\d\d-\d\d-\d\d · Meskoura · réflexion des gens/);
  await main().getByText('1 entrée marquée difficulté ou chance').waitFor();
});

test('CAH-04 ANA-11 the note becomes a difficulty that rests on it, and why is asked of every answer', async () => {
  const note = main().getByRole('listitem').filter({hasText: 'Chacun cherche'});
  await note.getByRole('combobox').selectOption({label: 'une nouvelle difficulté'});
  await note.getByRole('button', {name: 'Reprendre'}).click();
  await note.getByText('Reprise.').waitFor();
  await part('Difficultés').click();
  const difficulty = main().getByRole('listitem').filter({hasText: 'Chacun cherche'}).first();
  await difficulty.getByText("S'appuie sur 1 entrée du cahier").waitFor();
  await difficulty.getByLabel("Qu'est-ce qui ne va pas ?").fill('Chacun vend seul.');
  await difficulty.getByLabel('Pourquoi ?').fill('Ils ne se voient pas');
  await difficulty.getByLabel('Comment ?').focus();
  await difficulty.getByRole('button', {name: 'Et cela, pourquoi ?'}).click();
  await difficulty.getByLabel('Pourquoi ?').nth(1).fill('Personne ne les réunit');
  await difficulty.getByLabel('Comment ?').focus();
  await difficulty.getByRole('button', {name: 'Et cela, pourquoi ?'}).waitFor();
  const [told] = JSON.parse(served.cli('begin', 'Site pilote Settat – Béni Meskine', '--json')).difficulties;
  assert.deepEqual(told.why, ['Ils ne se voient pas', 'Personne ne les réunit']);
  assert.equal(told.wrong, 'Chacun vend seul.');
});

test('ANA-09 ANA-12 difficulties stand side by side; to choose one asks for the reasons', async () => {
  await main().getByRole('textbox', {name: 'une nouvelle difficulté'}).fill('La commune ne répond pas');
  await main().getByRole('button', {name: 'Ajouter', exact: true}).click();
  const table = main().getByRole('region', {name: 'Les difficultés côte à côte'});
  await table.getByRole('row').nth(2).waitFor();
  assert.match(await table.getByRole('row').nth(1).innerText(), /Chacun cherche.*1\t0\t0\t0\t0\t2 sur 4/s);
  const difficulty = main().getByRole('listitem').filter({hasText: 'Chacun cherche'}).first();
  await difficulty.getByRole('button', {name: /^Commencer par celle-ci/}).click();
  await difficulty.getByRole('button', {name: 'Commencer par celle-ci', exact: true}).click();
  await difficulty.getByText('un choix garde ses raisons').waitFor();
  await difficulty.getByLabel('Pourquoi celle-ci ?').fill('Deux coopératives sont prêtes.');
  await difficulty.getByRole('button', {name: 'Commencer par celle-ci', exact: true}).click();
  await main().getByText('Choisie pour commencer').waitFor();
  await page.locator('.banner').getByRole('button', {name: 'Annuler'}).click();
  await main().getByText("Aucune n'est encore choisie").waitFor();
});

test('ANA-13 a line is added in its quadrant and rests on what is there', async () => {
  await part('Forces et faiblesses').click();
  const box = main().getByRole('textbox', {name: 'Ajouter : force', exact: true});
  await box.fill('Deux coopératives travaillent ensemble');
  await main().getByRole('button', {name: 'Ajouter : force', exact: true}).click();
  const line = main().getByRole('listitem').filter({hasText: 'travaillent ensemble'});
  await line.getByRole('button', {name: /^Modifier/}).click();
  const source = line.getByLabel("S'appuie sur").locator('option', {hasText: 'TEM_ATT'}).first();
  await source.waitFor({state: 'attached'});
  await line.getByLabel("S'appuie sur").selectOption(await source.getAttribute('value'));
  await line.getByText("S'appuie sur 1 source").waitFor();
  await line.getByRole('button', {name: /^Terminé/}).click();
});

test('SOC-22 SUI-08 two milestones: figures, what differs, and a map that stays in place', async () => {
  await room('Historique').click();
  await main().getByText('Comparer deux moments').click();
  await main().getByText('Aucun jalon encore').waitFor();
  await main().getByLabel('Nom du jalon').fill('Première carte');
  await main().getByRole('button', {name: 'Poser', exact: true}).click();
  await main().getByText('Aucun acteur et aucun lien ne diffère').waitFor({timeout: 60_000});
  served.cli('import', new URL('./later', import.meta.url).pathname, '--into', 'Site pilote Settat – Béni Meskine', '--yes');
  const change = main().getByRole('listitem').filter({hasText: 'lien nouveau sur la carte'}).first();
  await change.waitFor({timeout: 60_000});
  const map = main().getByRole('region', {name: /^Carte tenue/});
  const places = () => map.locator('g.actor').evaluateAll((all) => Object.fromEntries(all.map((each) => [each.getAttribute('data-id'), each.querySelector('path').getAttribute('d')])));
  const show = async (view) => {
    await main().getByRole('button', {name: view, exact: true}).click();
    return places();
  };
  const both = await show('Les deux'), now = await show('Après'), then = await show('Avant');
  assert.equal(Object.keys(now).length, Object.keys(then).length + 1);
  for (const [id, place] of [...Object.entries(then), ...Object.entries(now)]) assert.equal(both[id], place, id);
  assert.equal(await map.locator('g.mark').count(), 0, 'pins are on the map of both alone');
  await change.getByRole('button', {name: /^Voir sur la carte/}).click();
  assert.ok(await map.locator('g.mark').count() >= 2);
  assert.ok(await map.locator('g.actor.away-from').count() > 10);
  assert.match(await main().getByRole('table', {name: 'Chiffres'}).innerText(), /Liens entre structures\s+4 sur 15\s+5 sur 16/);
});

for (const [language, viewport] of [['fr', {width: 1440, height: 900}], ['ar', {width: 360, height: 740}]]) {
  test(`QUA-03 QUA-08 ${language} ${viewport.width}: no barrier, nothing wider than the screen, all with the keyboard`, async () => {
    const other = await open(browser, served, language, viewport);
    await other.page.goto(page.url().replace(/\/history.*/, '/begin'));
    const shown = process.env.PICTURES;
    const look = async (name) => {
      assert.deepEqual(await barriers(other.page, []), [], name);
      await noOverflow(other.page);
      if (shown !== undefined) await other.page.screenshot({path: `${shown}/${language}-${viewport.width}-${name}.png`, fullPage: true});
    };
    const parts = other.page.locator('.parts button');
    await parts.first().waitFor({timeout: 60_000});
    assert.equal(await other.page.evaluate(() => document.documentElement.dir), language === 'ar' ? 'rtl' : 'ltr');
    for (const [at, name] of ['notebook', 'grid', 'difficulties'].entries()) {
      await parts.nth(at).focus();
      await other.page.keyboard.press('Enter');
      await other.page.waitForTimeout(200);
      await look(name);
    }
    await other.page.goto(page.url());
    await other.page.locator('details.compare summary').focus();
    await other.page.keyboard.press('Enter');
    await other.page.locator('figure svg').waitFor({timeout: 60_000});
    await look('compare');
    assert.deepEqual(other.wrong, []);
    await other.context.close();
  });
}
