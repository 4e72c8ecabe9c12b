// Moving over the map: a shift and a scale of the drawing, in pixels of the stage.

/** @typedef {{x: number, y: number, width: number, height: number}} Box in mm of the page */

/** @type {Box} */
const page = svg.viewBox.baseVal;
const camera = {
  x: 0, // of the page's corner, in pixels of the stage
  y: 0,
  scale: 1, // pixels per mm
  /** @type {Box | null} what is framed whatever the stage's size; null: a hand moved the map */
  frame: page,
};
const readable = 3.4; // pixels per mm at which names of actors can be read

/** The part of the stage that no drawer covers. */
function free() {
  const box = stage.getBoundingClientRect();
  let bottom = box.bottom;
  if (narrow.matches) {
    for (const drawer of document.querySelectorAll('.drawer:not([hidden])')) {
      bottom = Math.min(bottom, drawer.getBoundingClientRect().top);
    }
  }
  return {width: box.width, height: Math.max(bottom - box.top, 80)};
}

// The drawing is laid out at one pixel a millimetre; print undoes this.
svg.style.width = `${page.width}px`;

/** @param {Box} box */
function scaleOf(box) {
  const room = free();
  return Math.min(room.width / box.width, room.height / box.height) * 0.98;
}

function place() {
  svg.style.transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})`;
}

/** The framed box in the middle of the stage; a hand's view is kept, in sight. */
function settle() {
  const {frame} = camera;
  if (frame === null) {
    hold();
  } else {
    const room = free();
    camera.scale = frame === page ? scaleOf(page) : Math.max(scaleOf(page), Math.min(scaleOf(frame), readable * 1.4));
    const within = camera.scale > scaleOf(page) ? frame : page;
    camera.x = room.width / 2 - (within.x + within.width / 2) * camera.scale;
    camera.y = room.height / 2 - (within.y + within.height / 2) * camera.scale;
  }
  place();
}

function fit() {
  camera.frame = page;
  settle();
}

/** The eye follows: the one move that takes a moment. */
function glide() {
  svg.classList.add('glides');
  setTimeout(() => svg.classList.remove('glides'), 300);
}

/**
 * Goes near an actor and those around it when their names are too small to read; else only as far as is
 * needed to see it.
 * @param {Box} box
 * @param {Box[]} around
 */
function approach(box, around) {
  if (camera.scale >= readable && camera.frame === null) {
    reveal(box);
    return;
  }
  const margin = 8;
  const all = [box, ...around];
  const left = Math.min(...all.map((each) => each.x)) - margin;
  const top = Math.min(...all.map((each) => each.y)) - margin;
  const right = Math.max(...all.map((each) => each.x + each.width)) + margin;
  const bottom = Math.max(...all.map((each) => each.y + each.height)) + margin;
  camera.frame = {x: left, y: top, width: right - left, height: bottom - top};
  glide();
  settle();
}

/** Something of the page stays in sight, however far one drags. */
function hold() {
  const room = free();
  const margin = 60;
  camera.x = Math.min(Math.max(camera.x, margin - page.width * camera.scale), room.width - margin);
  camera.y = Math.min(Math.max(camera.y, margin - page.height * camera.scale), room.height - margin);
}

/**
 * @param {number} dx
 * @param {number} dy
 */
function pan(dx, dy) {
  camera.x += dx;
  camera.y += dy;
  camera.frame = null;
  hold();
  place();
}

/**
 * What is under (x, y) of the stage stays there.
 * @param {number} factor
 * @param {number} [x]
 * @param {number} [y]
 */
function zoom(factor, x = free().width / 2, y = free().height / 2) {
  const least = scaleOf(page) * 0.7;
  const scale = Math.min(Math.max(camera.scale * factor, least), Math.max(least, 24));
  const by = scale / camera.scale;
  camera.x = x - (x - camera.x) * by;
  camera.y = y - (y - camera.y) * by;
  camera.scale = scale;
  camera.frame = null;
  hold();
  place();
}

/**
 * Moves no more than is needed for the box to be seen whole.
 * @param {Box} box
 */
function reveal(box) {
  const room = free();
  const margin = 24;
  const start = camera.x + box.x * camera.scale;
  const top = camera.y + box.y * camera.scale;
  const end = start + box.width * camera.scale;
  const bottom = top + box.height * camera.scale;
  let dx = 0;
  let dy = 0;
  if (end > room.width - margin) dx = room.width - margin - end;
  if (start + dx < margin) dx = margin - start;
  if (bottom > room.height - margin) dy = room.height - margin - bottom;
  if (top + dy < margin) dy = margin - top;
  if (dx !== 0 || dy !== 0) pan(dx, dy);
}

/** Fingers and the mouse: one drags, two pinch. True while a drag is on, so that it is no click. */
let dragged = false;

function listenToPointers() {
  /** @type {Map<number, {x: number, y: number}>} */
  const fingers = new Map();
  let travelled = 0;

  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (fingers.size === 0) {
      travelled = 0;
      dragged = false;
    }
    fingers.set(event.pointerId, {x: event.clientX, y: event.clientY});
  });
  stage.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const now = {x: event.clientX, y: event.clientY};
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (!dragged && travelled < 6) return;
    if (!dragged) stage.setPointerCapture(event.pointerId);
    dragged = true;
    const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, finger]) => finger);
    fingers.set(event.pointerId, now);
    if (others.length === 0) {
      pan(now.x - before.x, now.y - before.y);
      return;
    }
    const [other] = others;
    const box = stage.getBoundingClientRect();
    const apart = Math.hypot(before.x - other.x, before.y - other.y);
    const factor = apart > 0 ? Math.hypot(now.x - other.x, now.y - other.y) / apart : 1;
    pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    zoom(factor, (now.x + other.x) / 2 - box.left, (now.y + other.y) / 2 - box.top);
  });
  for (const end of ['pointerup', 'pointercancel']) {
    stage.addEventListener(end, (event) => fingers.delete(/** @type {PointerEvent} */ (event).pointerId));
  }
  stage.addEventListener('wheel', (event) => {
    event.preventDefault();
    const box = stage.getBoundingClientRect();
    const pixels = event.deltaY * (event.deltaMode === 1 ? 20 : 1);
    // A pinch on a touchpad comes as a small wheel with Ctrl.
    zoom(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0015)), event.clientX - box.left, event.clientY - box.top);
  }, {passive: false});
}

/** @param {string} key */
function cameraKey(key) {
  const step = 80;
  if (key === '+' || key === '=') zoom(1.25);
  else if (key === '-' || key === '−') zoom(0.8);
  else if (key === '0') fit();
  else if (key === 'ArrowLeft') pan(step, 0);
  else if (key === 'ArrowRight') pan(-step, 0);
  else if (key === 'ArrowUp') pan(0, step);
  else if (key === 'ArrowDown') pan(0, -step);
  else return false;
  return true;
}
