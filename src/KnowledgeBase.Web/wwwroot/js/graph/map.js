// The part of the library's graph that is looked at, as the server lays it out. Nothing here moves a node.

/**
 * Fetches a map.
 * @param {URLSearchParams} query as /api/v1/graph/map takes it
 * @throws {MapMissing} when the focus is no node of the library
 */
export async function loadMap(query, signal) {
  const response = await fetch(`/api/v1/graph/map?${query}`, { signal });
  if (response.status === 404) throw new MapMissing();
  if (!response.ok) throw new Error(`${response.status} for the map`);
  return decode(await response.json());
}

export class MapMissing extends Error {}

/** Turns columns into nodes and edges that know each other. */
function decode(map) {
  const { nodes: columns, edges: joins } = map;
  const nodes = columns.ids.map((id, i) => ({
    id, kind: map.nodeKinds[columns.kinds[i]], label: columns.labels[i], x: columns.x[i], y: columns.y[i], year: columns.years[i],
    site: columns.sites[i], affiliation: columns.affiliations[i], community: columns.communities[i], degree: columns.degrees[i], edges: [],
  }));
  const edges = joins.sources.map((source, i) => ({
    source: nodes[source], target: nodes[joins.targets[i]], kind: map.edgeKinds[joins.kinds[i]] ?? 'community', weight: joins.weights[i] ?? 1,
  }));
  for (const edge of edges) {
    edge.source.edges.push(edge);
    if (edge.target !== edge.source) edge.target.edges.push(edge);
  }
  return {
    isWhole: map.detail === 'nodes' && !map.truncated, total: map.total, nodes, edges, years: new Map(map.years.map(({ year, articles }) => [year, articles])),
    byId: new Map(nodes.map((node) => [node.id, node])),
    sites: map.sites, affiliations: map.affiliations, communities: new Map(map.communities.map((community) => [community.id, community])),
  };
}

/** The other end of an edge. */
export const across = (edge, node) => (edge.source === node ? edge.target : edge.source);

const pages = { a: 'articles', p: 'papers', w: 'authors', o: 'affiliations' };

/** The page of a node; null for a community. */
export function pageOf(node) {
  if (node.kind === 'uncaptured') return `/uncaptured/${node.id}`;
  const path = pages[node.id[0]];
  return path ? `/${path}/${node.id.slice(1)}` : null;
}

/** The node that a page is about. */
export function nodeOf(page) {
  const [, path, number] = page.split('/');
  return Object.keys(pages).find((letter) => pages[letter] === path) + number;
}
