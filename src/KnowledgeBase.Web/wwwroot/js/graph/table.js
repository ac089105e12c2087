// What is shown as a table, for those who cannot or do not want to use the picture.
import { across, pageOf } from './map.js';

const most = 500;

/** @param {{kindName: (kind: string) => string, edgeName: (kind: string) => string, choose: (node: object) => void}} on */
export function fillTable(part, shown, on, texts) {
  const rows = [...shown.nodes].sort((a, b) => (shown.degrees.get(b) ?? 0) - (shown.degrees.get(a) ?? 0) || a.label.localeCompare(b.label, 'ja')).slice(0, most);
  const joins = new Map();
  for (const edge of shown.edges) for (const end of [edge.source, edge.target]) joins.set(end, [...(joins.get(end) ?? []), edge]);
  part.querySelector('tbody').replaceChildren(...rows.map((node) => row(node, joins.get(node) ?? [], on)));
  part.querySelector('.table-count').textContent = texts.shown.replace('{0}', rows.length).replace('{1}', shown.nodes.length);
}

function row(node, edges, on) {
  const name = document.createElement('a');
  name.textContent = node.label;
  if (pageOf(node)) name.href = pageOf(node);
  const joined = document.createElement('ul');
  joined.className = 'plain';
  joined.append(...edges.slice(0, 6).map((edge) => {
    const line = document.createElement('li');
    line.className = 'hint';
    line.textContent = `${edge.source === node ? '→' : '←'} ${on.edgeName(edge.kind)}: ${across(edge, node).label}`;
    return line;
  }));
  const line = document.createElement('tr');
  for (const content of [on.kindName(node.kind), name, node.year || '', String(edges.length), joined]) {
    const cell = document.createElement('td');
    cell.append(content);
    line.append(cell);
  }
  return line;
}
