// Finds a node by typing: a box with a list under it.

const most = 8;
const fold = (text) => text.normalize('NFKC').toLowerCase();

/** @param {{nodes: () => object[], kindName: (kind: string) => string, go: (node: object) => void}} on */
export function listenToFinder(box, list, on) {
  let [found, active] = [[], -1];
  const close = () => {
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
    active = -1;
  };
  const choose = (node) => {
    close();
    box.value = '';
    on.go(node);
  };

  box.addEventListener('input', () => {
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    found = words.length === 0 ? [] : on.nodes().filter((node) => words.every((word) => fold(node.label).includes(word)))
      .sort((a, b) => b.degree - a.degree).slice(0, most);
    list.replaceChildren(...found.map((node, i) => option(node, i, on.kindName(node.kind), () => choose(node))));
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(found.length > 0));
    active = -1;
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (found.length === 0 || list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      active = (active + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length;
      [...list.children].forEach((child, i) => child.setAttribute('aria-selected', String(i === active)));
      box.setAttribute('aria-activedescendant', list.children[active].id);
    } else if (event.key === 'Enter') choose(found[Math.max(0, active)]);
    else return;
    event.preventDefault();
  });
  box.addEventListener('blur', () => setTimeout(close, 150));
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
