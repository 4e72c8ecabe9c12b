#!/usr/bin/env node
// docx-faults.mjs GOOD.docx ARABIC.docx: plants one fault after the other into good documents and sees that
// the checks catch it.
import { readFileSync } from 'node:fs';
import { check } from './docx-checks.mjs';
import { readZip } from './zip.mjs';

const MAIN = 'word/document.xml';
const [french, arabic] = process.argv.slice(2);

// Replaces the first match; a fault that changes nothing would prove nothing.
function edit(part, pattern, replacement) {
  return (parts) => {
    const before = parts.get(part).toString('utf8'), after = before.replace(pattern, replacement);
    if (after === before) throw new Error(`nothing to spoil in ${part}: ${pattern}`);
    parts.set(part, Buffer.from(after, 'utf8'));
  };
}

const faults = [
  ['a bookmark id twice', edit(MAIN, /(bookmarkStart w:id=")2"/, '$11"'), /bookmark id 1 twice/],
  ['a bookmark name twice', edit(MAIN, /(w:name="_Toc10000000)2"/, '$11"'), /bookmark _Toc100000001 twice/],
  ['a bookmark name that Word refuses', edit(MAIN, 'w:name="_Toc100000001"', 'w:name="actor-1"'), /takes no bookmark/],
  ['a bookmark without an end', edit(MAIN, /<w:bookmarkEnd [^>]*>/, ''), /begin and that end/],
  ['a link to nowhere', edit(MAIN, /(w:hyperlink w:anchor=")\w+/, '$1nowhere'), /leads to no bookmark: nowhere/],
  ['a page number of nowhere', edit(MAIN, /PAGEREF \w+/, 'PAGEREF nowhere'), /of no bookmark: nowhere/],
  ['a field that does not end', edit(MAIN, /<w:fldChar w:fldCharType="end"\/>/, ''), /does not end/],
  ['a relationship that is not there', edit(MAIN, 'r:id="rIdHeader1"', 'r:id="rId44"'), /uses relationship rId44/],
  ['a part that is missing', (parts) => parts.delete('word/numbering.xml'), /leads to a part that is missing/],
  ['a part without a type', (parts) => parts.set('word/media/map.png', Buffer.from('x')), /has no content type/],
  ['an unknown style', edit(MAIN, 'w:pStyle w:val="Heading3"', 'w:pStyle w:val="Heading9"'), /"Heading9" is not defined/],
  ['a heading that the contents lack', edit(MAIN, /(<w:p><w:pPr><w:pStyle w:val="Heading)3/, '$12'), /contents are not the headings/],
  ['XML that is broken', edit('word/footer1.xml', '</w:ftr>', ''), /is no XML/],
  ['Arabic from the left', edit(MAIN, /<w:rPr><w:rtl\/><\/w:rPr>/, ''), /Arabic in a run/, arabic],
  ['a section that is not mirrored', edit(MAIN, /<w:bidi\/><\/w:sectPr>/, '</w:sectPr>'), /section is not mirrored/, arabic],
];
let missed = 0;
for (const [name, plant, sign, file = french] of faults) {
  const parts = readZip(readFileSync(file));
  if (check(parts).length > 0) throw new Error(`${file} is no good document`);
  plant(parts);
  const caught = check(parts).some((problem) => sign.test(problem));
  if (!caught) console.log(`not caught: ${name}`);
  missed += caught ? 0 : 1;
}
console.log(`${faults.length - missed} of ${faults.length} planted faults were caught`);
process.exit(missed === 0 ? 0 : 1);
