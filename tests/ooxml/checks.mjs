// What the Open XML SDK misses in a presentation, and what the legend asks of a map. Each check gives lines
// "part: what is wrong"; none for a good file.
import path from 'node:path';
import { parseXml } from './xml.mjs';
import { endsOf, shapesOf, sitesOf } from './shapes.mjs';

const EMU_PER_MM = 36000;
const TOLERANCE = 0.02 * EMU_PER_MM;
const SIGN_OFF_LINE = 2.5 * EMU_PER_MM;

// The legend, version 1: colour and dash by kind of tie.
const STROKES = {
  'structure-structure': ['123F8F', 'solid'],
  'leader-leader': ['D23B2F', 'dot'],
  'leader-structure': ['1F7A45', 'lgDash'],
  extension: ['4A4A4A', 'lgDashDotDot'],
};
const INK = '22252B';

const relsName = (part) => path.posix.join(path.posix.dirname(part), '_rels', path.posix.basename(part) + '.rels');

class Package {
  constructor(parts) {
    this.parts = parts;
    this.trees = new Map();
    this.problems = [];
    for (const [name, bytes] of parts) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      try {
        this.trees.set(name, parseXml(bytes.toString('utf8')));
      } catch (error) {
        this.say(name, `is no XML: ${error.message}`);
      }
    }
    this.slides = [...this.trees.keys()].filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name));
    this.masters = [...this.trees.keys()].filter((name) => /^ppt\/slideMasters\/[^/]+\.xml$/.test(name));
    this.layouts = [...this.trees.keys()].filter((name) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name));
  }
  say(part, problem) {
    this.problems.push(`${part}: ${problem}`);
  }
  // Relationships of a part: id → {type, target}, targets as names of parts.
  links(part) {
    const links = new Map();
    for (const each of this.trees.get(relsName(part))?.children ?? []) {
      const target = each.get('Target');
      const internal = each.get('TargetMode') !== 'External';
      const full = target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(part), target);
      links.set(each.get('Id'), { type: each.get('Type').split('/').pop(), target: internal ? full : target, internal });
    }
    return links;
  }
  shapes(part) {
    const tree = this.trees.get(part).child('p:cSld', 'p:spTree');
    return tree ? shapesOf(tree) : [];
  }
}

function parts(pkg) {
  const types = pkg.trees.get('[Content_Types].xml');
  if (!types) return pkg.say('[Content_Types].xml', 'is missing');
  const defaults = new Set(), overrides = new Set();
  for (const each of types.children) {
    if (each.name === 'Default') defaults.add(each.get('Extension'));
    else overrides.add(each.get('PartName').slice(1));
  }
  for (const name of overrides) {
    if (!pkg.parts.has(name)) pkg.say('[Content_Types].xml', `names a part that is missing: ${name}`);
  }
  for (const name of pkg.parts.keys()) {
    if (name === '[Content_Types].xml' || overrides.has(name)) continue;
    const plain = !/\.rels$/.test(name) && /\.xml$/.test(name);
    if (plain || !defaults.has(name.split('.').pop())) pkg.say(name, 'has no content type');
  }
  for (const name of pkg.trees.keys()) {
    if (!name.endsWith('.rels')) continue;
    const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
    for (const [id, { target, internal }] of pkg.links(owner)) {
      if (internal && !pkg.parts.has(target)) pkg.say(name, `${id} leads to a part that is missing: ${target}`);
    }
  }
  for (const [name, tree] of pkg.trees) {
    const links = pkg.links(name);
    for (const id of referencesIn(tree)) {
      if (!links.has(id)) pkg.say(name, `uses relationship ${id}, which its list lacks`);
    }
  }
}

function* referencesIn(element) {
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name.startsWith('r:') && value !== '') yield value;
  }
  for (const each of element.children) yield* referencesIn(each);
}

