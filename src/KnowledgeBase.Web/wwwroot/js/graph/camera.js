// Where one looks from: the point of the map in the middle, and pixels for one unit of the map.

const unit = 10000;
const closest = 1.2;

export class Camera {
  x = unit / 2;
  y = unit / 2;
  scale = 0.05;
  width = 1;
  height = 1;

  place(x, y) {
    return { x: (x - this.x) * this.scale + this.width / 2, y: (y - this.y) * this.scale + this.height / 2 };
  }

  /** The place on the map below a point of the screen. */
  under(x, y) {
    return { x: (x - this.width / 2) / this.scale + this.x, y: (y - this.height / 2) / this.scale + this.y };
  }

  /** What is seen: bounds on the map, and how many pixels that is. */
  sight() {
    const [start, end] = [this.under(0, 0), this.under(this.width, this.height)];
    return { left: start.x, top: start.y, right: end.x, bottom: end.y, pixels: this.width * this.height };
  }

  pan(dx, dy) {
    this.x -= dx / this.scale;
    this.y -= dy / this.scale;
  }

  /** Zooms so that what is below a point of the screen stays there. */
  zoom(factor, x = this.width / 2, y = this.height / 2) {
    const still = this.under(x, y);
    this.scale = Math.min(closest, Math.max(0.4 * Math.min(this.width, this.height) / unit, this.scale * factor));
    this.x = still.x - (x - this.width / 2) / this.scale;
    this.y = still.y - (y - this.height / 2) / this.scale;
  }

  /** The camera that shows all of some points, with room for labels around them. */
  fitting(points) {
    if (points.length === 0) return { x: this.x, y: this.y, scale: this.scale };
    const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
    const [left, right, top, bottom] = [min(xs), max(xs), min(ys), max(ys)];
    const room = { x: Math.min(110, this.width * 0.14), y: Math.min(64, this.height * 0.14) };
    const scale = Math.min((this.width - 2 * room.x) / Math.max(1, right - left), (this.height - 2 * room.y) / Math.max(1, bottom - top), 0.4);
    return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
  }
}

const min = (values) => values.reduce((least, value) => Math.min(least, value));
const max = (values) => values.reduce((most, value) => Math.max(most, value));

/** Moves a camera there, at once where motion is not wanted. */
export function fly(camera, to, each) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    Object.assign(camera, to);
    each();
    return;
  }
  const [from, began, length] = [{ x: camera.x, y: camera.y, scale: camera.scale }, performance.now(), 260];
  const step = (now) => {
    const part = Math.min(1, Math.max(0, (now - began) / length));
    const eased = 1 - (1 - part) ** 3;
    camera.scale = from.scale * (to.scale / from.scale) ** eased;
    camera.x = from.x + (to.x - from.x) * eased;
    camera.y = from.y + (to.y - from.y) * eased;
    each();
    if (part < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
