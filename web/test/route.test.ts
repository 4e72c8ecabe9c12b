import assert from 'node:assert/strict';
import {test} from 'node:test';
import {carried, readRoute, writeRoute, type Route} from '../src/route';

test('an address says where one is, there and back', () => {
  const routes: (Route | null)[] = [
    null,
    {site: 'a b/c', room: 'map', chosen: null},
    {site: 'x', room: 'history', chosen: null},
    {site: 'x', room: 'map', chosen: {what: 'tie', id: '1/2'}},
    {site: 'x', room: 'actors', chosen: {what: 'actor', id: 'é'}},
  ];
  for (const route of routes) assert.deepEqual(readRoute(writeRoute(route)), route);
});

test('an address that somebody typed leads somewhere', () => {
  assert.deepEqual(readRoute('#/x'), {site: 'x', room: 'map', chosen: null});
  assert.deepEqual(readRoute('#/x/nowhere/king/3'), {site: 'x', room: 'map', chosen: null});
  assert.deepEqual(readRoute('#/%E0%A4%A'), null);
  assert.equal(readRoute(''), null);
});

test('what is not on the map is not carried to it', () => {
  assert.deepEqual(carried('map', {what: 'tie', id: '1'}), {what: 'tie', id: '1'});
  assert.equal(carried('map', {what: 'interpretation', id: '1'}), null);
  assert.equal(carried('history', {what: 'tie', id: '1'}), null);
});
