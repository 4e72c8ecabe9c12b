import assert from 'node:assert/strict';
import {test} from 'node:test';
import {around, company, fit, frame, hold, pan, readable, reveal, scaleOf, zoom, type Camera} from '../src/map/camera';

const page = {x: 10, y: 20, width: 400, height: 200};
const room = {width: 1000, height: 700};
const on = (camera: Camera, x: number, y: number) => [camera.x + x * camera.scale, camera.y + y * camera.scale];
const near = (a: number[], b: number[]) => a.forEach((each, n) => assert.ok(Math.abs(each - (b[n] ?? NaN)) < 1e-6, `${a} is not ${b}`));

test('the whole map is centred and seen', () => {
  const camera = fit(page, room);
  near(on(camera, 210, 120), [500, 350]);
  const [left = -1] = on(camera, 10, 20);
  const [right = 1e9] = on(camera, 410, 220);
  assert.ok(left >= 0 && right <= 1000);
});

test('what is under the finger stays there while one zooms', () => {
  const before = fit(page, room);
  const after = zoom(before, 1.7, 300, 250, page, room);
  near([(300 - before.x) / before.scale], [(300 - after.x) / after.scale]);
  near([after.scale], [before.scale * 1.7]);
  assert.ok(zoom(before, 0.0001, 0, 0, page, room).scale >= scaleOf(page, room) * 0.69);
  assert.ok(zoom(before, 1e9, 0, 0, page, room).scale <= 24);
});

test('however far one drags, something of the map stays in sight', () => {
  const [x = 0] = on(pan(fit(page, room), 1e6, 1e6, page, room), 10, 20);
  assert.ok(x <= 1000 - 60);
  const [right = 0] = on(hold({x: -1e6, y: 0, scale: 2}, page, room), 410, 0);
  assert.ok(right >= 60 - 1e-6);
});

test('to be seen whole, a box moves the map no more than is needed', () => {
  const camera = {x: 0, y: 0, scale: 2};
  assert.equal(reveal(camera, {x: 50, y: 50, width: 20, height: 20}, page, room), camera);
  const moved = reveal(camera, {x: 495, y: 50, width: 20, height: 20}, page, room);
  near([moved.x, moved.y], [1000 - 24 - 1030, 0]);
});

test('a frame comes near enough to read, and never shows less than the whole map', () => {
  const camera = frame(around([{x: 100, y: 100, width: 10, height: 10}]), page, room);
  near([camera.scale], [readable * 1.4]);
  near([frame({x: 0, y: 0, width: 4000, height: 4000}, page, room).scale], [scaleOf(page, room)]);
});

test('somebody is shown with as many neighbours as leave names readable, the nearest first', () => {
  const box = (x: number) => ({x, y: 0, width: 10, height: 10});
  assert.deepEqual(company([box(0), box(1000), box(60)], room), around([box(0), box(60)]));
  assert.deepEqual(company([box(0)], room), around([box(0)]));
});
