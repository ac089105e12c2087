// Everything that makes the picture what it is, kept in the address so that it can be sent to somebody.

const lists = {
  kinds: ['article', 'paper', 'uncaptured'],
  edges: ['related_research', 'related_article', 'inline', 'introduces', 'wrote', 'affiliated'],
};
const texts = { focus: '', q: '', site: '', affiliation: '', node: '', color: 'kind', size: 'links', view: 'picture' };
const numbers = { depth: 2, from: 0, to: 0, x: 0, y: 0, zoom: 0 };
const flags = ['nohubs', 'noleaves', 'papers'];

/** What the address says; what it does not say has its usual value. */
export function read(search) {
  const query = new URLSearchParams(search);
  const state = {};
  for (const [key, usual] of Object.entries(lists)) {
    const chosen = query.getAll(key).join(',').split(',').filter(Boolean);
    state[key] = new Set(chosen.length > 0 ? chosen : usual);
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
  for (const [key, usual] of Object.entries(lists)) {
    const chosen = [...state[key]].sort().join(',');
    if (chosen !== [...usual].sort().join(',')) query.set(key, chosen);
  }
  for (const [key, usual] of Object.entries(texts)) if (state[key] !== usual) query.set(key, state[key]);
  for (const [key, usual] of Object.entries(numbers)) if (state[key] !== usual) query.set(key, String(Number(state[key].toPrecision(5))));
  for (const key of flags) if (state[key]) query.set(key, '');
  const text = query.toString().replaceAll('%2C', ',').replace(/=(&|$)/g, '$1');
  return text ? `/graph?${text}` : '/graph';
}

/** What the server must filter: around what, with which words, and kinds of nodes. The rest is done here, at once. */
export function mapQuery(state) {
  const kinds = new Set(state.kinds);
  kinds.add('article').add('paper');
  if (state.edges.has('shared_author')) kinds.add('author');
  const query = new URLSearchParams({ kinds: [...kinds].join(','), detail: 'auto' });
  for (const key of ['q', 'focus']) if (state[key]) query.set(key, state[key]);
  if (state.focus) query.set('depth', String(state.depth));
  return query;
}
