// The drawing comes alive: its actors are buttons, its ties can be touched, the others step back.

const SVG = 'http://www.w3.org/2000/svg';

/** @typedef {{group: SVGGElement, at: {x: number, y: number}, box: DOMRect}} Drawn */
/** @type {Map<string, Drawn>} */
const drawn = new Map();
let walker = ''; // the one actor that Tab reaches
let chosen = ''; // the actor whose sheet is open

/** @param {string} what */
const groups = (what) => /** @type {NodeListOf<SVGGElement>} */ (svg.querySelectorAll(`g.${what}`));

/**
 * The box of the symbol, without the label under it.
 * @param {SVGGElement} group
 */
function symbolBox(group) {
  const boxes = Array.from(group.querySelectorAll('path'), (path) => path.getBBox());
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return {x: (left + right) / 2, y: (top + bottom) / 2, side: Math.max(right - left, bottom - top)};
}

function dress() {
  svg.querySelector(':scope > title')?.remove(); // else it hangs over the whole map
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', document.title);
  for (const layer of ['territories', 'ties', 'signs']) {
    svg.querySelector(`#${layer}`)?.setAttribute('aria-hidden', 'true'); // said in words, in the text
  }
  for (const group of groups('actor')) {
    const id = group.dataset.id ?? '';
    const symbol = symbolBox(group);
    const box = group.getBBox();
    drawn.set(id, {group, at: {x: symbol.x, y: symbol.y}, box});
    const touch = document.createElementNS(SVG, 'rect'); // also between the symbol and its name
    touch.setAttribute('class', 'touch');
    for (const side of /** @type {const} */ (['x', 'y', 'width', 'height'])) touch.setAttribute(side, String(box[side]));
    const ring = document.createElementNS(SVG, 'circle');
    ring.setAttribute('class', 'ring');
    ring.setAttribute('cx', String(symbol.x));
    ring.setAttribute('cy', String(symbol.y));
    ring.setAttribute('r', String(symbol.side * 0.78));
    group.prepend(touch, ring);
    group.setAttribute('role', 'button');
    group.setAttribute('tabindex', '-1');
    const actor = actors.get(id);
    if (actor !== undefined) group.setAttribute('aria-label', `${actor.name}. ${actor.spoken}`);
    group.querySelector('title')?.remove(); // the name stands under the symbol
    for (const line of group.querySelectorAll('tspan + tspan')) {
      const gap = document.createElementNS(SVG, 'tspan'); // a space without width, else two words are read as one
      gap.setAttribute('class', 'gap');
      gap.textContent = ' ';
      line.before(gap);
    }
  }
  for (const group of groups('tie')) {
    const line = group.querySelector('path');
    if (line === null) continue;
    const reach = /** @type {SVGPathElement} */ (line.cloneNode());
    for (const name of ['stroke-dasharray', 'stroke-linecap']) reach.removeAttribute(name);
    reach.setAttribute('class', 'reach'); // a line is too thin for a thumb
    group.append(reach);
  }
  walkTo(data.actors[0]?.id ?? '', false);
}

/**
 * @param {string} id
 * @param {boolean} focus
 */
function walkTo(id, focus) {
  const to = drawn.get(id);
  if (to === undefined) return;
  drawn.get(walker)?.group.setAttribute('tabindex', '-1');
  to.group.setAttribute('tabindex', '0');
  walker = id;
  if (!focus) return;
  to.group.focus({preventScroll: true});
  reveal(to.box);
}

/** @param {string} key */
function walkKey(key) {
  const kept = data.actors.filter((actor) => !isOut(actor.id));
  if (key === 'Home' || key === 'End') {
    const to = key === 'Home' ? kept[0] : kept[kept.length - 1];
    if (to !== undefined) walkTo(to.id, true);
    return true;
  }
  const way = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[key];
  const from = drawn.get(walker);
  if (way === undefined || from === undefined) return false;
  let best = '';
  let least = Infinity;
  for (const {id} of kept) {
    const to = drawn.get(id);
    if (to === undefined || id === walker) continue;
    const dx = to.at.x - from.at.x;
    const dy = to.at.y - from.at.y;
    const ahead = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (ahead <= 0.5 || ahead + 2 * aside >= least) continue;
    best = id;
    least = ahead + 2 * aside;
  }
  if (best !== '') walkTo(best, true);
  return true;
}

/** @param {string} id */
const isOut = (id) => drawn.get(id)?.group.classList.contains('out') ?? true;

/**
 * Shows some actors and ties, and lets the rest step back; nothing lit: all alike.
 * @param {Set<string>} litActors
 * @param {Set<string>} litTies
 * @param {string} [actor] whose sheet is open
 */
function light(litActors, litTies, actor = '') {
  chosen = actor;
  svg.classList.toggle('lights', litActors.size > 0);
  for (const group of groups('actor')) {
    const id = group.dataset.id ?? '';
    group.classList.toggle('lit', litActors.has(id));
    group.classList.toggle('chosen', id === chosen);
    if (id === chosen) group.setAttribute('aria-current', 'true');
    else group.removeAttribute('aria-current');
  }
  for (const what of ['tie', 'sign']) {
    for (const group of groups(what)) group.classList.toggle('lit', litTies.has(group.dataset.id ?? ''));
  }
}

/** @param {string} id */
const tiesOf = (id) => data.ties.filter((tie) => tie.from === id || tie.to === id);

/** @param {string} id */
const neighbours = (id) => tiesOf(id).flatMap((tie) => [tie.from, tie.to]);

/** @param {string} id */
function lightActor(id) {
  light(new Set([id, ...neighbours(id)]), new Set(tiesOf(id).map((tie) => tie.id)), id);
}

/** @param {Tie} tie */
function lightTie(tie) {
  light(new Set([tie.from, tie.to]), new Set([tie.id]));
}

function listenToMap() {
  stage.addEventListener('click', (event) => {
    if (dragged) return;
    const group = /** @type {Element} */ (event.target).closest('g[data-id]');
    const id = group?.getAttribute('data-id') ?? '';
    if (group?.classList.contains('actor')) {
      walkTo(id, true);
      showActor(id);
    } else if (ties.has(id)) {
      showTie(id);
    } else {
      closeDetail();
    }
  });
  stage.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onActor = document.activeElement?.classList.contains('actor') ?? false;
    let done = false;
    if (onActor && (event.key === 'Enter' || event.key === ' ')) {
      showActor(walker);
      done = true;
    } else if (onActor && !event.shiftKey) {
      done = walkKey(event.key);
    }
    if (done || cameraKey(event.key)) event.preventDefault();
  });
}
