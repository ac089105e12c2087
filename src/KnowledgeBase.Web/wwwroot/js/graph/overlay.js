// What lies over the picture: labels where there is room, and what is pointed at with all that it is joined to.
import { sized } from './canvas-painter.js';
import { placeLabels, Shortener } from './labels.js';
import { drawItem, drawLine } from './shapes.js';

/** Font of labels, in every picture. */
export const labelFont = (theme) => `12px ${theme.font}`;

export class Overlay {
  #canvas = document.createElement('canvas');
  #shortener = new Shortener();

  constructor(stage) {
    this.#canvas.className = 'stage-layer';
    this.#canvas.setAttribute('aria-hidden', 'true');
    stage.append(this.#canvas);
  }

  /**
   * @param {{active: object|null, current: object|null, selected: object|null, focus: string}} marks items of the scene
   * @param {number} [ratio] pixels of the canvas for one of the screen
   */
  draw(camera, scene, marks, theme, ratio) {
    const context = sized(this.#canvas, camera, ratio);
    context.font = labelFont(theme);
    context.lineJoin = 'round';
    const near = marks.active ? this.#highlight(context, camera, scene, marks.active, theme) : null;
    for (const item of [marks.selected, marks.current, scene.items.find((one) => one.key === marks.focus)]) if (item) ring(context, camera, item, theme);
    const labels = placeLabels(camera, near ?? scene.items, marks, (label) => this.#shortener.shorten(context, label, camera.width));
    labels.forEach((label) => drawLabel(context, label, theme));
  }

  #highlight(context, camera, scene, active, theme) {
    context.fillStyle = theme.raised;
    context.globalAlpha = 0.72;
    context.fillRect(0, 0, camera.width, camera.height);
    context.globalAlpha = 1;
    const near = new Set([active]);
    for (const line of scene.edges) {
      if (line.source !== active && line.target !== active) continue;
      near.add(line.source).add(line.target);
      context.strokeStyle = context.fillStyle = line.target.shape === 'ring' ? theme.notice : theme.ink2;
      context.lineWidth = Math.max(1.4, line.width);
      context.setLineDash(line.target.shape === 'ring' ? [4, 3] : []);
      drawLine(context, line, camera.place(line.source.x, line.source.y), camera.place(line.target.x, line.target.y), line.kind !== 'community');
    }
    context.setLineDash([]);
    for (const item of near) {
      const { x, y } = camera.place(item.x, item.y);
      drawItem(context, item, x, y, theme);
    }
    return near;
  }
}

function ring(context, camera, item, theme) {
  const { x, y } = camera.place(item.x, item.y);
  context.beginPath();
  context.arc(x, y, item.size + 5, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = theme.accent;
  context.stroke();
}

function drawLabel(context, { item, text, left, base, isMarked }, theme) {
  context.font = `${isMarked ? '700 ' : ''}${labelFont(theme)}`;
  context.lineWidth = 4;
  context.strokeStyle = theme.raised;
  context.strokeText(text, left, base);
  context.fillStyle = item.shape === 'ring' ? theme.ink2 : theme.ink;
  context.fillText(text, left, base);
}