function presentation(pkg) {
  const main = pkg.trees.get('ppt/presentation.xml');
  if (!main) return pkg.say('ppt/presentation.xml', 'is missing');
  const links = pkg.links('ppt/presentation.xml');
  const listed = main.all('p:sldId').map((each) => links.get(each.get('r:id'))?.target);
  for (const slide of pkg.slides) {
    if (!listed.includes(slide)) pkg.say(slide, 'is in no list of slides');
    if (![...pkg.links(slide).values()].some((each) => each.type === 'slideLayout')) pkg.say(slide, 'has no layout');
  }
  if (pkg.masters.length === 0) pkg.say('ppt/presentation.xml', 'has no master');
  for (const master of pkg.masters) {
    if (pkg.trees.get(master).all('p:sldLayoutId').length === 0) pkg.say(master, 'master without a layout');
  }
  for (const layout of pkg.layouts) {
    if (![...pkg.links(layout).values()].some((each) => each.type === 'slideMaster')) pkg.say(layout, 'has no master');
  }
}

function ids(pkg) {
  for (const part of [...pkg.slides, ...pkg.masters, ...pkg.layouts]) {
    const seen = new Map();
    for (const each of pkg.trees.get(part).all('p:cNvPr')) {
      const id = each.get('id');
      if (seen.has(id)) pkg.say(part, `shape id ${id} twice: "${seen.get(id)}" and "${each.get('name')}"`);
      seen.set(id, each.get('name'));
    }
  }
}

function hyperlinks(pkg) {
  const reach = new Map(pkg.slides.map((slide) => [slide, new Set()]));
  for (const slide of pkg.slides) {
    const links = pkg.links(slide);
    for (const each of pkg.trees.get(slide).all('a:hlinkClick')) {
      const link = links.get(each.get('r:id'));
      const jump = each.get('action') === 'ppaction://hlinksldjump';
      if (!link) {
        pkg.say(slide, `a hyperlink leads nowhere (r:id "${each.get('r:id')}")`);
      } else if (jump && (link.type !== 'slide' || !reach.has(link.target))) {
        pkg.say(slide, `a link to a slide leads to ${link.target}`);
      } else {
        reach.get(slide).add(link.target);
      }
    }
  }
  return reach;
}

function within(pkg) {
  const size = pkg.trees.get('ppt/presentation.xml')?.child('p:sldSz');
  for (const slide of pkg.slides) {
    for (const { box, name } of pkg.shapes(slide)) {
      if (!box || !size) continue;
      const out = Math.max(-box.x, -box.y, box.x + box.w - size.get('cx'), box.y + box.h - size.get('cy'));
      if (out > TOLERANCE) pkg.say(slide, `"${name}" is ${(out / EMU_PER_MM).toFixed(1)} mm outside the slide`);
    }
  }
}

const named = (shapes, prefix) => shapes.filter((each) => each.name.startsWith(prefix));
const record = (shape) => shape.name.slice(shape.name.indexOf(':') + 1);

// structure, leader or extension: read from the drawing itself, not from a word.
function kindOf(symbol, shapes) {
  const fill = symbol.properties.child('a:solidFill', 'a:srgbClr')?.get('val');
  const dash = symbol.properties.child('a:ln', 'a:prstDash')?.get('val');
  if (shapes.some((each) => each.name === 'behind:' + symbol.name) || (dash && dash !== 'solid')) return 'extension';
  return fill === INK ? 'leader' : 'structure';
}

function tieKind(a, b) {
  if (a === 'extension' || b === 'extension') return 'extension';
  return a === b ? `${a}-${b}` : 'leader-structure';
}

