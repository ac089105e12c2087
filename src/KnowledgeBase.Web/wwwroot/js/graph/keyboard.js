// The stage by keyboard: arrows go along edges, Enter opens, Escape leaves.

const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** @param {{camera: object, scene: () => object, current: () => object|null, go: (item) => void, open: (item) => void, leave: () => void, zoom: (factor: number) => void, fit: () => void}} on */
export function listenToKeys(stage, on) {
  stage.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    if (direction) step(on, direction);
    else if (event.key === 'Enter') { if (on.current()) on.open(on.current()); else return; }
    else if (event.key === 'Escape') on.leave();
    else if (event.key === '+' || event.key === ';') on.zoom(1.4);
    else if (event.key === '-') on.zoom(1 / 1.4);
    else if (event.key === '0') on.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function step(on, [dx, dy]) {
  const { items, edges } = on.scene();
  const from = on.current();
  if (!from) {
    const middle = on.camera.under(on.camera.width / 2, on.camera.height / 2);
    on.go(least(items, (item) => Math.hypot(item.x - middle.x, item.y - middle.y)));
    return;
  }
  const near = edges.filter((line) => line.source === from || line.target === from).map((line) => (line.source === from ? line.target : line.source));
  on.go(toward(near, from, dx, dy) ?? toward(items, from, dx, dy, 8));
}

// What is straight ahead counts as nearer; without an edge that way the nearest node there is next, so that every node can be reached.
function toward(items, from, dx, dy, strictness = 2) {
  const cost = (item) => {
    const [x, y] = [item.x - from.x, item.y - from.y];
    const ahead = x * dx + y * dy;
    return ahead <= 0 ? Infinity : Math.hypot(x, y) * (1 + strictness * (1 - ahead / Math.hypot(x, y)));
  };
  const best = least(items.filter((item) => item !== from), cost);
  return best && cost(best) < Infinity ? best : null;
}

function least(items, cost) {
  return items.reduce((best, item) => (best === null || cost(item) < cost(best) ? item : best), null);
}
