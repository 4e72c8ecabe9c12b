// The room of interpretation in a real browser: a coach writes by the guide's outline and takes facts of the map into
// her text; the map changes, somebody writes at the same time, and no word is lost.
//   TWIZA=build/release/twiza node --test tests/e2e/interpretation.test.mjs
import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, afterEach, before, test} from 'node:test';
import {chromium} from 'playwright-core';
import {barriers, noOverflow, open, Served} from './served.mjs';
import {folder, forget} from './sites.mjs';

const wide = {width: 1440, height: 900};
const phone = {width: 360, height: 740};
const served = new Served();
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {import('playwright-core').Page} */
let other;
/** @type {string[]} */
let wrong;

/** @param {Record<string, string>} sheets */
function workbook(name, sheets) {
  const made = join(folder, name);
  mkdirSync(made);
  for (const [sheet, text] of Object.entries(sheets)) writeFileSync(join(made, `${sheet}.csv`), `${text}\n`);
  return made;
}

before(async () => {
  served.cli('import', workbook('bourg', {
    Site: 'Champ,Valeur\nNom,Bourg',
    Structures: 'Code,Nom,Catégorie,Famille\nc,Commune,commune,Communes et autorités\ne,École,,Administrations\nm,Marché,,Bénéficiaires\nv,Vendeurs,,Bénéficiaires',
    Liens: 'De,À,Indicateurs,Qualité\nc,e,convention,bonne\nc,v,place,conflictuelle\ne,m,repas,bonne',
  }), '--yes');
  await served.start();
  browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']});
  let context;
  ({context, page, wrong} = await open(browser, served, 'fr'));
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await page.getByRole('navigation').getByRole('link', {name: 'Interprétation'}).click();
  other = await context.newPage();
});
after(async () => {
  await browser?.close();
  await served.stop();
  forget();
});
afterEach(() => assert.deepEqual(wrong.splice(0), [], 'the page asks nothing of the outside and breaks no policy'));

const button = (name, on = page) => on.getByRole('button', {name, exact: true});
const area = (name, on = page) => on.getByRole('textbox', {name, exact: true});
const section = (name) => page.getByRole('region', {name, exact: true});
const written = (name, text, on = page) => on.waitForFunction(([label, wanted]) => [...document.querySelectorAll('textarea')]
  .some((each) => each.labels[0]?.textContent === label && each.value === wanted), [name, text]);
const saved = (name) => section(name).getByText('Enregistré', {exact: true}).waitFor();
const leave = () => page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());

test('INP-01 INP-07 an empty room teaches in the guide’s words, and an interpretation names author, map and milestone', async () => {
  await page.getByText('Il s’agit d’un rapport écrit', {exact: false}).waitFor();
  await button('Nouvelle interprétation').click();
  assert.deepEqual(await barriers(page), []);
  await page.getByLabel('Auteur').fill('Amina, coach');
  assert.equal(await page.getByLabel('Titre').inputValue(), 'Première lecture');
  await button('Commencer').click();
  await page.getByRole('heading', {name: 'Première lecture', level: 2}).waitFor();
  assert.match(await page.locator('header .soft').first().innerText(), /Amina, coach.*Première lecture – /s);
  assert.equal(await page.locator('article textarea[id^="write-"]').count(), 9, 'INP-05');
  assert.ok(await page.getByText('carte de travail, à corriger ensemble').or(page.getByText('Carte de travail, à corriger ensemble')).first().isVisible());
});

test('INP-01 a part is saved when it is left and by Ctrl+S, is seen in another tab, and can be undone', async () => {
  await other.goto(page.url());
  await area('Rôle de la commune').fill('La commune tient les places.');
  await section('Rôle de la commune').getByText('Pas encore enregistré').waitFor();
  await leave();
  await saved('Rôle de la commune');
  await written('Rôle de la commune', 'La commune tient les places.', other);
  await area('Rôle de la commune').fill('La commune tient les places.\nEt le sait. ');
  await page.keyboard.press('Control+s');
  await saved('Rôle de la commune');
  await written('Rôle de la commune', 'La commune tient les places.\nEt le sait. ', other);
  await button('Annuler').click();
  await written('Rôle de la commune', 'La commune tient les places.');
  await written('Rôle de la commune', 'La commune tient les places.', other);
});

