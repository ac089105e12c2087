// Mouse, pen and fingers on the stage: move, zoom, point, choose.

const moved = 6;
const reach = 12;

/**
 * @param {{camera: object, scene: () => object, look: (item) => void, choose: (item) => void, open: (item) => void, move: (settled: boolean) => void}} on
 */
export function listenToPointers(stage, on) {
  const down = new Map();
  let travelled = 0;
  const at = (event) => ({ x: event.offsetX, y: event.offsetY });
  const hit = ({ x, y }) => nearest(on.scene().items, on.camera, x, y);

  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    stage.setPointerCapture(event.pointerId);
    if (down.size === 0) travelled = 0;
    down.set(event.pointerId, at(event));
  });

  stage.addEventListener('pointermove', (event) => {
    const [was, now] = [down.get(event.pointerId), at(event)];
    if (!was) {
      if (event.pointerType !== 'touch') on.look(hit(now));
      return;
    }
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, now);
    travelled += Math.hypot(now.x - was.x, now.y - was.y);
    if (other) pinch(on.camera, was, now, other);
    else if (travelled > moved) on.camera.pan(now.x - was.x, now.y - was.y);
    if (travelled > moved) on.move(false);
  });

  const up = (event) => {
    if (!down.delete(event.pointerId) || down.size > 0) return;
    if (travelled > moved) on.move(true);
    else if (event.type === 'pointerup') on.choose(hit(at(event)));
  };
  stage.addEventListener('pointerup', up);
  stage.addEventListener('pointercancel', up);
  stage.addEventListener('pointerleave', () => on.look(null));
  stage.addEventListener('dblclick', (event) => {
    const item = hit(at(event));
    if (item) on.open(item);
  });
  stage.addEventListener('wheel', (event) => {
    event.preventDefault();
    const { x, y } = at(event);
    on.camera.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), x, y);
    on.move(true);
  }, { passive: false });
}

function pinch(camera, was, now, other) {
  const [before, after] = [Math.hypot(was.x - other.x, was.y - other.y), Math.hypot(now.x - other.x, now.y - other.y)];
  camera.pan((now.x - was.x) / 2, (now.y - was.y) / 2);
  if (before > 1 && after > 1) camera.zoom(after / before, (now.x + other.x) / 2, (now.y + other.y) / 2);
}

function nearest(items, camera, x, y) {
  let [best, least] = [null, Infinity];
  for (const item of items) {
    const place = camera.place(item.x, item.y);
    const away = Math.hypot(place.x - x, place.y - y) - item.size;
    if (away < reach && away < least) [best, least] = [item, away];
  }
  return best;
}
