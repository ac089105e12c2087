// Everything that makes the picture what it is, kept in the address so that it can be sent to somebody.

const lists = {
  kinds: ['article', 'paper', 'uncaptured'],
  edges: ['related_research', 'related_article', 'inline', 'introduces', 'wrote', 'affiliated'],
};
const shared = ['same_paper', 'shared_author'];
const texts = { focus: '', community: '', q: '', site: '', affiliation: '', node: '', color: 'kind', size: 'links', view: 'picture' };
const numbers = { depth: 2, from: 0, to: 0, limit: 0, x: 0, y: 0, zoom: 0 };
const flags = ['nohubs', 'noleaves', 'papers'];
const none = 'none';

/** What the address says; what it does not say has its usual value. */
export function read(search) {
  const query = new URLSearchParams(search);
  const state = {};
  for (const [key, usual] of Object.entries(lists)) {
    const chosen = query.getAll(key).join(',').split(',').filter(Boolean);
    state[key] = new Set(chosen.includes(none) ? [] : chosen.length > 0 ? chosen : usual);
  }
  for (const [key, usual] of Object.entries(texts)) state[key] = query.get(key) ?? usual;
  for (const [key, usual] of Object.entries(numbers)) {
    const number = Number.parseFloat(query.get(key));
    state[key] = Number.isFinite(number) ? number : usual;
  }
  for (const key of flags) state[key] = query.has(key);
  state.depth = Math.min(3, Math.max(1, Math.round(state.depth)));
  return state;
}

/** The address of a state, without what is as usual. */
export function write(state) {
  const query = new URLSearchParams();
  for (const [key, usual] of Object.entries(lists)) if (listed(state[key]) !== listed(usual)) query.set(key, listed(state[key]));
  for (const [key, usual] of Object.entries(texts)) if (state[key] !== usual) query.set(key, state[key]);
  for (const [key, usual] of Object.entries(numbers)) if (state[key] !== usual) query.set(key, String(Number(state[key].toPrecision(5))));
  for (const key of flags) if (state[key]) query.set(key, '1');
  const text = query.toString().replaceAll('%2C', ',');
  return text ? `/graph?${text}` : '/graph';
}

/** Whether the server filters whatever is filtered: what lies around something, and who belongs to it, depends on what is let through. */
export const filteredByServer = (state) => Boolean(state.focus || state.community);

/** Whether anything is filtered that is filtered here, at once, where the map holds the whole library. */
export const isFiltered = (state) => Boolean(state.from || state.to) || flags.some((key) => state[key]);

/** What the server is asked for. @param {boolean} everything with all filters; else without those that are filtered here */
export function mapQuery(state, everything) {
  const kinds = everything ? state.kinds : new Set([...state.kinds, 'article', 'paper']);
  const edges = everything ? state.edges : new Set([...lists.edges, ...shared.filter((kind) => state.edges.has(kind))]);
  const query = new URLSearchParams({ kinds: listed(kinds), edges: listed(edges), detail: 'auto' });
  for (const key of ['q', 'focus', 'community', 'site', 'affiliation', 'limit']) if (state[key]) query.set(key, state[key]);
  if (state.focus) query.set('depth', String(state.depth));
  if (!everything) return query;
  for (const key of ['from', 'to']) if (state[key]) query.set(key, state[key]);
  for (const key of flags) if (state[key]) query.set(key, '1');
  return query;
}

const listed = (values) => [...values].sort().join(',') || none;