test('INP-04 INP-06 a fact is taken in where the cursor stands, and stays anchored to the map', async () => {
  const part = section('Rôle de la commune');
  const fact = 'Commune : en lien avec 2 acteurs sur 3, dont 2 nommément.';
  await area('Rôle de la commune').evaluate((each) => {
    each.focus();
    each.setSelectionRange(0, 0);
  });
  await button(`Citer : ${fact}`).click();
  await written('Rôle de la commune', `${fact} La commune tient les places.`);
  await part.getByText('à jour', {exact: true}).waitFor();
  assert.equal(await button(`Citer : ${fact}`).count(), 0, 'it is taken in');
  served.cli('import', workbook('plus', {Liens: 'De,À,Indicateurs\nc,m,placier'}), '--into', 'Bourg', '--yes');
  const now = 'Commune : en lien avec 3 acteurs sur 3, dont 3 nommément.';
  await part.getByText(now).waitFor();
  await written('Rôle de la commune', `${fact} La commune tient les places.`);
  await button('Mettre à jour la phrase').click();
  await written('Rôle de la commune', `${now} La commune tient les places.`);
  await part.getByText('à jour', {exact: true}).waitFor();
  await written('Rôle de la commune', `${now} La commune tient les places.`, other);
  await button('Annuler').click();
  await written('Rôle de la commune', `${fact} La commune tient les places.`);
  await part.getByText(now).waitFor();
});

test('INP-11 a sentence in the coach’s own words is not touched: she keeps it, or takes the citation out', async () => {
  const part = section('Rôle de la commune');
  await area('Rôle de la commune').fill('Elle connaît presque tout le monde.');
  await leave();
  await saved('Rôle de la commune');
  await part.getByText('La phrase n’est plus telle quelle').waitFor();
  assert.equal(await button('Mettre à jour la phrase').count(), 0);
  await button('Garder comme c’est écrit').click();
  await part.getByText('à jour', {exact: true}).waitFor();
  await written('Rôle de la commune', 'Elle connaît presque tout le monde.');
  await part.getByRole('button', {name: /^Retirer/}).click();
  await part.getByText('Ce sur quoi cette partie s’appuie').waitFor({state: 'detached'});
});

test('QUA-09 who writes the same part at the same time overwrites nobody', async () => {
  await area('Leviers').fill('Le mien');
  await area('Leviers', other).fill('Le leur');
  await area('Leviers', other).press('Control+s');
  await section('Leviers').getByText('changée ailleurs').waitFor();
  await written('Leviers', 'Le mien');
  await leave();
  await button('Garder les deux, l’un après l’autre').click();
  await written('Leviers', 'Le mien\n\nLe leur');
  await written('Leviers', 'Le mien\n\nLe leur', other);
});

test('QUA-09 what is typed survives another room, and a fact is looked at on the map and come back from', async () => {
  await area('Conflits et causes').fill('Les places manquent.');
  await section('Conflits et causes').getByRole('button', {name: /^Voir sur la carte/}).first().click();
  await page.locator('.stage g.actor').first().waitFor({timeout: 60_000});
  assert.match(await page.getByRole('main').innerText(), /relation conflictuelle/);
  await page.goBack();
  await written('Conflits et causes', 'Les places manquent.');
  await written('Conflits et causes', 'Les places manquent.', other);
});

test('QUA-01 QUA-05 QUA-09 no barrier and no line too wide, in Arabic as well, on a phone and at a desk', async () => {
  for (const language of ['ar', 'fr']) {
    await page.getByLabel(/Langue|اللغة/).selectOption(language);
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
    for (const viewport of [wide, phone]) {
      await page.setViewportSize(viewport);
      await page.locator('textarea').first().waitFor();
      assert.deepEqual(await barriers(page), [], `${language} ${viewport.width} editor`);
      await noOverflow(page);
    }
    await page.setViewportSize(wide);
  }
});

test('INP-07 an interpretation is deleted and comes back, with what it cites', async () => {
  await page.getByText('Auteur, carte, jalon, lecteurs').click();
  await button('Supprimer l’interprétation').click();
  await button('Nouvelle interprétation').waitFor();
  assert.equal(await page.locator('main li').count(), 0);
  await button('Annuler').click();
  await button('Première lecture').waitFor();
  assert.deepEqual(await barriers(page), []);
});

test('INP-02 a signed one is read, and goes on as a copy or without its signature', async () => {
  served.cli('import', workbook('signee', {'Interprétations': 'Nom,Auteur,Leviers,Signature\nSeconde lecture,Brahim,L’école.,{}'}), '--into', 'Bourg', '--yes');
  await button('Seconde lecture').click();
  await button('Faire une copie').waitFor();
  assert.equal(await page.locator('textarea').count(), 0);
  assert.deepEqual(await barriers(page), []);
  await button('Faire une copie').click();
  await page.getByRole('heading', {name: 'Seconde lecture (copie)'}).waitFor();
  await written('Leviers', 'L’école.');
  await page.goBack();
  await button('Seconde lecture').click();
  await button('Continuer et retirer la signature').click();
  await written('Leviers', 'L’école.');
});
