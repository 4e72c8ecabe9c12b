import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {FacetAnswer, MapAnswer} from '../src/engine/interface';
import {filtered} from '../src/map/filter';
import {ahead, along} from '../src/map/walk';
import {search} from '../src/search';

const spots = [{id: 'a', x: 0, y: 0}, {id: 'b', x: 10, y: 1}, {id: 'c', x: 30, y: 0}, {id: 'd', x: 9, y: 20}];
const from = (id: string) => spots.find((spot) => spot.id === id) ?? {id: '', x: 0, y: 0};

test('QUA-09 the arrow keys go to the nearest ahead', () => {
  assert.equal(ahead(from('a'), 'ArrowRight', spots), 'b');
  assert.equal(ahead(from('b'), 'ArrowRight', spots), 'c');
  assert.equal(ahead(from('a'), 'ArrowDown', spots), 'd');
  assert.equal(ahead(from('a'), 'ArrowLeft', spots), '');
});

test('QUA-09 with Shift they follow a tie, however far', () => {
  assert.equal(along(from('a'), 'ArrowRight', [from('c'), from('d')]), 'c');
  assert.equal(along(from('a'), 'ArrowUp', [from('c'), from('d')]), '');
});

const facet = (name: FacetAnswer['name'], of_ties: boolean): FacetAnswer => ({name, of_ties, title: name, choices: []});
const drawing = {
  scene: {nodes: [{id: 'a'}, {id: 'b'}, {id: 'c'}], ties: [{id: 't', from: 'a', to: 'b'}, {id: 'u', from: 'b', to: 'c'}]},
  facets: [facet('kind', false), facet('family', false), facet('quality', true), facet('source', true)],
  elements: {
    a: {kind: ['structure'], family: ['x']}, b: {kind: ['structure'], family: ['y']}, c: {kind: ['leader'], family: ['x', 'y'], source: ['e']},
    t: {quality: ['good'], source: ['e', 'f']}, u: {quality: ['none']},
  },
} as unknown as MapAnswer;
const kept = (ticked: Record<string, string[]>) => {
  const {actors, ties} = filtered(drawing, ticked);
  return `${[...actors].join('')} ${[...ties].join('')}`;
};

test('SOC-23 one answer of each question keeps an element; a tie stays with both its ends', () => {
  assert.equal(kept({}), 'abc tu');
  assert.equal(kept({kind: ['structure']}), 'ab t');
  assert.equal(kept({kind: ['structure', 'leader'], family: ['x']}), 'ac ');
  assert.equal(kept({quality: ['none']}), 'bc u');
  assert.equal(kept({quality: []}), 'abc tu');
  assert.equal(kept({source: ['e']}), 'abc t', 'whom the source speaks of is there, tied or not');
  assert.equal(kept({source: ['f']}), 'ab t');
});

test('QUA-10 names that begin with what is typed come first, then words that do', () => {
  const all = ['association sale', 'sale\nsla', 'hausale', 'rabat'].map((key) => ({key}));
  assert.deepEqual(search(all, 'sale').map((each) => each.key.split('\n')[0]), ['sale', 'association sale', 'hausale']);
  assert.deepEqual(search(all, 'sal asso').length, 1);
  assert.deepEqual(search(all, 'sale sla'), [], 'a search never runs over two names');
  assert.deepEqual(search(all, ''), []);
});
