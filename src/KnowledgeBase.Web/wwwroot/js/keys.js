// Keys for reading without a mouse. The dialog says what they are; the links in it are where g leads.
const dialog = document.getElementById('keys');
const enabled = document.getElementById('keys-enabled');
const button = document.getElementById('keys-button');
const search = document.getElementById('site-q');
const items = 'main :is(h2, h3, .link-title, .name-list li, .part-list li, .capture-file) > a[href]';
const setting = 'kb.keys';
const patience = 1500; // milliseconds between g and its letter
let gone = -Infinity;

const isField = (element) =>
  element.matches('input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select') || element.isContentEditable;

// From the item that has the focus, or else from the top of what is in sight.
function move(step) {
  const from = document.activeElement.closest('main') && document.activeElement;
  const isBehind = (link) => from
    ? from.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING
    : link.getBoundingClientRect().top >= 0;
  const links = [...document.querySelectorAll(items)].filter((link) => link !== from && link.checkVisibility());
  const link = step > 0 ? links.find(isBehind) : links.findLast((one) => !isBehind(one));
  link?.focus({ preventScroll: true });
  link?.closest('article, li, tr, section')?.scrollIntoView({ block: 'nearest' });
}

function jump(letter) {
  const link = dialog.querySelector(`a[data-key="${CSS.escape(letter)}"]`);
  if (link) location.assign(link.href);
  return link !== null;
}

const actions = {
  '/': () => search.select(),
  '?': () => dialog.showModal(),
  j: () => move(1),
  k: () => move(-1),
  g: (event) => { gone = event.timeStamp; },
};

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
  if (isField(event.target)) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }

  if (!enabled.checked) return;
  const follows = event.timeStamp - gone < patience;
  gone = -Infinity;
  if (follows && jump(event.key)) {
    event.preventDefault();
  } else if (Object.hasOwn(actions, event.key)) {
    event.preventDefault();
    actions[event.key](event);
  }
});

// A browser that keeps nothing throws; the keys are on then.
try {
  enabled.checked = localStorage.getItem(setting) !== 'off';
  enabled.addEventListener('change', () => localStorage.setItem(setting, enabled.checked ? 'on' : 'off'));
} catch { /* nothing to remember */ }

button.addEventListener('click', () => dialog.showModal());
button.hidden = false;
