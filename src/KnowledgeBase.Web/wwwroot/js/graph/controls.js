// Buttons, boxes and lists beside the picture. They are an ordinary form, so that the page works without any of this.

/** Joins the form and the buttons with the explorer. */
export function listenToControls(explorer) {
  const { root } = explorer;
  const form = root.querySelector('.explorer-filters form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    explorer.set(readForm(form), true);
  });
  form.addEventListener('change', () => explorer.set(readForm(form), true));
  root.addEventListener('click', (event) => act(explorer, event.target.closest('[data-do]')?.dataset.do));
  root.addEventListener('fullscreenchange', () => explorer.resize());
}

function readForm(form) {
  const data = new FormData(form);
  return {
    kinds: new Set(data.getAll('kinds')), edges: new Set(data.getAll('edges')), q: data.get('q').trim(), site: data.get('site'), affiliation: data.get('affiliation'),
    color: data.get('color'), size: data.get('size'), nohubs: data.has('nohubs'), noleaves: data.has('noleaves'), papers: data.has('papers'),
    depth: Number(data.get('depth') ?? 2),
  };
}

function act(explorer, name) {
  const { root, state } = explorer;
  if (name === 'fit') explorer.fit();
  else if (name === 'nearer') explorer.zoom(1.5);
  else if (name === 'farther') explorer.zoom(1 / 1.5);
  else if (name === 'full') document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.();
  else if (name === 'png') explorer.savePng();
  else if (name === 'svg') explorer.saveSvg();
  else if (name === 'filters') {
    const open = root.classList.toggle('has-filters');
    root.querySelector('[data-do="filters"]').setAttribute('aria-expanded', String(open));
    if (open) root.querySelector('.explorer-filters').querySelector('input, select, button').focus();
  } else if (name === 'table') explorer.set({ view: state.view === 'table' ? 'picture' : 'table' }, true);
}

/** Brings the form, the legend and the view up to the state. */
export function showControls({ root, state, shown, legend, texts }) {
  const form = root.querySelector('.explorer-filters form');
  for (const box of form.querySelectorAll('[name="kinds"], [name="edges"]')) box.checked = state[box.name].has(box.value);
  for (const name of ['nohubs', 'noleaves', 'papers']) form.elements[name].checked = state[name];
  form.elements.q.value = state.q;
  for (const name of ['color', 'size']) form.elements[name].value = state[name];
  choose(form.elements.site, state.site);
  choose(form.elements.affiliation, state.affiliation);
  const table = state.view === 'table';
  root.classList.toggle('is-table', table);
  root.querySelector('[data-do="table"]').setAttribute('aria-pressed', String(table));
  if (shown) root.querySelector('.explorer-count').textContent = texts.counts.replace('{0}', shown.nodes.length.toLocaleString('en')).replace('{1}', shown.edges.length.toLocaleString('en'));
  if (legend) showLegend(root.querySelector('.legend'), legend);
}

function choose(select, value) {
  if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  select.value = value;
}

function showLegend(list, legend) {
  list.hidden = legend.length === 0;
  list.replaceChildren(...legend.map(({ label, color }) => {
    const dot = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    dot.setAttribute('viewBox', '-6 -6 12 12');
    dot.setAttribute('aria-hidden', 'true');
    const circle = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    circle.setAttribute('r', '5');
    circle.setAttribute('fill', color);
    dot.append(circle);
    const item = document.createElement('li');
    item.append(dot, label);
    return item;
  }));
}
