// The years as a small histogram with two handles, and a button that lets time run.

const stepMilliseconds = 900;

export class Years {
  #timer = 0;

  /** @param {{change: (from: number, to: number) => void}} on 0 for no bound */
  constructor(part, on, texts) {
    [this.part, this.on, this.texts] = [part, on, texts];
    [this.from, this.to] = part.querySelectorAll('input');
    [this.button, this.told, this.bars] = [part.querySelector('button'), part.querySelector('output'), part.querySelector('.year-bars')];
    for (const input of [this.from, this.to]) input.addEventListener('input', () => this.#change());
    this.button.addEventListener('click', () => (this.#timer ? this.#stop() : this.#play()));
  }

  /** @param {Map<number, number>} counts articles by year */
  show(counts, state) {
    const years = [...counts.keys()].sort((a, b) => a - b);
    this.part.hidden = years.length < 2;
    if (this.part.hidden) return;
    [this.first, this.last] = [years[0], years.at(-1)];
    for (const input of [this.from, this.to]) Object.assign(input, { min: this.first, max: this.last, step: 1 });
    this.from.value = state.from || this.first;
    this.to.value = state.to || this.last;
    const most = Math.max(...counts.values());
    this.bars.replaceChildren(...range(this.first, this.last).map((year) => bar(year, counts.get(year) ?? 0, most)));
    this.#tell();
  }

  #tell() {
    const [low, high] = [Math.min(this.from.value, this.to.value), Math.max(this.from.value, this.to.value)];
    this.told.textContent = low === high ? `${low}` : `${low}–${high}`;
    [...this.bars.children].forEach((child, i) => child.setAttribute('class', this.first + i >= low && this.first + i <= high ? 'is-in' : ''));
    return [low === this.first ? 0 : low, high === this.last ? 0 : high];
  }

  #change() {
    this.on.change(...this.#tell());
  }

  #play() {
    if (Number(this.to.value) >= this.last) this.to.value = this.from.value;
    this.button.textContent = this.texts.stop;
    this.#change();
    this.#timer = setInterval(() => {
      if (Number(this.to.value) >= this.last) return this.#stop();
      this.to.value = Number(this.to.value) + 1;
      this.#change();
    }, stepMilliseconds);
  }

  #stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.button.textContent = this.texts.play;
  }
}

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

// SVG, because the policy allows no style attributes.
function bar(year, count, most) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 10 30');
  svg.setAttribute('preserveAspectRatio', 'none');
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const height = count === 0 ? 0 : 3 + (27 * count) / most;
  for (const [key, value] of Object.entries({ x: 1, y: 30 - height, width: 8, height })) rect.setAttribute(key, value);
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = `${year}: ${count}`;
  svg.append(title, rect);
  return svg;
}
