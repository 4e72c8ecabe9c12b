// node sociogram.mjs WORKBOOK.xlsx CARTE.pptx
//
// The same work as `twiza render`, as a short Node program does it: the sheets with SheetJS, the layout with
// fCoSE, the slide with PptxGenJS. What it leaves out is to its advantage: no rules, no evidence, no shaping of
// text (a letter has one width), no legend, no glued connectors, and no sheet for every actor.
import { readFileSync } from "node:fs";
import pptxgen from "pptxgenjs";
import XLSX from "xlsx";
import { layOut } from "./cytoscape_layouts.mjs";

const [input, output] = process.argv.slice(2);
const workbook = XLSX.read(readFileSync(input));
const rows = (sheet) => XLSX.utils.sheet_to_json(workbook.Sheets[sheet] ?? {}, { defval: "" });
const listed = (cell) => String(cell).split(";").map((s) => s.trim()).filter(Boolean);

// --- who, where, with whom

const territories = rows("Territoires").map((row) => ({ name: row["Nom"], parent: row["Parent"], names: [row["Nom"], row["Code"], ...listed(row["Aliases"])] }));
const territoryOf = new Map(territories.flatMap((t) => t.names.filter(Boolean).map((name) => [name, t])));
const parentOf = (t) => territoryOf.get(t.parent);
const lineage = (t) => (t ? [...lineage(parentOf(t)), t] : []);

// The smallest territory that holds all of them.
function common(names) {
  const lines = names.map((name) => lineage(territoryOf.get(name))).filter((line) => line.length > 0);
  if (lines.length === 0) return undefined;
  let depth = 0;
  while (lines.every((line) => line[depth] && line[depth] === lines[0][depth])) depth++;
  return lines[0][depth - 1];
}

const actors = [];
const actorOf = new Map();
function addActor(kind, label, territory, names) {
  const actor = { kind, label, territory, index: actors.length };
  actors.push(actor);
  for (const name of names) if (name !== "" && !actorOf.has(name)) actorOf.set(name, actor);
}
for (const row of rows("Structures")) {
  addActor("structure", row["Nom"], common(listed(row["Territoires"])), [row["Code"], row["Nom"], row["Sigle"], ...listed(row["Aliases"])]);
}
for (const row of rows("Leaders")) {
  const structures = listed(row["Structures"]);
  const own = common(listed(row["Territoires"])) ?? actorOf.get(structures[0])?.territory;
  addActor("leader", row["Fonction"], own, [row["Code"], `${row["Fonction"]} (${structures[0] ?? ""})`, row["Fonction"]]);
}
for (const row of rows("Groupes")) {
  addActor("group", row["Nom"], common(listed(row["Territoires"])), [row["Code"], row["Nom"]]);
}
const ties = rows("Liens")
  .map((row) => ({ from: actorOf.get(row["De"]), to: actorOf.get(row["À"]), quality: row["Qualité"], indicators: row["Indicateurs"] }))
  .filter((tie) => tie.from && tie.to);

// Drawn: territories with an actor, and those that hold one of them.
const drawn = territories.filter((t) => actors.some((a) => lineage(a.territory).includes(t)));

// --- boxes, as wide as a letter of 8 points is on average

const symbol = 9; // mm
const letter = 1.45, line = 3.4, widest = 31;
for (const actor of actors) {
  const lines = [""];
  for (const word of String(actor.label).split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length * letter > widest && lines.at(-1) !== "") lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  actor.lines = lines.slice(0, 4);
  actor.labelW = Math.max(...actor.lines.map((text) => text.length * letter));
  actor.w = Math.max(symbol, actor.labelW);
  actor.h = symbol + 0.8 + actor.lines.length * line;
  actor.region = drawn.indexOf(actor.territory);
}
const padding = 4;
const regions = drawn.map((t) => ({ parent: drawn.indexOf(parentOf(t)) }));
const { boxes } = await layOut(
  { nodes: actors, regions, ties: ties.map((t) => [t.from.index, t.to.index]), padding, gap: 4 },
  "fcose-quick",
  1,
);

const rects = regions.map(() => [Infinity, Infinity, -Infinity, -Infinity]);
function include(region, x0, y0, x1, y1) {
  for (let r = region, pad = padding; r >= 0; r = regions[r].parent, pad += padding) {
    const a = rects[r];
    rects[r] = [Math.min(a[0], x0 - pad), Math.min(a[1], y0 - pad), Math.max(a[2], x1 + pad), Math.max(a[3], y1 + pad)];
  }
}
actors.forEach((a, i) => include(a.region, boxes[i][0], boxes[i][1], boxes[i][0] + a.w, boxes[i][1] + a.h));

// --- the slide

const every = [...rects, ...actors.map((a, i) => [boxes[i][0], boxes[i][1], boxes[i][0] + a.w, boxes[i][1] + a.h])];
const left = Math.min(...every.map((r) => r[0])), top = Math.min(...every.map((r) => r[1]));
const width = Math.max(...every.map((r) => r[2])) - left, height = Math.max(...every.map((r) => r[3])) - top;
const inch = 25.4;
const pptx = new pptxgen();
pptx.defineLayout({ name: "map", width: (width + 20) / inch, height: (height + 20) / inch });
pptx.layout = "map";
const slide = pptx.addSlide();
const place = (x, y, w, h) => ({ x: (x - left + 10) / inch, y: (y - top + 10) / inch, w: w / inch, h: h / inch });

rects.forEach(([x0, y0, x1, y1], i) => {
  slide.addText(drawn[i].name, {
    shape: pptx.ShapeType.rect, ...place(x0, y0, x1 - x0, y1 - y0), line: { color: "339966", width: 1 },
    fill: { color: "339966", transparency: 92 }, fontSize: 9, bold: true, align: "left", valign: "top",
  });
});
for (const tie of ties) {
  if (tie.from === tie.to) continue;
  const [a, b] = [tie.from, tie.to].map((t) => ({ x: boxes[t.index][0] + t.w / 2, y: boxes[t.index][1] + symbol / 2 }));
  slide.addShape(pptx.ShapeType.line, {
    ...place(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(a.x - b.x), Math.abs(a.y - b.y)),
    flipV: (a.x < b.x) !== (a.y < b.y),
    line: {
      color: tie.quality.startsWith("conflict") ? "C00000" : "333333",
      width: tie.indicators ? 1.5 : 0.75,
      dashType: tie.quality === "" ? "dash" : "solid",
    },
  });
}
const shapes = { structure: pptx.ShapeType.homePlate, leader: pptx.ShapeType.smileyFace, group: pptx.ShapeType.ellipse };
actors.forEach((a, i) => {
  const [x, y] = boxes[i];
  slide.addShape(shapes[a.kind], { ...place(x + (a.w - symbol) / 2, y, symbol, symbol), fill: { color: "FFFFFF" }, line: { color: "333333", width: 1 } });
  slide.addText(a.lines.join("\n"), { ...place(x + (a.w - a.labelW) / 2, y + symbol + 0.8, a.labelW, a.lines.length * line), fontSize: 8, align: "center", valign: "top", margin: 0 });
});
await pptx.writeFile({ fileName: output });
console.log(`${actors.length} actors, ${ties.length} ties, ${drawn.length} areas`);
