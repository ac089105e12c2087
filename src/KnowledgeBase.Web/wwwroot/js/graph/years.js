// The years as a small histogram with two handles, and a button that lets time run.

const stepMilliseconds = 900;

/** @param {{change: (from: number, to: number) => void}} on 0 for no bound */
export function makeYears(part, counts, state, on, texts) {
  const years = [...counts.keys()].sort((a, b) => a - b);
  part.hidden = years.length < 2;
  if (part.hidden) return;
  const [first, last] = [years[0], years.at(-1)];
  const [from, to] = part.querySelectorAll('input');
  const [play, shown, bars] = [part.querySelector('button'), part.querySelector('output'), part.querySelector('.year-bars')];
  for (const input of [from, to]) Object.assign(input, { min: first, max: last, step: 1 });
  from.value = state.from || first;
  to.value = state.to || last;
  const most = Math.max(...counts.values());
  bars.replaceChildren(...range(first, last).map((year) => bar(year, counts.get(year) ?? 0, most)));

  const show = () => {
    const [low, high] = [Math.min(from.value, to.value), Math.max(from.value, to.value)];
    shown.textContent = low === high ? `${low}` : `${low}–${high}`;
    [...bars.children].forEach((child, i) => child.setAttribute('class', first + i >= low && first + i <= high ? 'is-in' : ''));
    return [low === first ? 0 : low, high === last ? 0 : high];
  };
  const change = () => on.change(...show());
  from.addEventListener('input', change);
  to.addEventListener('input', change);
  show();

  let timer = 0;
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    play.textContent = texts.play;
  };
  play.addEventListener('click', () => {
    if (timer) return stop();
    if (Number(to.value) >= last) to.value = from.value;
    play.textContent = texts.stop;
    change();
    timer = setInterval(() => {
      if (Number(to.value) >= last) return stop();
      to.value = Number(to.value) + 1;
      change();
    }, stepMilliseconds);
  });
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
