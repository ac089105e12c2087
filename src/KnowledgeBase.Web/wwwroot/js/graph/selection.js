// What is pointed at, walked to and chosen, with the panel that tells about it.
import { fly } from './camera.js';
import { pageOf } from './map.js';
import { Panel } from './panel.js';
import { write } from './state.js';

const sheetBelow = 700;

export class Selection {
  #explorer;
  #panel;

  constructor(explorer) {
    this.#explorer = explorer;
    this.marks = { active: null, current: null, selected: null, focus: explorer.state.focus };
    this.#panel = new Panel(explorer.root.querySelector('.explorer-panel'), { closed: () => this.#deselect(), choose: (id) => this.goTo(id) }, explorer.texts);
  }

  /** The marks on a scene that has just been made. */
  carryOver({ items }, state) {
    const { current } = this.marks;
    this.marks = {
      active: null, focus: state.focus, current: (current && items.find((one) => one.key === current.key)) ?? null,
      selected: items.find((item) => item.key === state.node) ?? null,
    };
    this.marks.active = this.marks.current ?? this.marks.selected;
  }

  lookAt(item) {
    if (item === this.marks.active) return;
    this.marks.active = item ?? this.marks.current ?? this.marks.selected;
    this.#explorer.stage.classList.toggle('is-over', Boolean(item));
    this.#tip(item);
    this.#explorer.draw();
  }

  // What a node is, beside the pointer.
  #tip(item) {
    const tip = this.#explorer.root.querySelector('.explorer-tip');
    tip.hidden = !item;
    if (item) tip.textContent = this.#told(item);
  }

  #told(item) {
    const { texts } = this.#explorer;
    const kind = texts.kinds[item.node?.kind];
    if (!kind) return `${texts.group} · ${item.label}`;
    return [kind, item.node.year || null, item.label, texts.links.replace('{0}', item.weight)].filter(Boolean).join(' · ');
  }

  walkTo(item) {
    if (!item) return;
    const { camera } = this.#explorer;
    this.marks.current = this.marks.active = item;
    this.#explorer.say(this.#told(item));
    const { x, y } = camera.place(item.x, item.y);
    const outside = x < 60 || y < 60 || x > camera.width - 60 || y > camera.height - 60;
    if (outside) fly(camera, { x: item.x, y: item.y, scale: camera.scale }, () => this.#explorer.moved());
    this.#explorer.draw();
  }

  /** Opens what a node is and why; a group is opened by going nearer. */
  choose(item, byKey = false) {
    if (!item.node || item.node.kind === 'community') return this.enter(item);
    this.marks = { ...this.marks, current: byKey ? item : null, selected: item, active: item };
    this.#explorer.state.node = item.key;
    this.#panel.open(item.key, byKey);
    if (this.#explorer.camera.width < sheetBelow) this.#liftAbovePanel(item);
    this.#explorer.remember(true);
    this.#explorer.draw();
  }

  // On a phone the panel covers the lower part.
  #liftAbovePanel({ x, y }) {
    const { camera } = this.#explorer;
    fly(camera, { x, y: y + camera.height * 0.3 / camera.scale, scale: camera.scale }, () => this.#explorer.moved());
  }

  enter(item) {
    const { camera } = this.#explorer;
    if (item.members) fly(camera, camera.fitting(item.members), () => this.#explorer.moved());
    else if (item.node?.kind === 'community') location.href = write({ ...this.#explorer.state, community: item.key.slice(1), node: '', x: 0, y: 0, zoom: 0 });
    else location.href = pageOf(item.node);
  }

  goTo(id, near = true) {
    const { map, shown, camera } = this.#explorer;
    const node = map.byId.get(id);
    if (!node || !shown.nodes.includes(node)) {
      this.#panel.open(id, false);
      return;
    }
    if (near) Object.assign(camera, { x: node.x, y: node.y, scale: Math.max(camera.scale, this.#explorer.scene.whole ? 0 : 0.5) });
    if (!this.#explorer.scene.whole) this.#explorer.compose();
    const item = this.#explorer.scene.itemOf.get(node);
    if (item?.node) this.choose(item);
    this.#explorer.moved();
  }

  /** Goes to a node that was looked for, also to one that the map does not hold. */
  find(id) {
    const { map, state } = this.#explorer;
    const node = map.byId.get(id);
    if (node?.kind === 'community') this.enter({ node, key: id });
    else if (node) this.goTo(id);
    else location.href = write({ ...state, focus: id, node: id, community: '', x: 0, y: 0, zoom: 0 });
  }

  /** Shows what an earlier address had chosen. */
  restore(id) {
    if (id) this.goTo(id, false);
    else this.closePanel();
  }

  closePanel() {
    this.#panel.close();
  }

  leave() {
    if (this.#panel.isOpen) this.#panel.close();
    else if (this.marks.current) this.marks.current = null;
    else this.#explorer.stage.blur();
    this.marks.active = this.marks.current;
    this.#tip(null);
    this.#explorer.draw();
  }

  #deselect() {
    this.#explorer.state.node = '';
    this.marks.selected = null;
    this.marks.active = this.marks.current;
    this.#explorer.remember();
    this.#explorer.draw();
    if (this.marks.current) this.#explorer.stage.focus();
  }
}
