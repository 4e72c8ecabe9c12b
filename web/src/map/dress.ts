// The drawing comes alive: the engine's SVG is read as data, its actors become buttons, its ties can be touched.
import type {MapAnswer} from '../engine/interface';
import {around, type Box} from './camera';
import type {Spot} from './walk';

const SVG = 'http://www.w3.org/2000/svg';

/** A line of the legend: its sample as it is drawn, and what it means. */
export type Sample = {marks: SVGElement[]; meaning: string};

export type Dressed = {
  svg: SVGSVGElement;
  /** What is drawn, without the paper around it, its heading and its legend: they are for print. */
  page: Box;
  width: number;
  legend: Sample[];
  /** In the order in which Home, End and the text go through them. */
  spots: Map<string, Spot & {box: Box; group: SVGGElement}>;
  ties: Map<string, {from: string; to: string; groups: SVGGElement[]}>;
  territories: Map<string, Box>;
};

function element<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Record<string, string | number>) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

export function dress({svg: text, scene, words}: MapAnswer, title: string): Dressed {
  const read = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (!(read instanceof SVGSVGElement)) throw new Error('the drawing is no SVG');
  const svg = document.importNode(read, true);
  svg.querySelector(':scope > title')?.remove(); // else it hangs over the whole map
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', title);
  svg.setAttribute('class', 'drawing');
  const group = (what: string, id: string) => [...svg.querySelectorAll<SVGGElement>(`g.${what}[data-id="${CSS.escape(id)}"]`)];

  const spots: Dressed['spots'] = new Map();
  for (const node of scene.nodes) {
    const [drawn] = group('actor', node.id);
    if (drawn === undefined) continue;
    const {label} = node;
    const left = Math.min(node.x - node.w / 2, label.x);
    const right = Math.max(node.x + node.w / 2, label.x + label.w);
    const top = Math.min(node.y - node.h / 2, label.y);
    const bottom = Math.max(node.y + node.h / 2, label.y + label.h);
    const box = {x: left, y: top, width: right - left, height: bottom - top};
    spots.set(node.id, {id: node.id, x: node.x, y: node.y, box, group: drawn});
    drawn.prepend(
      element('rect', {class: 'touch', ...box}), // also between the symbol and its name
      element('circle', {class: 'ring', cx: node.x, cy: node.y, r: Math.max(node.w, node.h) * 0.68}),
    );
    drawn.setAttribute('role', 'button');
    drawn.setAttribute('tabindex', '-1');
    drawn.setAttribute('aria-label', spoken(words[node.id] ?? node.name, label.lines.join(' ')));
    for (const line of drawn.querySelectorAll('tspan + tspan')) {
      const gap = element('tspan', {class: 'gap'}); // a space without width, else two words are read as one
      gap.textContent = ' ';
      line.before(gap);
    }
    drawn.querySelector('title')?.remove(); // the name stands under the symbol
  }
  const ties: Dressed['ties'] = new Map();
  for (const tie of scene.ties) {
    const groups = [...group('tie', tie.id), ...group('sign', tie.id)];
    ties.set(tie.id, {from: tie.from, to: tie.to, groups});
    const line = groups[0]?.querySelector('path');
    if (line === undefined || line === null) continue;
    const reach = line.cloneNode() as SVGPathElement;
    for (const name of ['stroke-dasharray', 'stroke-linecap']) reach.removeAttribute(name);
    reach.setAttribute('class', 'reach'); // a line is too thin for a thumb
    groups[0]?.append(reach);
  }
  for (const layer of ['territories', 'ties', 'signs']) {
    svg.querySelector(`[id="${layer}"]`)?.setAttribute('aria-hidden', 'true'); // said in words, in the text of the map
  }
  const legend = samples(svg.querySelector('[id="legend"]'));
  for (const layer of ['legend', 'heading']) svg.querySelector(`[id="${layer}"]`)?.classList.add('paper-only');
  svg.querySelector(':scope > rect')?.classList.add('paper-only');
  for (const veil of svg.querySelectorAll('rect[fill-opacity]')) veil.classList.add('veil');
  svg.querySelector('[id="names-of-territories"]')?.classList.add('names');
  for (const [at, title] of [...svg.querySelectorAll<SVGTextElement>('.names > text')].entries()) title.dataset.id = scene.regions[at]?.id;
  for (const named of svg.querySelectorAll('[id]')) named.removeAttribute('id'); // the page has names of its own
  const territories = new Map(scene.regions.map((region) => [region.id, {x: region.x, y: region.y, width: region.w, height: region.h}]));
  const boxes = [...territories.values(), ...[...spots.values()].map((spot) => spot.box)];
  const page = boxes.length > 0 ? around(boxes, 4) : {x: 0, y: 0, width: scene.page.w, height: scene.page.h};
  return {svg, page, width: scene.page.w, legend, spots, ties, territories};
}

/** What is heard holds what is seen: who speaks to a computer says what she reads. */
function spoken(words: string, shown: string): string {
  return words.includes(shown) ? words : `${shown}. ${words}`;
}

/** The layer is a title, then by line of the legend some marks and a text: its meaning in the map's language and another. */
function samples(layer: Element | null): Sample[] {
  const found: Sample[] = [];
  let marks: SVGElement[] = [];
  for (const child of layer?.children ?? []) {
    if (child instanceof SVGTextElement) {
      const meaning = (child.textContent ?? '').split(' · ')[0] ?? '';
      if (marks.length > 0) found.push({marks, meaning});
      marks = [];
    } else if (child instanceof SVGElement) {
      marks.push(child.cloneNode(true) as SVGElement);
    }
  }
  return found;
}
