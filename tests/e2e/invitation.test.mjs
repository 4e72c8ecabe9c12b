// The room of invitations: a coach plans a workshop, leaves somebody out for a reason, sees what is covered, hands
// letters out; another tab sees it by itself.
//   TWIZA=build/release/twiza node --test tests/e2e/invitation.test.mjs
import assert from 'node:assert/strict';
import {cpSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, afterEach, before, test} from 'node:test';
import {chromium} from 'playwright-core';
import {barriers, noOverflow, open, Served} from './served.mjs';
import {folder, forget, root} from './sites.mjs';

const wide = {width: 1440, height: 900};
const phone = {width: 360, height: 740};
const served = new Served();
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {string[]} */
let wrong;

async function enter(page, room) {
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await page.getByRole('navigation').getByRole('link', {name: room}).click();
  await page.locator('.sum').waitFor({timeout: 60_000});
}

before(async () => {
  // Salé before anything was planned.
  const before = join(folder, 'sale');
  cpSync(join(root, 'data/demo/sale'), before, {recursive: true, filter: (name) => !/(Activités|Invitations)\.csv$/.test(name)});
  served.cli('import', before, '--yes');
  await served.start();
  browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']});
  ({page, wrong} = await open(browser, served, 'fr'));
  await enter(page, 'Invitations');
});
after(async () => {
  await browser?.close();
  await served.stop();
  forget();
});
afterEach(() => assert.deepEqual(wrong.splice(0), [], 'QUA-02 the page asks nothing of the outside and breaks no policy'));

const seat = (name, on = page) => on.locator('.tables li', {hasText: name});
const section = (title, on = page) => on.locator('section', {has: on.getByRole('heading', {name: title})});
const computed = (on = page) => on.locator('.sum[aria-busy="false"]').waitFor();

test('ANA-10 before a workshop is planned the map already proposes, with a reason a seat', async () => {
  await computed();
  assert.match(await page.locator('.sum').innerText(), /35 places sur 35.*C’est prouvé/s);
  assert.equal(await page.locator('.tables li').count(), 35);
  assert.equal(await page.locator('.tables section').count(), 4, 'ATE-03');
  assert.equal(await page.getByRole('button', {name: /^Laisser de côté/}).count(), 0, 'there is nothing to decide on');
  assert.ok(await page.getByText('le Centre de Travaux Agricoles (CTA) : personne sur la carte.').isVisible(), 'ATE-05');
});

test('ATE-01 ATE-04 a workshop is made, with its date, place, question and size; another size is said', async () => {
  await page.getByRole('button', {name: 'Nouvel atelier'}).click();
  const fill = async (label, text) => {
    const field = page.getByLabel(label, {exact: true});
    await field.fill(text);
    await field.blur();
  };
  await page.getByLabel('Nom', {exact: true}).waitFor();
  await fill('Nom', 'Atelier du port');
  await fill('Début', '29/11/2012');
  await fill('Heures', '9h30-16h');
  await fill('Lieu', 'Maison des jeunes');
  await fill('Question', 'Comment vendre ensemble ?');
  await fill('Effectif souhaité', '12');
  await page.getByText('12 places sur 12').waitFor();
  assert.match(await page.locator('.sum').innerText(), /30 à 40|de 30/, 'said, never refused');
  await fill('Effectif souhaité', '32');
  await page.getByText('32 places sur 32').waitFor();
  await computed();
});

test('ETH-13 who is left out is left out for a reason, and what is covered is computed again, in another tab too', async () => {
  const other = await open(browser, served, 'fr');
  await enter(other.page, 'Invitations');
  await other.page.getByText('32 places sur 32').waitFor();

  const odco = seat('Office de Développement de la Coopération');
  await odco.getByRole('button', {name: /^Laisser de côté/}).click();
  const sure = odco.getByRole('button', {name: 'Laisser de côté', exact: true});
  assert.ok(await sure.isDisabled(), 'not without a reason');
  await page.keyboard.type('déjà vu lundi');
  await page.keyboard.press('Enter');
  await page.getByText('l’Office de Développement de la Coopération (ODCO) : pas de place.').waitFor();
  assert.ok(await section(/^Laissés de côté/).getByText('déjà vu lundi').isVisible());
  await computed();
  assert.match(await page.locator('.sum').innerText(), /32 places sur 32/, 'somebody else has the seat');

  await section(/^Laissés de côté/, other.page).getByText('déjà vu lundi').waitFor();
  await computed(other.page);
  await section(/^Laissés de côté/, other.page).getByRole('button', {name: /^Remettre/}).click();
  await page.getByText('déjà vu lundi').waitFor({state: 'detached'});
  await seat('Office de Développement de la Coopération').waitFor();
  assert.deepEqual(other.wrong, []);
  await other.context.close();
});

