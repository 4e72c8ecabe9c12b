// What all parts of the page share: its elements, its data, its words.

/**
 * @typedef {{id: string, name: string, spoken: string, place: string, key: string,
 *   facets: Record<string, string[]>}} Actor
 * @typedef {{id: string, from: string, to: string, facets: Record<string, string[]>}} Tie
 * @typedef {{actors: Actor[], ties: Tie[], fold: Array<number | string>, words: Record<string, string>}} Data
 */

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @type {Data} */
const data = JSON.parse(element('data').textContent ?? '');
const actors = new Map(data.actors.map((actor) => [actor.id, actor]));
const ties = new Map(data.ties.map((tie) => [tie.id, tie]));
const fold = folder(data.fold);

const stage = element('stage');
const svg = /** @type {SVGSVGElement} */ (stage.querySelector('svg'));

/**
 * A sentence with its blanks filled.
 * @param {string} code
 * @param {Record<string, string | number>} [blanks]
 */
function say(code, blanks = {}) {
  return data.words[code].replace(/\{(\w+)\}/g, (whole, name) => String(blanks[name] ?? whole));
}

/**
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {string} [text]
 */
function make(name, attributes = {}, text = '') {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

/** On a narrow screen the drawers slide over the map from below. */
const narrow = matchMedia('(max-width: 760px)');
