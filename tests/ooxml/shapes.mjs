// The shapes of a slide with their places on it, in EMU, and where connectors may be glued to them.

const n = (element, name) => Number(element?.get(name) ?? 0);

// A group's transform of its children's coordinates into the slide's.
function into(group, outer) {
  const xfrm = group.child('p:grpSpPr', 'a:xfrm');
  const off = xfrm?.child('a:off'), ext = xfrm?.child('a:ext');
  const childOff = xfrm?.child('a:chOff'), childExt = xfrm?.child('a:chExt');
  const scale = (name) => (n(childExt, name) ? n(ext, name) / n(childExt, name) : 1);
  const sx = scale('cx'), sy = scale('cy');
  return (x, y) => outer(n(off, 'x') + (x - n(childOff, 'x')) * sx, n(off, 'y') + (y - n(childOff, 'y')) * sy);
}

// Every p:sp, p:cxnSp and p:grpSp: {element, kind, id, name, box, group}, groups before what they hold.
export function shapesOf(tree) {
  const shapes = [];
  const walk = (parent, place, group) => {
    for (const element of parent.children) {
      const kind = { 'p:sp': 'sp', 'p:cxnSp': 'cxnSp', 'p:grpSp': 'grpSp', 'p:pic': 'pic' }[element.name];
      if (!kind) continue;
      const identity = element.children[0].child('p:cNvPr');
      const properties = element.child('p:spPr') ?? element.child('p:grpSpPr');
      const xfrm = properties?.child('a:xfrm');
      const off = xfrm?.child('a:off'), ext = xfrm?.child('a:ext');
      const shape = { element, kind, group, id: identity.get('id'), name: identity.get('name'), identity, properties };
      if (off && ext) {
        const [x, y] = place(n(off, 'x'), n(off, 'y'));
        const [right, bottom] = place(n(off, 'x') + n(ext, 'cx'), n(off, 'y') + n(ext, 'cy'));
        shape.box = { x, y, w: right - x, h: bottom - y };
        shape.flipH = xfrm.get('flipH') === '1';
        shape.flipV = xfrm.get('flipV') === '1';
      }
      shapes.push(shape);
      if (kind === 'grpSp') walk(element, into(element, place), shape);
    }
  };
  walk(tree, (x, y) => [x, y], undefined);
  return shapes;
}

const EDGES = [[0.5, 0], [0, 0.5], [0.5, 1], [1, 0.5]];
const D = 0.5 - Math.SQRT1_2 / 2;
const PRESET_SITES = {
  rect: EDGES, roundRect: EDGES, diamond: EDGES,
  ellipse: [[0.5, 0], [D, D], [0, 0.5], [D, 1 - D], [0.5, 1], [1 - D, 1 - D], [1, 0.5], [1 - D, D]],
};

// Connection sites as points of the slide, [] for a shape without.
export function sitesOf(shape) {
  const { box, properties } = shape;
  if (!box) return [];
  const preset = properties.child('a:prstGeom')?.get('prst');
  if (preset) return (PRESET_SITES[preset] ?? []).map(([x, y]) => [box.x + x * box.w, box.y + y * box.h]);
  const geometry = properties.child('a:custGeom');
  const values = { l: 0, t: 0, r: box.w, b: box.h, w: box.w, h: box.h, hc: box.w / 2, vc: box.h / 2 };
  const value = (word) => (word in values ? values[word] : Number(word));
  for (const guide of geometry?.child('a:gdLst')?.children ?? []) {
    const [operation, ...words] = guide.get('fmla').split(' ');
    const [a, b, c] = words.map(value);
    values[guide.get('name')] = operation === '*/' ? (a * b) / c : operation === '+-' ? a + b - c : a;
  }
  return (geometry?.child('a:cxnLst')?.children ?? []).map((site) => {
    const pos = site.child('a:pos');
    return [box.x + value(pos.get('x')), box.y + value(pos.get('y'))];
  });
}

// Start and end of a connector: the diagonal of its box, flipped.
export function endsOf({ box, flipH, flipV }) {
  const left = box.x, right = box.x + box.w, top = box.y, bottom = box.y + box.h;
  return [
    [flipH ? right : left, flipV ? bottom : top],
    [flipH ? left : right, flipV ? top : bottom],
  ];
}
