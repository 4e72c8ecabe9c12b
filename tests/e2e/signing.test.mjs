// Who signs a report in the page: a trainee cannot, an accredited coach can, a changed comma breaks it (INP-02, INP-03,
// CNF-05, CNF-06); and what a signed file is worth.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, afterEach, before, test} from 'node:test';
import {chromium} from 'playwright-core';
import {barriers, noOverflow, open, Served} from './served.mjs';
import {folder, forget, root} from './sites.mjs';

const twiza = resolve(process.env.TWIZA ?? join(root, 'build/release/twiza'));
const phrase = 'cinq mots sans aucun rapport';
const keys = join(folder, 'cles');
const key = (...words) => execFileSync(twiza, [...words, '--passphrase-file', 'phrase'], {cwd: keys, encoding: 'utf8'});
const served = new Served();
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {string[]} */
let wrong;

function write(text) {
  const site = join(folder, 'classeur');
  mkdirSync(site, {recursive: true});
  const sheets = {
    Site: [['Champ', 'Valeur'], ['Nom', 'Site signé']],
    Structures: [['Nom', 'Catégorie'], ['Commune', 'commune'], ['Association Amal', 'association']],
    Liens: [['De', 'À', 'Indicateurs'], ['Commune', 'Association Amal', 'convention']],
    Jalons: [['Nom', 'Date'], ['Fin du diagnostic', '2026-03']],
    Interprétations: [['Nom', 'Jalon', 'Première lecture'], ['Première lecture', 'Fin du diagnostic', text]],
  };
  for (const [name, rows] of Object.entries(sheets))
    writeFileSync(join(site, `${name}.csv`), rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n') + '\n');
  served.cli('import', site, '--yes');
}

before(async () => {
  mkdirSync(keys, {recursive: true});
  writeFileSync(join(keys, 'phrase'), `${phrase}\n`);
  key('key', 'new', 'centre.key', '--name', "Centre d'essai");
  key('key', 'new', 'coach.key', '--name', "Coach d'essai");
  const year = new Date().getFullYear();
  key('accredit', 'coach.key.pub', '--key', 'centre.key', '--number', 'CT-007', '--level', 'Senior', '--from', '2020-01-01',
    '--to', `${year + 2}-12-31`, '-o', 'coach.cert', '--register', 'registre');
  write('La commune est au milieu, et le sait.');
  served.cli('centre', 'trust', join(keys, 'centre.key.pub'));
  await served.start();
  browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']});
  ({page, wrong} = await open(browser, served, 'fr'));
});
after(async () => {
  await browser?.close();
  await served.stop();
  forget();
});
// A refusal that the page says in words is told to the console by the browser too.
afterEach(() => assert.deepEqual(wrong.splice(0).filter((each) => !/status of 422/.test(each)), []));

const main = () => page.getByRole('main');
const report = () => page.getByRole('region', {name: 'Signature de « Première lecture »'});
const enter = async () => {
  await main().getByRole('link', {name: /Site signé/}).click();
  await page.getByRole('navigation').getByRole('link', {name: /^Conformité/}).click();
  await report().waitFor();
};

test('CNF-06 INP-03 a trainee reads that the map is a working map, cannot sign, and asks for a signature', async () => {
  await enter();
  assert.match(await report().innerText(), /Carte de travail, à corriger ensemble.*on y écrit, on n'y signe pas/s);
  assert.equal(await report().getByRole('button', {name: 'Signer', exact: true}).count(), 0);
  await main().getByText(/n'est pas signé : c'est une carte de travail/).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), report().getByRole('button', {name: 'Demander une signature'}).click()]);
  assert.match(download.suggestedFilename(), /\.twiza-request$/);
  await download.saveAs(join(keys, 'r.twiza-request'));
});

test('MIS-07 the mission says what is missing', async () => {
  await page.getByRole('heading', {level: 1}).getByRole('link').click();
  await page.getByText('Ce qui manque à ce stade').waitFor();
});

test('INP-03 the coach gives key and certificate to this machine, and reads the request', async () => {
  await page.goto(`${served.origin}/#/verify`);
  await main().getByText('Signer sur ce poste').first().click();
  await main().getByLabel('Clé privée du coach').setInputFiles(join(keys, 'coach.key'));
  await main().getByLabel('Certificat remis par le centre').setInputFiles(join(keys, 'coach.cert'));
  await main().getByRole('button', {name: 'Signer sur ce poste'}).click();
  await main().getByText(/CT-007.*valable jusqu'au/).waitFor();
  await main().locator('.drop input').setInputFiles(join(keys, 'r.twiza-request'));
  await main().getByText('La commune est au milieu, et le sait.').waitFor();
  await main().locator('.drop input').setInputFiles(join(keys, 'coach.cert'));
  await main().locator('.answer.good').waitFor();
  assert.match(await main().locator('.answer').innerText(), /CT-007.*valable jusqu'au/);
  assert.deepEqual(await barriers(page), []);
  await page.setViewportSize({width: 360, height: 740});
  await noOverflow(page);
  await page.setViewportSize({width: 1440, height: 900});
});

test('INP-02 CNF-06 an accredited coach signs in place; a wrong passphrase signs nothing', async () => {
  await page.goto(`${served.origin}/#/`);
  await enter();
  await report().getByRole('button', {name: 'Signer', exact: true}).click();
  await report().getByLabel('Phrase de passe de la clé').fill('une autre phrase de passe');
  await page.keyboard.press('Enter');
  await report().getByText("n'ouvre pas la clé de ce poste").waitFor();
  assert.equal(await report().getByLabel('Phrase de passe de la clé').inputValue(), '', 'it does not stay on the screen');
  await report().getByLabel('Phrase de passe de la clé').fill(phrase);
  await page.keyboard.press('Enter');
  await report().getByText(/Signé le .* par Coach d'essai \(n° CT-007/).waitFor();
  await main().getByText(/n'est pas signé : c'est une carte de travail/).waitFor({state: 'detached'});
  assert.deepEqual(await barriers(page), []);
});

test('CNF-06 a changed comma breaks the signature, under the eyes of who looks', async () => {
  write('La commune est au milieu et le sait.');
  await report().getByText(/mais modifié depuis : le texte/).waitFor();
  await main().getByText(/La signature du rapport « Première lecture » ne vaut pas/).waitFor();
});
