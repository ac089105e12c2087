// Finds a node by typing: a box with a list under it.
import { nodeOf } from './map.js';

const most = 8;
const pauseMilliseconds = 150;
const fold = (text) => text.normalize('NFKC').toLowerCase();

/** @param {{nodes: () => object[], isWhole: () => boolean, kindName: (kind: string) => string, go: (id: string) => void}} on isWhole: no node is missing */
export function listenToFinder(box, list, on) {
  let [found, active, timer] = [[], -1, 0];
  const close = () => {
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
    active = -1;
  };
  const choose = (node) => {
    close();
    box.value = '';
    on.go(node.id);
  };
  const show = (nodes) => {
    found = nodes;
    list.replaceChildren(...found.map((node, i) => option(node, i, on.kindName(node.kind), () => choose(node))));
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(found.length > 0));
    active = -1;
  };

  box.addEventListener('input', () => {
    const typed = box.value;
    show(matching(on.nodes(), typed));
    clearTimeout(timer);
    if (!on.isWhole() && typed.trim()) timer = setTimeout(async () => {
      const others = await suggested(typed);
      if (box.value === typed) show([...others, ...found].filter((node, i, all) => all.findIndex((one) => one.id === node.id) === i).slice(0, most));
    }, pauseMilliseconds);
  });
  box.addEventListener('keydown', (event) => {
    if (found.length === 0 || list.hidden) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      active = (active + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length;
      [...list.children].forEach((child, i) => child.setAttribute('aria-selected', String(i === active)));
      box.setAttribute('aria-activedescendant', list.children[active].id);
    } else if (event.key === 'Enter') choose(found[Math.max(0, active)]);
    else return;
    event.preventDefault();
  });
  box.addEventListener('blur', () => setTimeout(close, 150));
}

function matching(nodes, typed) {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return nodes.filter((node) => words.every((word) => fold(node.label).includes(word))).sort((a, b) => b.degree - a.degree).slice(0, most);
}

// What the library has and the map may not. Without an answer the map's own nodes must do.
async function suggested(typed) {
  try {
    const { items } = await (await fetch(`/api/v1/suggest?q=${encodeURIComponent(typed)}`)).json();
    return items.map(({ kind, text, url }) => ({ id: nodeOf(url), kind, label: text }));
  } catch {
    return [];
  }
}

function option(node, i, kind, choose) {
  const item = document.createElement('li');
  item.id = `found-${i}`;
  item.role = 'option';
  item.setAttribute('aria-selected', 'false');
  const name = document.createElement('span');
  name.className = 'hint';
  name.textContent = kind;
  item.append(name, ` ${node.label}`);
  item.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    choose();
  });
  return item;
}