test('ANA-10 an actor is added by hand, who comes is written, and it is undone', async () => {
  const search = page.getByRole('searchbox', {name: 'Inviter un autre acteur'});
  await search.fill('cadel');
  await page.getByRole('button', {name: /^Ajouter CADEL/}).click();
  await seat('CADEL').getByText('à la main').waitFor();
  assert.match(await page.locator('.sum').innerText(), /1 décidée à la main/);
  const comes = seat('CADEL').getByRole('textbox', {name: /^Qui vient/});
  await comes.fill('la coordinatrice');
  await comes.press('Enter');
  await page.getByText('Enregistré', {exact: false}).first().waitFor();
  await seat('CADEL').getByRole('button', {name: /^Laisser de côté/}).click();
  await page.keyboard.press('Escape');
  assert.ok(await seat('CADEL').isVisible(), 'the keyboard takes it back');
  await seat('CADEL').getByRole('button', {name: /^Ne plus imposer/}).click();
  await seat('CADEL').getByText('à la main').waitFor({state: 'detached'});
  await page.getByRole('status').getByRole('button', {name: 'Annuler'}).click();
  await seat('CADEL').getByText('à la main').waitFor();
});

test('DOC-07 ETH-09 letters, calendar and cards are downloaded and noted', async () => {
  const papers = section('À imprimer et à envoyer');
  const take = async (name) => {
    const [file] = await Promise.all([page.waitForEvent('download'), papers.getByRole('button', {name, exact: true}).click()]);
    return {name: file.suggestedFilename(), bytes: readFileSync(await file.path())};
  };
  const letters = await take('lettres');
  assert.match(letters.name, /lettres\.docx$/);
  assert.equal(letters.bytes.subarray(0, 2).toString(), 'PK');
  const calendar = await take('agenda');
  assert.match(calendar.bytes.toString(), /DTSTART:20121129T093000\r\nDTEND:20121129T160000\r\nSUMMARY:Atelier du port\r\n/);
  assert.ok(await papers.getByText(/carte de visite/).first().isVisible());
  await page.getByRole('navigation').getByRole('link', {name: 'Documents'}).click();
  await page.getByText(/^lettres/).last().waitFor();
  await page.getByRole('navigation').getByRole('link', {name: 'Invitations'}).click();
  await page.getByText('32 places sur 32').waitFor();
});

test('those who are asked are seen on the map', async () => {
  await page.getByRole('button', {name: 'Voir sur la carte'}).click();
  await page.waitForSelector('.stage g.actor', {timeout: 60_000});
  assert.ok(await page.getByText(/32 places\. Une place est à un acteur/).isVisible(), 'what is marked is said');
  await page.getByRole('navigation').getByRole('link', {name: 'Invitations'}).click();
  await page.getByText('32 places sur 32').waitFor();
});

for (const [language, room] of [['fr', 'Invitations'], ['ar', 'الدعوات']]) {
  test(`QUA-01 QUA-05 QUA-09 the room has no barrier and no line too wide, in ${language}, on a phone and at a desk`, async () => {
    for (const viewport of [phone, wide]) {
      const seen = await open(browser, served, language, viewport);
      await enter(seen.page, room);
      await computed(seen.page);
      if (process.env.SHOTS) await seen.page.screenshot({path: `${process.env.SHOTS}/${language}-${viewport.width}.png`});
      assert.deepEqual(await barriers(seen.page), []);
      await noOverflow(seen.page);
      if (language === 'ar') assert.equal(await seen.page.evaluate(() => document.documentElement.dir), 'rtl');
      assert.deepEqual(seen.wrong, []);
      await seen.context.close();
    }
  });
}
