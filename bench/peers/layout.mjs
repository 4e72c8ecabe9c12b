// node layout.mjs GRAPH.json fcose-wide|fcose-tight|cose-bilkent SEED ANSWER.json [BEFORE.json]
//
// Where the first run was short, the layout is run a second time and that one is timed: the compiler of
// JavaScript has then seen the code. (Our own program needs no such help.)
import { readFileSync, writeFileSync } from "node:fs";
import { layOut } from "./cytoscape_layouts.mjs";

const shortMs = 2000;
const [file, name, seed, output, known] = process.argv.slice(2);
const graph = JSON.parse(readFileSync(file, "utf8"));
const before = known ? JSON.parse(readFileSync(known, "utf8")).boxes : null;
let answer = await layOut(graph, name, Number(seed), before);
if (answer.ms < shortMs) answer = await layOut(graph, name, Number(seed), before);
writeFileSync(output, JSON.stringify({ boxes: answer.boxes, regions: [], ms: answer.ms }));