function connectors(pkg, slide, shapes) {
  const byId = new Map(shapes.map((each) => [each.id, each]));
  const symbols = new Map(named(shapes, 'actor:').map((each) => [record(each), each]));
  for (const connector of shapes.filter((each) => each.kind === 'cxnSp')) {
    const glue = connector.element.child('p:nvCxnSpPr', 'p:cNvCxnSpPr');
    const ends = endsOf(connector);
    const actors = ['a:stCxn', 'a:endCxn'].map((end, i) => {
      const at = glue.child(end);
      if (!at) return void pkg.say(slide, `connector "${connector.name}" is not glued at its ${i ? 'end' : 'start'}`);
      const shape = byId.get(at.get('id'));
      if (!shape) return void pkg.say(slide, `"${connector.name}" is glued to shape ${at.get('id')}, which is not there`);
      const sites = sitesOf(shape), site = sites[Number(at.get('idx'))];
      if (!site) {
        pkg.say(slide, `"${connector.name}" is glued to site ${at.get('idx')} of "${shape.name}", which has ${sites.length}`);
      } else {
        const off = Math.hypot(site[0] - ends[i][0], site[1] - ends[i][1]);
        if (off > TOLERANCE) {
          pkg.say(slide, `"${connector.name}" ends ${(off / EMU_PER_MM).toFixed(2)} mm off site ${at.get('idx')} of "${shape.name}"`);
        }
      }
      return symbols.get(record(shape));
    });
    if (actors.includes(undefined)) continue;
    const kind = tieKind(...actors.map((each) => kindOf(each, shapes)));
    const line = connector.properties.child('a:ln');
    const color = line?.child('a:solidFill', 'a:srgbClr')?.get('val'), dash = line?.child('a:prstDash')?.get('val');
    const [rightColor, rightDash] = STROKES[kind];
    if (color !== rightColor) pkg.say(slide, `"${connector.name}" is ${color}; a tie ${kind} is ${rightColor}`);
    if (dash !== rightDash) pkg.say(slide, `"${connector.name}" is drawn ${dash}; a tie ${kind} is drawn ${rightDash}`);
    if (dash === 'dot' && line.get('cap') !== 'rnd') pkg.say(slide, `"${connector.name}" has square dots`);
  }
}

function signs(pkg, slide, shapes) {
  const ties = new Map(named(shapes, 'tie:').map((each) => [record(each), each]));
  for (const sign of named(shapes, 'sign:')) {
    const tie = ties.get(record(sign));
    if (!tie) {
      pkg.say(slide, `"${sign.name}" belongs to no tie`);
      continue;
    }
    if (tie.properties.child('a:prstGeom')?.get('prst') !== 'straightConnector1') continue;
    const [[ax, ay], [bx, by]] = endsOf(tie);
    const x = sign.box.x + sign.box.w / 2 - ax, y = sign.box.y + sign.box.h / 2 - ay;
    const length = Math.hypot(bx - ax, by - ay);
    const off = length === 0 ? 0 : Math.abs((x * (by - ay) - y * (bx - ax)) / length);
    if (off > SIGN_OFF_LINE) pkg.say(slide, `"${sign.name}" is ${(off / EMU_PER_MM).toFixed(1)} mm off its tie`);
  }
}

function maps(pkg, reach) {
  for (const slide of pkg.slides) {
    const shapes = pkg.shapes(slide);
    const symbols = named(shapes, 'actor:');
    if (symbols.length === 0) continue;
    const names = new Set();
    for (const { name } of shapes.filter((each) => /^(actor|label|tie|sign|territory):/.test(each.name))) {
      if (names.has(name)) pkg.say(slide, `two shapes are called "${name}"`);
      names.add(name);
    }
    const size = (each) => `${each.box.w} × ${each.box.h} EMU`;
    for (const symbol of symbols) {
      if (size(symbol) !== size(symbols[0])) {
        pkg.say(slide, `symbols of unequal size: "${symbol.name}" ${size(symbol)}, "${symbols[0].name}" ${size(symbols[0])}`);
      }
      if (!symbol.group) pkg.say(slide, `"${symbol.name}" does not move with its label`);
      const link = symbol.identity.child('a:hlinkClick');
      const sheet = link && pkg.links(slide).get(link.get('r:id'))?.target;
      if (sheet && reach.has(sheet) && !reach.get(sheet).has(slide)) pkg.say(sheet, 'has no link back to the map');
    }
    connectors(pkg, slide, shapes);
    signs(pkg, slide, shapes);
  }
}

// `parts`: Map from name to Buffer.
export function check(allParts) {
  const pkg = new Package(allParts);
  parts(pkg);
  presentation(pkg);
  ids(pkg);
  const reach = hyperlinks(pkg);
  within(pkg);
  maps(pkg, reach);
  return pkg.problems;
}
