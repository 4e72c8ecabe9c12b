// @ts-check
// Moving over the map: a shift and a scale of the drawing, in pixels of the stage.

const page = svg.viewBox.baseVal; // in mm
const camera = {x: 0, y: 0, scale: 1, whole: true}; // scale: pixels per mm; whole: nobody moved it yet

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

function fitting() {
  const room = free();
  return Math.min(room.width / page.width, room.height / page.height) * 0.98;
}

function place() {
  // The drawing is laid out at one pixel a millimetre; print undoes this.
  svg.style.transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})`;
}

function fit() {
  const room = free();
  camera.scale = fitting();
  camera.x = (room.width - page.width * camera.scale) / 2;
  camera.y = (room.height - page.height * camera.scale) / 2;
  camera.whole = true;
  place();
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
  camera.whole = false;
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
  const least = fitting() * 0.7;
  const scale = Math.min(Math.max(camera.scale * factor, least), Math.max(least, 24));
  const by = scale / camera.scale;
  camera.x = x - (x - camera.x) * by;
  camera.y = y - (y - camera.y) * by;
  camera.scale = scale;
  camera.whole = false;
  hold();
  place();
}

/**
 * Moves no more than is needed for the box (page units) to be seen whole.
 * @param {{x: number, y: number, width: number, height: number}} box
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
