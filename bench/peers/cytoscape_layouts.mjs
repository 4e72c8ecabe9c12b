// The layouts of Cytoscape.js that know compound nodes, without a window: used by layout.mjs and render.mjs.
//
// Settings: 36 for fCoSE and 18 for CoSE-Bilkent were tried (quality default or proof; 1.5, 3, 5 pixels per
// millimetre; ideal length 25, 50, 90 pixels from border to border; with and without packing of the parts) on
// sale, settat, bouanane, the public graphs and a generated site of 60, three seeds each. "wide" has the fewest
// overlaps and crossings for both; "tight" takes half of its area for fCoSE, with thrice the overlaps.
// Parts are packed by cytoscape-layout-utilities, as fCoSE's page advises.
import { createRequire } from "node:module";

import cytoscape from "cytoscape";


const common = { animate: false, fit: false, randomize: true, quality: "proof" };
const fcoseOf = (ideal, packComponents) => ({ ...common, name: "fcose", packComponents, idealEdgeLength: () => ideal });
// pixels: per mm
const settings = {
  "fcose-wide": { pixels: 1.5, options: fcoseOf(90, true) },
  "fcose-tight": { pixels: 3, options: fcoseOf(50, true) },
  "fcose-quick": { pixels: 3, options: fcoseOf(50, false) }, // without the packing, which takes long to load
  "cose-bilkent": { pixels: 1.5, options: { ...common, name: "cose-bilkent", idealEdgeLength: 90 } },
};

// Loads what the layout needs and no more, once; gives the generator to be seeded, if it has one of its own.
const loaded = new Map();

async function load(name) {
  if (name === "cose-bilkent") {
    cytoscape.use((await import("cytoscape-cose-bilkent")).default);
    const fromCoseBilkent = createRequire(createRequire(import.meta.url).resolve("cytoscape-cose-bilkent"));
    return createRequire(fromCoseBilkent.resolve("cose-base"))("layout-base").RandomSeed;
  }
  cytoscape.use((await import("cytoscape-fcose")).default);
  if (settings[name].options.packComponents) {
    // It looks for a window to put its name in, though it needs none.
    globalThis.window = globalThis;
    cytoscape.use((await import("cytoscape-layout-utilities")).default);
    delete globalThis.window;
  }
  return {};
}

// fCoSE takes its random numbers from Math.random (here Mulberry32, so that a seed can be run again), CoSE-Bilkent
// from a generator of its own that every process starts at 1.
function seedRandom(seed, own) {
  let state = seed >>> 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  own.seed = seed * 1000;
}

// graph: {padding, gap, nodes: [{w, h, region}], regions: [{parent}], ties: [[from, to]]}, mm.
// `before`: top-left corners that all but the last box already have; the layout starts from there (the last from
// its neighbours' mean) and not at random.
// Answers the top-left corners of the boxes, mm, and the milliseconds of the layout alone: processor
// time of all threads, or the clock's where that is less, so that other work on the machine does not count.
export async function layOut(graph, name, seed, before = null) {
  const { pixels, options } = settings[name];
  if (!loaded.has(name)) loaded.set(name, await load(name));
  seedRandom(seed, loaded.get(name));
  const region = (index) => (index < 0 ? undefined : `r${index}`);
  const elements = [
    ...graph.regions.map((r, i) => ({ data: { id: `r${i}`, parent: region(r.parent) } })),
    ...graph.nodes.map((n, i) => ({
      data: { id: `n${i}`, parent: region(n.region), w: n.w * pixels, h: n.h * pixels },
    })),
    ...graph.ties.map(([from, to], i) => ({ data: { id: `t${i}`, source: `n${from}`, target: `n${to}` } })),
  ];
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements,
    layout: { name: "null" },
    style: [
      { selector: "node[w]", style: { shape: "rectangle", width: "data(w)", height: "data(h)", "border-width": 0 } },
      { selector: ":parent", style: { padding: graph.padding * pixels, "border-width": 0 } },
    ],
  });
  if (before !== null) {
    const middle = (i) => ({ x: (before[i][0] + graph.nodes[i].w / 2) * pixels, y: (before[i][1] + graph.nodes[i].h / 2) * pixels });
    const last = before.length;
    const ends = graph.ties.filter((tie) => tie.includes(last)).map(([from, to]) => middle(from === last ? to : from));
    const mean = (axis) => ends.reduce((sum, end) => sum + end[axis], 0) / ends.length;
    before.forEach((_, i) => cy.getElementById(`n${i}`).position(middle(i)));
    cy.getElementById(`n${last}`).position({ x: mean("x"), y: mean("y") });
  }
  const gap = graph.gap * pixels;
  const start = performance.now();
  const used = process.cpuUsage();
  cy.layout({ ...options, randomize: before === null, tilingPaddingVertical: gap, tilingPaddingHorizontal: gap }).run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const ms = Math.min(wall, (user + system) / 1000);
  const boxes = graph.nodes.map((n, i) => {
    const { x, y } = cy.getElementById(`n${i}`).position();
    return [x / pixels - n.w / 2, y / pixels - n.h / 2];
  });
  cy.destroy();
  return { boxes, ms };
}
