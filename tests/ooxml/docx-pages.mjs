#!/usr/bin/env node
// docx-pages.mjs FILE.docx FILE.pdf: does every heading stand on the page that the contents say, as
// LibreOffice lays the document out?
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseXml } from './xml.mjs';
import { readZip } from './zip.mjs';

const [file, pdf] = process.argv.slice(2);
const body = parseXml(readZip(readFileSync(file)).get('word/document.xml').toString('utf8'));
const plain = (text) => text.replace(/\s+/g, '');
const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\f').map(plain);
let entries = 0, wrong = 0;
for (const paragraph of body.all('w:p')) {
  if (!/^TOC[12]$/.test(paragraph.child('w:pPr', 'w:pStyle')?.get('w:val'))) continue;
  const words = paragraph.all('w:t').map((each) => each.text);
  const page = Number(words.pop()), text = words.join('');
  ++entries;
  if (pages[page - 1]?.includes(plain(text))) continue;
  ++wrong;
  console.log(`${file}: "${text}" is not on page ${page}`);
}
console.log(`${file}: ${entries - wrong} of ${entries} entries of the contents are right`);
process.exit(entries > 0 && wrong === 0 ? 0 : 1);
