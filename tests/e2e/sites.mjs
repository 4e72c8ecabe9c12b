// Sites to open: a small one with names that no page must believe, the demonstration sites, and the page
// that the program writes of each.
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

export const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const twiza = resolve(process.env.TWIZA ?? join(root, 'build/release/twiza'));
export const folder = mkdtempSync(join(tmpdir(), 'twiza-e2e-'));
export const forget = () => rmSync(folder, {recursive: true, force: true});

export const naughty = [
  '<img src=x onerror="globalThis.harmed=1">',
  '</script><script>globalThis.harmed=2</script>',
  '</title></svg><svg onload=globalThis.harmed=3>',
  'a"b\' onfocus=globalThis.harmed=4 autofocus x="',
  '<!--<script>{"',
  'deux\u2028lignes\u2029ici',
  '{actors} $& $1 \\u003c',
];

// Each spelling must be found by what people type for it.
export const spellings = [
  ['Coopérative L\u2019Œuvre d\u2019Été', 'cooperative l oeuvre', 'ŒUVRE', 'D’ETE', 'oeuvre d\'été'],
  ['جمعيّة الأُمّ والإبن', 'جمعية الام', 'والابن', 'جمعيه الأم'],
  ['مُصطفى آل الرِّباط', 'مصطفي', 'مصطفى ال الرباط', 'اَلرّباط'],
  ['مؤسسة ســـلا', 'سلا', 'موسسه', 'مؤسسة سلا'],
  ['Straße № ٣ – Łódź', 'strasse', 'lodz', 'no 3'],
];

/** @param {unknown[][]} rows */
const csv = (rows) => rows.map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\n');

function writeSite() {
  const site = join(folder, 'petit');
  mkdirSync(site);
  const sheets = {
    Site: [['Champ', 'Valeur'], ['Nom', 'Petit <b>site</b>']],
    Territoires: [['Nom', 'Type', 'Parent'], ['Province', 'province', ''], ['Ville', 'commune', 'Province']],
    Structures: [['Code', 'Nom', 'Famille', 'Territoires', 'Mission', 'GSM'],
      ...naughty.map((name, n) => [`n${n}`, name, 'Administrations', 'Ville', name, '0661234567']),
      ...spellings.map(([name], n) => [`s${n}`, name, 'Coopératives', 'Province', '', ''])],
    Leaders: [['Code', 'Fonction', 'Structures'], ['l1', 'Maire', 'n0'], ['l2', 'Présidente', 's0']],
    Liens: [['Code', 'De', 'À', 'Indicateurs', 'Qualité'],
      ...naughty.map((name, n) => [`t${n}`, `n${n}`, `s${n % spellings.length}`, name, n % 2 ? 'bonne' : 'conflictuelle'])],
  };
  for (const [name, rows] of Object.entries(sheets)) writeFileSync(join(site, `${name}.csv`), csv(rows));
  return site;
}

let small = '';

/**
 * The address of the page of a site.
 * @param {string} site "petit" or one of data/demo
 * @param {string} language
 */
export function page(site, language = 'fr') {
  if (small === '') small = writeSite();
  const source = site === 'petit' ? small : join(root, 'data/demo', `${site}.xlsx`);
  const file = join(folder, `${site}-${language}.html`);
  // The small site as it is written for others; the demo sites with all their signs.
  const profile = site === 'petit' ? 'restitution' : 'equipe';
  execFileSync(twiza, ['render', source, '--lang', language, '--profile', profile, '-o', file]);
  return pathToFileURL(file).href;
}
