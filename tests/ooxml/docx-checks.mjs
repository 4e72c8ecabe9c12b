// What the Open XML SDK misses in a Word document. Each check gives lines "part: what is wrong"; none for a
// good file.
import path from 'node:path';
import { parseXml } from './xml.mjs';

const MAIN = 'word/document.xml';
const RIGHT_TO_LEFT = /[\u0590-\u065f\u066a-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LATIN = /[A-Za-zÀ-ÿ]/;

const relsName = (part) => path.posix.join(path.posix.dirname(part), '_rels', path.posix.basename(part) + '.rels');
const textOf = (element) => element.all('w:t').map((each) => each.text).join('');

function twice(list) {
  return list.filter((each, at) => list.indexOf(each) !== at);
}

function* referencesIn(element) {
  for (const [name, value] of Object.entries(element.attributes)) {
    if (/^r:(id|embed|link)$/.test(name)) yield value;
  }
  for (const each of element.children) yield* referencesIn(each);
}

// `allParts`: Map from name to Buffer.
export function check(allParts) {
  const problems = [], trees = new Map();
  const say = (part, problem) => problems.push(`${part}: ${problem}`);
  for (const [name, bytes] of allParts) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      trees.set(name, parseXml(bytes.toString('utf8')));
    } catch (error) {
      say(name, `is no XML: ${error.message}`);
    }
  }
  const main = trees.get(MAIN), styles = trees.get('word/styles.xml');
  if (!main || !styles) return [...problems, `${MAIN}: main part or styles are missing`];

  const types = trees.get('[Content_Types].xml')?.children ?? [];
  const named = new Set(types.filter((each) => each.name === 'Override').map((each) => each.get('PartName').slice(1)));
  const endings = new Set(types.filter((each) => each.name === 'Default').map((each) => each.get('Extension')));
  for (const name of named) if (!allParts.has(name)) say('[Content_Types].xml', `names a part that is missing: ${name}`);
  for (const name of allParts.keys()) {
    if (name === '[Content_Types].xml' || named.has(name)) continue;
    if (name.endsWith('.xml') || !endings.has(name.split('.').pop())) say(name, 'has no content type');
  }
  for (const [name, tree] of trees) {
    const links = trees.get(relsName(name))?.children ?? [];
    const ids = links.map((each) => each.get('Id'));
    for (const id of twice(ids)) say(relsName(name), `relationship ${id} twice`);
    for (const each of links) {
      const target = path.posix.join(path.posix.dirname(name), each.get('Target'));
      if (!allParts.has(target)) say(relsName(name), `leads to a part that is missing: ${target}`);
    }
    if (name.endsWith('.rels')) continue;
    for (const id of referencesIn(tree)) if (!ids.includes(id)) say(name, `uses relationship ${id}, which its list lacks`);
  }

  const starts = main.all('w:bookmarkStart'), ends = main.all('w:bookmarkEnd');
  const ids = starts.map((each) => each.get('w:id')), names = starts.map((each) => each.get('w:name'));
  for (const id of twice(ids)) say(MAIN, `bookmark id ${id} twice`);
  for (const name of twice(names)) say(MAIN, `bookmark ${name} twice`);
  for (const name of names) if (!/^[A-Za-z_]\w{0,39}$/.test(name)) say(MAIN, `Word takes no bookmark "${name}"`);
  const closed = ends.map((each) => each.get('w:id')).sort().join();
  if (closed !== [...ids].sort().join()) say(MAIN, 'bookmarks that begin and that end are not the same');
  for (const each of main.all('w:hyperlink')) {
    if (!names.includes(each.get('w:anchor'))) say(MAIN, `a link leads to no bookmark: ${each.get('w:anchor')}`);
  }
  for (const each of main.all('w:instrText')) {
    const name = /PAGEREF (\S+)/.exec(each.text)?.[1];
    if (name && !names.includes(name)) say(MAIN, `a page number of no bookmark: ${name}`);
  }
  let depth = 0;
  for (const each of main.all('w:fldChar')) {
    depth += { begin: 1, end: -1 }[each.get('w:fldCharType')] ?? 0;
    if (depth < 0) break;
  }
  if (depth !== 0) say(MAIN, 'a field that begins and does not end, or ends and does not begin');
  for (const id of twice(main.all('wp:docPr').map((each) => each.get('id')))) say(MAIN, `picture id ${id} twice`);

  const known = new Set(styles.all('w:style').map((each) => each.get('w:styleId')));
  for (const part of [MAIN, 'word/header1.xml', 'word/footer1.xml', 'word/styles.xml']) {
    for (const kind of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next']) {
      for (const each of trees.get(part)?.all(kind) ?? []) {
        if (!known.has(each.get('w:val'))) say(part, `style "${each.get('w:val')}" is not defined`);
      }
    }
  }
  for (const row of main.all('w:tr')) {
    if (row.children.filter((each) => each.name === 'w:tc').some((cell) => cell.children.at(-1)?.name !== 'w:p')) {
      say(MAIN, 'a cell that does not end with a paragraph');
    }
  }
  // Headings: the contents list them all, in order.
  const wanted = [], listed = [];
  for (const each of main.all('w:p')) {
    const style = each.child('w:pPr', 'w:pStyle')?.get('w:val');
    if (/^Heading[12]$/.test(style)) wanted.push(textOf(each));
    if (/^TOC[12]$/.test(style)) listed.push(each.all('w:t').slice(0, -1).map((piece) => piece.text).join(''));
  }
  if (listed.length > 0 && listed.join('\n') !== wanted.join('\n')) say(MAIN, 'the contents are not the headings');

  for (const part of [MAIN, 'word/header1.xml', 'word/footer1.xml']) {
    for (const run of trees.get(part)?.all('w:r') ?? []) {
      const text = textOf(run), rtl = run.child('w:rPr', 'w:rtl') !== undefined;
      if (RIGHT_TO_LEFT.test(text) && !rtl) say(part, `Arabic in a run that goes left to right: "${text}"`);
      if (LATIN.test(text) && rtl) say(part, `Latin letters in a run that goes right to left: "${text}"`);
    }
  }
  const arabic = trees.get('docProps/core.xml')?.child('dc:language')?.text === 'ar';
  const tables = main.all('w:tbl'), sections = main.all('w:sectPr');
  for (const [elements, mark, name] of [[tables, 'w:bidiVisual', 'table'], [sections, 'w:bidi', 'section']]) {
    for (const each of elements) {
      if ((each.all(mark).length > 0) !== arabic) say(MAIN, `a ${name} is ${arabic ? 'not ' : ''}mirrored`);
    }
  }
  return problems;
}
