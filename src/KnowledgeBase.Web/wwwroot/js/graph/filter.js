// Which nodes and edges are shown: filters choose articles, and what hangs on the chosen articles comes along.
import { across } from './map.js';

const hubFactor = 6;
const fewestForHub = 12;
const mostOfOne = 12;

/** @returns {{nodes: object[], edges: object[], degrees: Map<object, number>}} */
export function visible(map, state) {
  const chosen = chosenArticles(map, state);
  let nodes = new Set(map.nodes.filter((node) => state.kinds.has(node.kind) || node.kind === 'community' || node.id === state.focus));
  if (chosen) nodes = new Set([...nodes].filter((node) => (node.kind === 'article' ? chosen.has(node) : hangsOn(node, chosen))));
  if (state.nohubs) nodes = withoutHubs(nodes, state);
  let edges = joining(map, nodes, state);
  let degrees = count(edges);
  if (state.noleaves) {
    nodes = new Set([...nodes].filter((node) => (degrees.get(node) ?? 0) > 1 || node.id === state.focus));
    edges = edges.filter((edge) => nodes.has(edge.source) && nodes.has(edge.target));
    degrees = count(edges);
  }
  return { nodes: [...nodes], edges, degrees };
}

function chosenArticles(map, state) {
  const site = state.site ? map.sites.indexOf(state.site) : -1;
  const affiliation = state.affiliation ? map.affiliations.findIndex((one) => String(one.id) === state.affiliation) : -1;
  if (!state.site && !state.affiliation && !state.from && !state.to && !state.papers) return null;
  return new Set(map.nodes.filter((node) => node.kind === 'article'
    && (!state.site || node.site === site)
    && (!state.affiliation || node.affiliation === affiliation)
    && (!state.from || node.year >= state.from)
    && (!state.to || (node.year > 0 && node.year <= state.to))
    && (!state.papers || node.edges.some((edge) => edge.kind === 'introduces'))));
}

// A paper or target hangs on its articles, an author or affiliation on its papers.
function hangsOn(node, chosen) {
  const ends = node.edges.map((edge) => across(edge, node));
  return ends.some((end) => chosen.has(end) || (end.kind === 'paper' && end.edges.some((edge) => chosen.has(across(edge, end)))));
}

function withoutHubs(nodes, state) {
  const mean = [...nodes].reduce((sum, node) => sum + node.edges.length, 0) / Math.max(1, nodes.size);
  const limit = Math.max(fewestForHub, hubFactor * mean);
  return new Set([...nodes].filter((node) => node.edges.length <= limit || node.id === state.focus));
}

function joining(map, nodes, state) {
  const edges = map.edges.filter((edge) => (state.edges.has(edge.kind) || edge.kind === 'community') && nodes.has(edge.source) && nodes.has(edge.target) && edge.source !== edge.target);
  if (state.edges.has('same_paper')) derive(map, nodes, 'paper', 'introduces', 'same_paper', edges);
  if (state.edges.has('shared_author')) derive(map, nodes, 'author', 'wrote', 'shared_author', edges);
  return edges;
}

// What one thing joins is joined with each other. Of many only the first, or one thing would bring a hairball.
function derive(map, nodes, kind, over, as, edges) {
  for (const hub of map.nodes) {
    if (hub.kind !== kind) continue;
    const ends = hub.edges.filter((edge) => edge.kind === over).map((edge) => across(edge, hub)).filter((end) => nodes.has(end)).slice(0, mostOfOne);
    ends.forEach((source, i) => ends.slice(i + 1).forEach((target) => edges.push({ source, target, kind: as, weight: 1, over: hub })));
  }
}

function count(edges) {
  const degrees = new Map();
  for (const { source, target } of edges) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  return degrees;
}

/** Articles and papers by year, whatever years are chosen. */
export function yearsOf(map) {
  const years = new Map();
  for (const node of map.nodes) if (node.kind === 'article' && node.year > 0) years.set(node.year, (years.get(node.year) ?? 0) + 1);
  return years;
}
