// Which nodes and edges are shown: filters choose articles, and what hangs on the chosen articles comes along.
import { across } from './map.js';

const hubFactor = 6;
const fewestOfHub = 12;

/**
 * @param {boolean} isFiltered the server has let through already what is to be seen
 * @returns {{nodes: object[], edges: object[], degrees: Map<object, number>}}
 */
export function visible(map, state, isFiltered) {
  if (isFiltered) return { nodes: map.nodes, edges: map.edges, degrees: count(map.edges) };
  const chosen = chosenArticles(map, state);
  let nodes = new Set(map.nodes.filter((node) => state.kinds.has(node.kind)));
  if (chosen) nodes = new Set([...nodes].filter((node) => (node.kind === 'article' ? chosen.has(node) : hangsOn(node, chosen))));
  if (state.nohubs) nodes = withoutHubs(nodes);
  let edges = map.edges.filter((edge) => state.edges.has(edge.kind) && nodes.has(edge.source) && nodes.has(edge.target));
  let degrees = count(edges);
  if (state.noleaves) {
    nodes = new Set([...nodes].filter((node) => (degrees.get(node) ?? 0) > 1));
    edges = edges.filter((edge) => nodes.has(edge.source) && nodes.has(edge.target));
    degrees = count(edges);
  }
  return { nodes: [...nodes], edges, degrees };
}

function chosenArticles(map, state) {
  if (!state.from && !state.to && !state.papers) return null;
  return new Set(map.nodes.filter((node) => node.kind === 'article'
    && (!state.from || node.year >= state.from)
    && (!state.to || (node.year > 0 && node.year <= state.to))
    && (!state.papers || node.edges.some((edge) => edge.kind === 'introduces'))));
}

// A paper or target hangs on its articles, an author or affiliation on its papers.
function hangsOn(node, chosen) {
  const ends = ownEnds(node);
  return ends.some((end) => chosen.has(end) || (end.kind === 'paper' && ownEnds(end).some((one) => chosen.has(one))));
}

const ownEnds = (node) => node.edges.filter((edge) => edge.kind !== 'shared_author').map((edge) => across(edge, node));

// ViewNodes.cs does the same.
function withoutHubs(nodes) {
  const mean = [...nodes].reduce((sum, node) => sum + node.degree, 0) / Math.max(1, nodes.size);
  const most = Math.max(fewestOfHub, hubFactor * mean);
  return new Set([...nodes].filter((node) => node.degree <= most));
}

function count(edges) {
  const degrees = new Map();
  for (const { source, target } of edges) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  return degrees;
}
