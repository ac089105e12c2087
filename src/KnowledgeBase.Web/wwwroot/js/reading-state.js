// Shows what reading-store.js keeps: marks on articles in lists, the bar of an article, and links that say which articles they are about.
// Every place for it stands in the page already, so that nothing moves.
import * as store from './reading-store.js';

// Addresses have an end; what does not fit is left out, the oldest articles first.
const LONGEST = 4000;

const addressOf = {
  new: () => (since ? `/new?since=${new Date(since).toISOString()}` : null),
  reading: () => `/reading?places=${store.placeIds().slice(0, 100)}&read=${store.readIds().slice(0, 100)}`,
  unread: (link) => (store.readIds().length > 0 ? `${link.dataset.list}${link.dataset.list.includes('?') ? '&' : '?'}without=${ranges(store.readIds())}` : null),
};

const since = store.visit(Date.now());
const bar = document.querySelector('.reading-bar');
const blocks = [...document.querySelectorAll('[data-testid="article-body"] > *')];

show();
store.onChange(show);
addEventListener('pageshow', (event) => event.persisted && show());
addEventListener('hashchange', goToPlace);
document.addEventListener('click', act);
goToPlace();
showWhatIsKept();

function show() {
  document.querySelectorAll('[data-article]').forEach(showMarks);
  document.querySelectorAll('[data-reading-link]').forEach((link) => { link.href = addressOf[link.dataset.readingLink](link) ?? link.href; });
}

function showMarks(marks) {
  const id = Number(marks.dataset.article);
  const place = store.placeIn(id);
  marks.classList.toggle('is-read', store.isRead(id));
  marks.classList.toggle('has-place', Boolean(place));
  marks.querySelectorAll('button').forEach((button) => { button.disabled = false; });
  if (marks === bar) {
    blocks.forEach((block, i) => block.classList.toggle('kept-place', i === place?.block && place.of === blocks.length));
    marks.querySelector('.progress').textContent = place ? `${Math.round((100 * place.block) / Math.max(1, place.of))}%` : '';
  }
}

function act(event) {
  const button = event.target.closest('[data-article] button, [data-forget]');
  if (!button) return;
  const id = Number(button.closest('[data-article]')?.dataset.article);
  if (button.dataset.mark === 'read') store.setRead(id, !store.isRead(id));
  if (button.dataset.mark === 'keep') store.keepPlace(id, { block: blockInView(), of: blocks.length });
  if (button.dataset.mark === 'drop') store.keepPlace(id, null);
  if ('forget' in button.dataset) {
    store.forgetAll();
    location.replace(location.pathname);
  }
  show();
}

// The first block of which more than its first line is left below the upper edge of the window.
function blockInView() {
  const found = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 40);
  return found < 0 ? blocks.length - 1 : found;
}

// The page of what was read says which articles in its address; without, it is asked for with what is kept here.
function showWhatIsKept() {
  if (document.querySelector('[data-reading-empty="unasked"]') && store.placeIds().length + store.readIds().length > 0) location.replace(addressOf.reading());
}

// A text that was captured anew may have other blocks; the share of it that was read is as near as one gets.
function goToPlace() {
  const place = bar && store.placeIn(Number(bar.dataset.article));
  if (location.hash !== '#bookmark' || !place || blocks.length === 0) return;
  const block = place.of === blocks.length ? place.block : Math.round((place.block * blocks.length) / Math.max(1, place.of));
  blocks[Math.min(block, blocks.length - 1)].scrollIntoView();
}

// 3, 7, 1, 2 as "7,1-3".
function ranges(ids) {
  const runs = [];
  for (const id of ids.toSorted((a, b) => b - a)) {
    if (runs.at(-1)?.[0] === id + 1) runs.at(-1)[0] = id;
    else runs.push([id, id]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`))
    .reduce((text, run) => (text.length > LONGEST ? text : [text, run].filter(Boolean).join(',')), '');
}
