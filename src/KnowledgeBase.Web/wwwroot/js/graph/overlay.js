// What lies over the picture: labels where there is room, and what is pointed at with all that it is joined to.
import { sized } from './canvas-painter.js';
import { drawItem, drawLine } from './shapes.js';

const mostLabels = 140;
const longest = { wide: 176, narrow: 112 };
const narrowBelow = 700;

export class Overlay {
  #canvas = document.createElement('canvas');
  #short = new Map();
  #room = longest.wide;

  constructor(stage) {
    this.#canvas.className = 'stage-layer';
    this.#canvas.setAttribute('aria-hidden', 'true');
    stage.append(this.#canvas);
  }

  /** @param {{active: object|null, current: object|null, selected: object|null, focus: string}} marks items of the scene */
  draw(camera, scene, marks, theme) {
    const context = sized(this.#canvas, camera);
    context.font = `12px ${theme.font}`;
    this.#room = camera.width < narrowBelow ? longest.narrow : longest.wide;
    context.lineJoin = 'round';
    const near = marks.active ? this.#highlight(context, camera, scene, marks.active, theme) : null;
    for (const item of [marks.selected, marks.current, scene.items.find((one) => one.key === marks.focus)]) if (item) ring(context, camera, item, theme);
    drawLabels(context, camera, scene.items, near, marks, theme, (label) => this.#shortened(context, label));
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

  #shortened(context, label) {
    const key = `${this.#room} ${label}`;
    let short = this.#short.get(key);
    if (short === undefined) {
      short = label;
      if (context.measureText(label).width > this.#room) {
        const letters = [...label];
        while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > this.#room) letters.length -= Math.max(1, Math.ceil(letters.length * 0.04));
        short = `${letters.join('').trimEnd()}…`;
      }
      this.#short.set(key, short = { text: short, width: context.measureText(short).width });
    }
    return short;
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

// The heaviest first; a label that would touch another, or an important node, is left out.
function drawLabels(context, camera, items, near, marks, theme, shorten) {
  const order = [...(near ?? items)].sort((a, b) => rank(b, marks) - rank(a, marks));
  const taken = new Rows();
  for (const item of order.slice(0, 400)) {
    const { x, y } = camera.place(item.x, item.y);
    if (inSight(camera, x, y)) taken.take(x - item.size - 1, y - item.size - 1, x + item.size + 1, y + item.size + 1);
  }
  let drawn = 0;
  for (const item of order) {
    const { x, y } = camera.place(item.x, item.y);
    if (!inSight(camera, x, y)) continue;
    const { text, width } = shorten(item.label);
    const always = rank(item, marks) >= 1e6;
    const spot = spots(item, x, y, width).find(([left, top]) => taken.take(left - 2, top, left + width + 2, top + 15)) ?? (always ? spots(item, x, y, width)[0] : null);
    if (!spot) continue;
    context.font = `${always ? '700 ' : ''}12px ${theme.font}`;
    context.lineWidth = 4;
    context.strokeStyle = theme.raised;
    context.strokeText(text, spot[0], spot[1] + 11);
    context.fillStyle = item.shape === 'ring' ? theme.ink2 : theme.ink;
    context.fillText(text, spot[0], spot[1] + 11);
    if (++drawn >= mostLabels) break;
  }
}

// Where a label may stand: below, above, to the right, to the left.
const spots = ({ size }, x, y, width) => [[x - width / 2, y + size + 4], [x - width / 2, y - size - 18], [x + size + 5, y - 7], [x - size - 5 - width, y - 7]];

const rank = (item, marks) => (item === marks.active || item === marks.selected || item.key === marks.focus ? 1e6 : 0) + item.weight + (item.shape === 'ring' ? -0.5 : 0);
const inSight = (camera, x, y) => x > -20 && y > -20 && x < camera.width + 20 && y < camera.height + 20;

/** Boxes that must not overlap, kept in rows so that few are compared. */
class Rows {
  #rows = new Map();

  /** False when something is there already; else the box is taken. */
  take(left, top, right, bottom) {
    const rows = [];
    for (let row = Math.floor(top / 32); row <= Math.floor(bottom / 32); row++) rows.push(this.#rows.get(row) ?? this.#rows.set(row, []).get(row));
    if (rows.some((row) => row.some((box) => box.left < right && left < box.right && box.top < bottom && top < box.bottom))) return false;
    rows.forEach((row) => row.push({ left, top, right, bottom }));
    return true;
  }
}
