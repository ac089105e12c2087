// Draws a scene on a 2D canvas: where WebGL is missing, and for pictures to take away.
import { drawItem, drawLine } from './shapes.js';

const fewEnoughForArrows = 600;

/** Draws everything in sight. @param {(x: number, y: number) => {x: number, y: number}} place from the map to the canvas */
export function paint(context, scene, place, theme, width, height) {
  const arrows = scene.edges.length <= fewEnoughForArrows;
  const at = new Map(scene.items.map((item) => [item, place(item.x, item.y)]));
  for (const line of scene.edges) {
    const [from, to] = [at.get(line.source), at.get(line.target)];
    if ((from.x < 0 && to.x < 0) || (from.y < 0 && to.y < 0) || (from.x > width && to.x > width) || (from.y > height && to.y > height)) continue;
    context.strokeStyle = context.fillStyle = line.color;
    context.lineWidth = line.width;
    context.setLineDash(line.target.shape === 'ring' ? [4, 3] : []);
    drawLine(context, line, from, to, arrows && line.kind !== 'community');
  }
  context.setLineDash([]);
  for (const [item, { x, y }] of at) {
    if (x > -40 && y > -40 && x < width + 40 && y < height + 40) drawItem(context, item, x, y, theme);
  }
}

export class CanvasPainter {
  #canvas = document.createElement('canvas');
  #scene = { items: [], edges: [] };

  constructor(stage) {
    this.#canvas.className = 'stage-layer';
    this.#canvas.setAttribute('aria-hidden', 'true');
    stage.prepend(this.#canvas);
  }

  show(scene, theme) {
    this.#scene = scene;
    this.theme = theme;
  }

  draw(camera, painted) {
    const context = sized(this.#canvas, camera);
    paint(context, this.#scene, (x, y) => camera.place(x, y), this.theme, camera.width, camera.height);
    painted();
  }
}

/** A cleared context in CSS pixels. */
export function sized(canvas, { width, height }, ratio = Math.min(2, window.devicePixelRatio || 1)) {
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const context = canvas.getContext('2d');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
