// What is drawn: nodes while they are few enough to be told apart, else groups of near ones of the same community.
import { mix } from './colours.js';

/** More than this in sight are drawn as groups. */
export const mostNodes = 1500;
const cellsAcross = 9;
const mostEdges = 6000;
const linesOfGroup = 3;
const shareOfGroups = 0.1;
const shapes = { article: 'circle', paper: 'square', author: 'triangle', affiliation: 'hexagon', uncaptured: 'ring', community: 'group' };

/**
 * @param {{nodes: object[], edges: object[], degrees: Map}} shown
 * @param {{left: number, top: number, right: number, bottom: number, pixels: number}} sight bounds in the map's unit
 * @returns {{items: object[], edges: object[], whole: boolean}} whole: it holds whatever is looked at
 */
export function makeScene(shown, sight, look, theme) {
  const whole = shown.nodes.length <= mostNodes;
  const near = whole ? shown.nodes : within(shown.nodes, sight);
  const { items, itemOf } = near.length <= mostNodes ? single(near, shown, sight, look) : grouped(near, sight, look);
  const between = near.length > mostNodes || near[0]?.kind === 'community';
  return { items, edges: joined(shown.edges, itemOf, theme, between), whole, itemOf };
}

// A margin all around lets one move a little before anything is missing.
function within(nodes, { left, top, right, bottom }) {
  const [mx, my] = [(right - left) * 0.3, (bottom - top) * 0.3];
  return nodes.filter((node) => node.x > left - mx && node.x < right + mx && node.y > top - my && node.y < bottom + my);
}

function single(nodes, shown, sight, look) {
  const itemOf = new Map();
  const groupSize = sizer(nodes.filter((node) => node.kind === 'community').map((node) => node.degree), sight);
  const items = nodes.map((node) => {
    const degree = shown.degrees.get(node) ?? 0;
    const size = node.kind === 'community' ? groupSize(node.degree) : look.byLinks ? Math.min(16, 4 + 1.5 * Math.sqrt(degree)) : 6;
    const item = { key: node.id, x: node.x, y: node.y, size, color: look.of(node), shape: shapes[node.kind], label: node.kind === 'community' ? `${look.nameOf(node, 3)} ${node.degree}` : node.label, weight: node.kind === 'community' ? node.degree : degree, node };
    itemOf.set(node, item);
    return item;
  });
  return { items, itemOf };
}

function grouped(nodes, sight, look) {
  const cell = 2 ** Math.ceil(Math.log2(Math.max(sight.right - sight.left, sight.bottom - sight.top) / cellsAcross));
  const groups = new Map();
  for (const node of nodes) {
    const key = `${node.community}:${Math.floor(node.x / cell)}:${Math.floor(node.y / cell)}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(node);
  }
  const itemOf = new Map();
  const groupSize = sizer([...groups.values()].map((members) => members.length), sight);
  const items = [...groups].map(([key, members]) => {
    const mean = (of) => members.reduce((sum, node) => sum + of(node), 0) / members.length;
    const most = members.reduce((best, node) => (node.degree > best.degree ? node : best));
    const item = {
      key: `g${key}`, x: mean((node) => node.x), y: mean((node) => node.y), size: groupSize(members.length), color: members.length > 1 ? look.ofGroup(most) : look.of(most), shape: members.length > 1 ? 'group' : shapes[most.kind],
      label: members.length > 1 ? `${look.nameOf(most, 2)} ${members.length}` : most.label, weight: members.length, node: members.length > 1 ? null : most, members, community: most.community,
    };
    members.forEach((node) => itemOf.set(node, item));
    return item;
  });
  return { items, itemOf };
}

// Groups by their members, together no more than a part of what is seen, or they would hide each other.
function sizer(counts, { pixels }) {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const factor = Math.min(1.6, Math.sqrt((shareOfGroups * pixels) / (Math.PI * Math.max(1, all))));
  return (count) => Math.min(34, 4 + factor * Math.sqrt(count));
}

// Between the same two one line, the stronger the more it stands for; of very many the strongest. Between groups, where almost any two are joined by
// something, the few strongest of each.
function joined(edges, itemOf, theme, between) {
  const lines = new Map();
  for (const edge of edges) {
    const [a, b] = [itemOf.get(edge.source), itemOf.get(edge.target)];
    if (!a || !b || a === b) continue;
    const key = a.key < b.key ? `${a.key} ${b.key}` : `${b.key} ${a.key}`;
    const line = lines.get(key);
    if (line) line.weight += edge.weight;
    else lines.set(key, { source: a, target: b, kind: between ? 'community' : edge.kind, weight: edge.weight, edge });
  }
  const ranked = [...lines.values()].sort((a, b) => b.weight - a.weight);
  const strongest = between ? strongestOfEach(ranked) : ranked.slice(0, mostEdges);
  strongest.forEach((line) => {
    line.color = edgeColor(line, theme);
    line.width = Math.min(5, 1.4 + Math.log2(line.weight) * 0.7);
  });
  return strongest;
}

function strongestOfEach(ranked) {
  const taken = new Map();
  return ranked.filter(({ source, target }) => {
    const [ofSource, ofTarget] = [taken.get(source) ?? 0, taken.get(target) ?? 0];
    if (Math.min(ofSource, ofTarget) >= linesOfGroup) return false;
    taken.set(source, ofSource + 1).set(target, ofTarget + 1);
    return true;
  });
}

function edgeColor({ kind, target }, theme) {
  if (kind === 'community') return mix(theme.raised, theme.ink2, 0.28);
  const full = target.shape === 'ring' ? theme.notice : kind === 'introduces' || kind === 'same_paper' ? theme.kinds.paper
    : kind === 'wrote' || kind === 'shared_author' ? theme.kinds.author : kind === 'affiliated' ? theme.kinds.affiliation : theme.ink2;
  return mix(theme.raised, full, kind === 'introduces' ? 0.42 : 0.6);
}
