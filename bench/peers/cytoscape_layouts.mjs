// The layouts of Cytoscape.js that know compound nodes, without a window: used by layout.mjs and render.mjs.
//
// Settings. A millimetre is 3 pixels, so that a symbol with its label is some 100 x 55 pixels: the sizes the
// defaults of both layouts are made for (ideal length 50 from border to border). "proof" is their best
// quality; disconnected parts are packed by cytoscape-layout-utilities, as fCoSE's page advises.
import cytoscape from "cytoscape";
import coseBilkent from "cytoscape-cose-bilkent";
import fcose from "cytoscape-fcose";

export const pixels = 3; // per mm

// The packing of parts looks for a window to put its name in, though it needs none.
globalThis.window = globalThis;
const { default: utilities } = await import("cytoscape-layout-utilities");
cytoscape.use(utilities);
delete globalThis.window;
cytoscape.use(fcose);
cytoscape.use(coseBilkent);

const common = { animate: false, fit: false, randomize: true, quality: "proof" };
const settings = {
  fcose: { ...common, name: "fcose", packComponents: true, idealEdgeLength: () => 50 },
  "cose-bilkent": { ...common, name: "cose-bilkent", idealEdgeLength: 50 },
};

// Both take their random numbers from Math.random. Mulberry32, so that a seed can be run again.
export function seedRandom(seed) {
  let state = seed >>> 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// graph: {padding, gap, nodes: [{w, h, region}], regions: [{parent}], ties: [[from, to]]}, mm.
// Answers the top-left corners of the boxes, mm, and the milliseconds of the layout alone.
export function layOut(graph, name, seed) {
  seedRandom(seed);
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
  const gap = graph.gap * pixels;
  const start = performance.now();
  cy.layout({ ...settings[name], tilingPaddingVertical: gap, tilingPaddingHorizontal: gap }).run();
  const ms = performance.now() - start;
  const boxes = graph.nodes.map((n, i) => {
    const { x, y } = cy.getElementById(`n${i}`).position();
    return [x / pixels - n.w / 2, y / pixels - n.h / 2];
  });
  cy.destroy();
  return { boxes, ms };
}
