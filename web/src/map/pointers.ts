// Fingers, the mouse and the wheel: one drags, two pinch, a short touch is a click.

export type Hands = {
  pan: (dx: number, dy: number) => void;
  /** `x`, `y`: of the stage. */
  zoom: (factor: number, x: number, y: number) => void;
  click: (target: Element) => void;
};

const still = 6; // pixels that a finger may tremble

/** Returns what ends the listening. */
export function listen(stage: HTMLElement, hands: Hands): () => void {
  const fingers = new Map<number, {x: number; y: number}>();
  const ending = new AbortController();
  const {signal} = ending;
  let travelled = 0;
  let dragged = false;

  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (fingers.size === 0) {
      travelled = 0;
      dragged = false;
    }
    fingers.set(event.pointerId, {x: event.clientX, y: event.clientY});
  }, {signal});

  stage.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const now = {x: event.clientX, y: event.clientY};
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (!dragged && travelled < still) return;
    if (!dragged) stage.setPointerCapture(event.pointerId);
    dragged = true;
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    if (other === undefined) {
      hands.pan(now.x - before.x, now.y - before.y);
      return;
    }
    const box = stage.getBoundingClientRect();
    const apart = Math.hypot(before.x - other.x, before.y - other.y);
    const factor = apart > 0 ? Math.hypot(now.x - other.x, now.y - other.y) / apart : 1;
    hands.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    hands.zoom(factor, (now.x + other.x) / 2 - box.left, (now.y + other.y) / 2 - box.top);
  }, {signal});

  const lift = (event: PointerEvent) => fingers.delete(event.pointerId);
  stage.addEventListener('pointerup', lift, {signal});
  stage.addEventListener('pointercancel', lift, {signal});
  stage.addEventListener('click', (event) => {
    if (!dragged && event.target instanceof Element) hands.click(event.target);
  }, {signal});

  stage.addEventListener('wheel', (event) => {
    event.preventDefault();
    const box = stage.getBoundingClientRect();
    const pixels = event.deltaY * (event.deltaMode === 1 ? 20 : 1);
    // A pinch on a touchpad comes as a small wheel with Ctrl.
    hands.zoom(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0015)), event.clientX - box.left, event.clientY - box.top);
  }, {passive: false, signal});

  return () => ending.abort();
}
