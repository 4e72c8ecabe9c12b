// Where a map stands on the screen: a shift and a scale. Boxes are in mm of the map, rooms in pixels of the stage.

export type Box = {x: number; y: number; width: number; height: number};
export type Room = {width: number; height: number};
/** `x`, `y`: of the map's corner, in pixels of the stage; `scale`: pixels per mm. */
export type Camera = {x: number; y: number; scale: number};

/** Pixels per mm at which the names of actors can be read. */
export const readable = 3.4;
const closest = 24;
/** What stays in sight of the map however far one drags, in pixels. */
const margin = 60;

export const scaleOf = (box: Box, room: Room) => Math.min(room.width / box.width, room.height / box.height) * 0.98;

const centred = (box: Box, room: Room, scale: number): Camera => ({
  x: room.width / 2 - (box.x + box.width / 2) * scale,
  y: room.height / 2 - (box.y + box.height / 2) * scale,
  scale,
});

export const fit = (page: Box, room: Room): Camera => centred(page, room, scaleOf(page, room));

/** A part of the map in the middle, but never smaller than the whole map would be. */
export function frame(box: Box, page: Box, room: Room): Camera {
  const whole = scaleOf(page, room);
  const scale = Math.max(whole, Math.min(scaleOf(box, room), readable * 1.4));
  return hold(centred(scale > whole ? box : page, room, scale), page, room);
}

export function hold(camera: Camera, page: Box, room: Room): Camera {
  const {scale} = camera;
  const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
  return {
    x: within(camera.x, margin - (page.x + page.width) * scale, room.width - margin - page.x * scale),
    y: within(camera.y, margin - (page.y + page.height) * scale, room.height - margin - page.y * scale),
    scale,
  };
}

export const pan = (camera: Camera, dx: number, dy: number, page: Box, room: Room): Camera =>
  hold({...camera, x: camera.x + dx, y: camera.y + dy}, page, room);

/** What is under (x, y) of the stage stays there. */
export function zoom(camera: Camera, factor: number, x: number, y: number, page: Box, room: Room): Camera {
  const least = scaleOf(page, room) * 0.7;
  const scale = Math.min(Math.max(camera.scale * factor, least), Math.max(least, closest));
  const by = scale / camera.scale;
  return hold({x: x - (x - camera.x) * by, y: y - (y - camera.y) * by, scale}, page, room);
}

/** Moves no more than is needed for the box to be seen whole. */
export function reveal(camera: Camera, box: Box, page: Box, room: Room): Camera {
  const air = 24;
  const shift = (at: number, length: number, size: number) => {
    if (at < air) return air - at;
    return at + length > size - air ? Math.max(size - air - at - length, air - at) : 0;
  };
  const {x, y, scale} = camera;
  const dx = shift(x + box.x * scale, box.width * scale, room.width);
  const dy = shift(y + box.y * scale, box.height * scale, room.height);
  return dx === 0 && dy === 0 ? camera : pan(camera, dx, dy, page, room);
}

/** As many of the boxes, from the first one on, as fit in while names can still be read. */
export function company(boxes: Box[], room: Room): Box {
  const [first = {x: 0, y: 0, width: 1, height: 1}, ...others] = boxes;
  const away = (box: Box) => Math.hypot(box.x + box.width / 2 - first.x - first.width / 2, box.y + box.height / 2 - first.y - first.height / 2);
  let held = [first];
  for (const box of others.sort((a, b) => away(a) - away(b))) {
    if (scaleOf(around([...held, box]), room) < readable * 0.7) break;
    held = [...held, box];
  }
  return around(held);
}

export function around(boxes: Box[], air = 8): Box {
  const left = Math.min(...boxes.map((box) => box.x)) - air;
  const top = Math.min(...boxes.map((box) => box.y)) - air;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + air;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + air;
  return {x: left, y: top, width: right - left, height: bottom - top};
}
