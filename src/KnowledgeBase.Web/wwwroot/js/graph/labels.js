// Which items get a label, and where: the heaviest first, and none that would touch another label or an important item.

const most = 140;
const longest = { wide: 176, narrow: 112 };
const narrowBelow = 700;
const height = 15;

/** Shortens labels to what fits a screen; it remembers what it has measured. */
export class Shortener {
  #known = new Map();

  /** @returns {{text: string, width: number}} */
  shorten(context, label, screen) {
    const room = screen < narrowBelow ? longest.narrow : longest.wide;
    const key = `${room} ${label}`;
    if (!this.#known.has(key)) this.#known.set(key, measured(context, fitting(context, label, room)));
    return this.#known.get(key);
  }
}

const measured = (context, text) => ({ text, width: context.measureText(text).width });

function fitting(context, label, room) {
  if (context.measureText(label).width <= room) return label;
  const letters = [...label];
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > room) letters.length -= Math.max(1, Math.ceil(letters.length * 0.04));
  return `${letters.join('').trimEnd()}…`;
}

/**
 * @param {Iterable<object>} items of the scene that may have a label
 * @param {(label: string) => {text: string, width: number}} shorten
 * @returns {{item: object, text: string, left: number, base: number, isMarked: boolean}[]} base: of the letters
 */
export function placeLabels(camera, items, marks, shorten) {
  const order = [...items].sort((a, b) => rank(b, marks) - rank(a, marks));
  const taken = new Rows();
  for (const item of order.slice(0, 400)) {
    const { x, y } = camera.place(item.x, item.y);
    if (inSight(camera, x, y)) taken.take(x - item.size - 1, y - item.size - 1, x + item.size + 1, y + item.size + 1);
  }
  const placed = [];
  for (const item of order) {
    const { x, y } = camera.place(item.x, item.y);
    if (!inSight(camera, x, y)) continue;
    const { text, width } = shorten(item.label);
    const isMarked = rank(item, marks) >= 1e6;
    const spot = spots(item, x, y, width).find(([left, top]) => taken.take(left - 2, top, left + width + 2, top + height)) ?? (isMarked ? spots(item, x, y, width)[0] : null);
    if (!spot) continue;
    placed.push({ item, text, left: spot[0], base: spot[1] + 11, isMarked });
    if (placed.length >= most) break;
  }
  return placed;
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
