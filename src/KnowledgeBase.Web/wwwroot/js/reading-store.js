// What a reader has read (読了), where they stopped (しおり) and when they were last here. Pages know these functions only, so that an account
// can keep the same instead of this browser. Nothing is sent anywhere. Where storage is forbidden or full, a mark lasts as long as the page.
const KEY = 'kb-reading';
const MOST = 5000; // articles of each kind; the oldest marks go first
const VISIT_ENDS_AFTER = 30 * 60 * 1000; // ms without a page

let kept = load() ?? { read: [], places: [], seen: 0, since: 0 };

function load() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY)) ?? {};
    const list = (value) => (Array.isArray(value) ? value : []);
    return {
      read: list(found.read).filter(Number.isInteger),
      places: list(found.places).filter((place) => Number.isInteger(place?.id) && Number.isInteger(place.block)),
      seen: Number(found.seen) || 0,
      since: Number(found.since) || 0,
    };
  } catch {
    return null;
  }
}

// Other windows may have written since.
function change(edit) {
  kept = load() ?? kept;
  edit(kept);
  kept.read = kept.read.slice(-MOST);
  kept.places = kept.places.slice(-MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Forbidden or full: kept for this page.
  }
}

export const isRead = (id) => kept.read.includes(id);

/** Ids of articles read, the last one first. */
export const readIds = () => kept.read.toReversed();

export const setRead = (id, read) => change((all) => {
  all.read = all.read.filter((other) => other !== id);
  if (read) all.read.push(id);
});

/** Where reading stopped: { block, of }, the number of the block of text among so many; undefined when nothing is kept. */
export const placeIn = (id) => kept.places.find((place) => place.id === id);

/** Ids of articles with a place kept, the last one first. */
export const placeIds = () => kept.places.toReversed().map((place) => place.id);

export const keepPlace = (id, place) => change((all) => {
  all.places = all.places.filter((other) => other.id !== id);
  if (place) all.places.push({ id, ...place });
});

export const forgetAll = () => change((all) => Object.assign(all, { read: [], places: [] }));

/** Notes that a page is looked at. Returns when the visit before this one ended, in ms, or 0 for the first. */
export function visit(now) {
  change((all) => {
    if (now - all.seen > VISIT_ENDS_AFTER) all.since = all.seen;
    all.seen = Math.max(all.seen, now);
  });
  return kept.since;
}

/** Calls back when another window changed something. */
export function onChange(callback) {
  addEventListener('storage', (event) => {
    if (event.key !== KEY && event.key !== null) return;
    kept = load() ?? kept;
    callback();
  });
}
