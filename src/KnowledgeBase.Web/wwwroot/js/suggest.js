// Suggests titles and names below a search box while one types (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Typing never waits for it, and without it
// the box is an ordinary one.
const box = document.querySelector('#site-q[data-suggest]');
const list = document.createElement('ul');
let request;
let timer;
let chosen = -1;

function close() {
  clearTimeout(timer);
  request?.abort();
  list.replaceChildren();
  list.hidden = true;
  chosen = -1;
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
}

function choose(index) {
  list.children[chosen]?.setAttribute('aria-selected', 'false');
  chosen = index;
  const option = list.children[chosen];
  option?.setAttribute('aria-selected', 'true');
  option?.scrollIntoView({ block: 'nearest' });
  if (option) box.setAttribute('aria-activedescendant', option.id);
  else box.removeAttribute('aria-activedescendant');
}

function show(items) {
  list.replaceChildren(...items.map((item, index) => {
    const option = document.createElement('li');
    option.id = `suggestion-${index}`;
    option.role = 'option';
    option.dataset.url = item.url;
    option.setAttribute('aria-selected', 'false');
    const kind = document.createElement('small');
    kind.textContent = box.dataset[item.kind];
    option.append(item.text, ' ', kind);
    return option;
  }));
  list.hidden = items.length === 0;
  chosen = -1;
  box.setAttribute('aria-expanded', String(!list.hidden));
  box.removeAttribute('aria-activedescendant');
}

async function ask() {
  request?.abort();
  request = new AbortController();
  const asked = box.value;
  try {
    const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(asked)}`, { signal: request.signal });
    const { items } = await answer.json();
    if (box.value === asked && document.activeElement === box) show(items);
  } catch {
    // Aborted, or the network is away: the box still searches.
  }
}

function type(event) {
  clearTimeout(timer);
  if (event.isComposing) return; // an input method is still at work on the word; compositionend comes when it is done
  if (box.value.trim() === '') close();
  else timer = setTimeout(ask, 150);
}

function key(event) {
  if (event.isComposing || event.keyCode === 229 || list.hidden) return; // Safari ends a composition before the Enter that ended it
  const count = list.children.length;
  if (event.key === 'ArrowDown') choose((chosen + 1) % count);
  else if (event.key === 'ArrowUp') choose((chosen <= 0 ? count : chosen) - 1);
  else if (event.key === 'Enter' && chosen >= 0) location.assign(list.children[chosen].dataset.url);
  else if (event.key === 'Escape') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

if (box) {
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.role = 'listbox';
  list.hidden = true;
  list.setAttribute('aria-label', box.dataset.suggest);
  box.after(list);
  box.role = 'combobox';
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  box.addEventListener('input', type);
  box.addEventListener('compositionstart', close); // the candidates of the input method take its place
  box.addEventListener('compositionend', type);
  box.addEventListener('keydown', key);
  box.addEventListener('blur', close);
  list.addEventListener('mousedown', (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener('click', (event) => location.assign(event.target.closest('li').dataset.url));
}
