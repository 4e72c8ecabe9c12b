// The pictures of the user guide, from the program as a coach sees it.
//   TWIZA=build/release/twiza node tests/e2e/pictures.mjs FOLDER      (script/make-pictures calls it)
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {open, Served} from './served.mjs';
import {forget} from './sites.mjs';

const [, , target] = process.argv;
const served = new Served();
for (const site of ['sale', 'settat', 'ouazzane', 'bouanane']) served.importDemo(site);
await served.start();
const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']});

async function take(name, language, viewport, steps) {
  const {page} = await open(browser, served, language, viewport);
  await steps(page);
  await page.waitForTimeout(400); // what moves has come to rest
  await page.screenshot({path: join(target, `${name}.png`)});
  await page.context().close();
}
const sale = (page) => page.getByRole('main').getByRole('link').filter({hasText: /Salé|سلا/}).first().click();
const map = (page) => page.waitForSelector('.stage g.actor', {timeout: 60_000});
const room = (page, name) => page.getByRole('navigation').getByRole('link', {name: new RegExp(`^${name}`)}).click();
const desk = {width: 1280, height: 800};
const phone = {width: 360, height: 740};

await take('sites', 'fr', desk, (page) => page.getByRole('main').getByRole('listitem').getByRole('link').first().waitFor());
await take('carte', 'fr', desk, async (page) => {
  await sale(page);
  await map(page);
});
await take('fiche', 'fr', desk, async (page) => {
  await sale(page);
  await map(page);
  await page.locator('g.actor', {hasText: 'Entraide Nationale'}).dispatchEvent('click');
  await page.getByRole('region', {name: 'Fiche'}).waitFor();
});
await take('conformite', 'fr', desk, async (page) => {
  await sale(page);
  await room(page, 'Conformité');
  await page.locator('main li').first().waitFor();
});
await take('lecture', 'fr', desk, async (page) => {
  await sale(page);
  await map(page);
  await room(page, 'Lecture');
  await page.locator('main li').first().waitFor();
});
await take('documents', 'fr', desk, async (page) => {
  await sale(page);
  await room(page, 'Documents');
  await page.locator('main label').first().waitFor();
});
await take('carte-ar', 'ar', desk, async (page) => {
  await sale(page);
  await map(page);
});
await take('telephone', 'fr', phone, async (page) => {
  await sale(page);
  await map(page);
  await page.locator('g.actor', {hasText: 'Entraide Nationale'}).dispatchEvent('click');
  await page.getByRole('region', {name: 'Fiche'}).waitFor();
});

await browser.close();
await served.stop();
forget();
