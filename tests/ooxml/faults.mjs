#!/usr/bin/env node
// faults.mjs GOOD.pptx: plants one fault after the other into a good presentation and sees that the checks
// catch it. A check that cannot fail proves nothing.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check } from './checks.mjs';
import { validate } from './validator.mjs';
import { readZip, writeZip } from './zip.mjs';

const MAP = 'ppt/slides/slide1.xml';
const MAP_LINKS = 'ppt/slides/_rels/slide1.xml.rels';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';

// Replaces the first match; a fault that changes nothing would prove nothing.
function edit(part, pattern, replacement) {
  return (parts) => {
    const before = parts.get(part).toString('utf8');
    const after = before.replace(pattern, replacement);
    if (after === before) throw new Error(`nothing to spoil in ${part}: ${pattern}`);
    parts.set(part, Buffer.from(after, 'utf8'));
  };
}
const drop = (part) => (parts) => {
  if (!parts.delete(part)) throw new Error(`no part ${part}`);
};
const actorId = /(<p:cNvPr id=")(\d+)(" name="actor:)/;

const faults = [
  ['a shape id twice', edit(MAP, actorId, '$11$3'), /shape id 1 twice/],
  ['glue to a shape that is not there', edit(MAP, /<a:stCxn id="\d+"/, '<a:stCxn id="99999"'), /which is not there/],
  ['glue to a site that is not there', edit(MAP, /(<a:endCxn id="\d+" idx=")\d/, '$19'), /glued to site 9 of/],
  ['a connector off its site', edit(MAP, /(<p:cxnSp>.*?<a:off x=")(\d+)/s, (_, head, x) => head + (Number(x) + 36000)), /mm off site/],
  ['a connector without glue', edit(MAP, /<a:stCxn [^>]*\/>/, ''), /is not glued at its start/],
  ['a tie in a wrong colour', edit(MAP, /(<p:cxnSp>.*?srgbClr val=")\w{6}/s, '$1FF00FF'), /is FF00FF; a tie/],
  ['a tie in a wrong pattern', edit(MAP, /(<p:cxnSp>.*?prstDash val=")\w+/s, '$1sysDot'), /is drawn sysDot; a tie/],
  ['a symbol of another size', edit(MAP, /(name="actor:.*?<a:ext cx=")(\d+)/s, (_, head, w) => head + (Number(w) + 36000)), /symbols of unequal size/],
  ['a sign that belongs to no tie', edit(MAP, /name="sign:[^"]*"/, 'name="sign:nobody"'), /belongs to no tie/],
  ['two ties of one name', (parts) => {
    const first = /name="tie:[^"]*"/.exec(parts.get(MAP).toString('utf8'))[0];
    let seen = 0;
    edit(MAP, /name="tie:[^"]*"/g, (name) => (++seen === 2 ? first : name))(parts);
  }, /two shapes are called/],
  ['a link that leads nowhere', edit(MAP, /(<a:hlinkClick r:id=")[^"]*/, '$1rId9999'), /a hyperlink leads nowhere/],
  ['a link to the layout', edit(MAP, /(<a:hlinkClick r:id=")[^"]*/, '$1rId1'), /a link to a slide leads to/],
  ['a sheet without a way back', (parts) => {
    const sheet = /name="actor:[^>]*><a:hlinkClick r:id="([^"]+)"/.exec(parts.get(MAP).toString('utf8'))[1];
    const links = parts.get(MAP_LINKS).toString('utf8');
    const target = new RegExp(`Id="${sheet}"[^>]*Target="([^"]+)"`).exec(links)[1];
    edit(`ppt/slides/_rels/${target}.rels`, /Target="slide1\.xml"/, 'Target="slide2.xml"')(parts);
  }, /has no link back to the map/],
  ['a master without a layout', edit(MASTER, /<p:sldLayoutIdLst>.*?<\/p:sldLayoutIdLst>/s, ''), /master without a layout/],
  ['a missing part', drop('ppt/theme/theme1.xml'), /a part that is missing/],
  ['a missing relationship', edit(MAP_LINKS, /<Relationship Id="rId2"[^>]*\/>/, ''), /its list lacks|leads nowhere/],
  ['a part without content type', edit('[Content_Types].xml', /<Override PartName="\/ppt\/slides\/slide1\.xml"[^>]*\/>/, ''), /has no content type/],
  ['a slide in no list', edit('ppt/presentation.xml', /<p:sldId [^>]*\/>/, ''), /is in no list of slides/],
  ['a shape outside the slide', edit(MAP, /(name="label:.*?<a:off x=")-?\d+/s, '$1-3600000'), /mm outside the slide/],
  ['broken XML', edit(MAP, '</p:sld>', ''), /is no XML/],
];

const file = process.argv[2];
if (!file) {
  console.error('usage: faults.mjs GOOD.pptx');
  process.exit(2);
}
const good = readFileSync(file);
let missed = 0;
const judge = (name, caught, problems) => {
  console.log(`${caught ? 'caught' : 'MISSED'}: ${name}`);
  if (!caught) for (const each of problems.slice(0, 5)) console.log(`    ${each}`);
  missed += caught ? 0 : 1;
};

const clean = check(readZip(good));
judge('nothing, in the good file', clean.length === 0, clean);
for (const [name, spoil, expected] of faults) {
  const parts = readZip(good);
  spoil(parts);
  const problems = check(parts);
  judge(name, problems.some((each) => expected.test(each)), problems);
}

// One fault for the SDK, to see that it runs and is listened to.
const folder = mkdtempSync(path.join(tmpdir(), 'twiza-faults-'));
try {
  const parts = readZip(good);
  edit(MAP, /<p:cSld>/, '<p:cSld><p:nonsense/>')(parts);
  const spoilt = path.join(folder, 'spoilt.pptx');
  writeFileSync(spoilt, writeZip(parts));
  const problems = await validate(spoilt);
  judge('an element that the schema does not know', problems.some((each) => /nonsense/.test(each)), problems);
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(missed === 0 ? 0 : 1);
