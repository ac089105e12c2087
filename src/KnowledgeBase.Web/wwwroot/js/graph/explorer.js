// The explorer: what is shown comes from the map and the state, and everything else listens.
import { fly, Camera } from './camera.js';
import { CanvasPainter } from './canvas-painter.js';
import { colours, readTheme } from './colours.js';
import { listenToControls, showControls } from './controls.js';
import { visible, yearsOf } from './filter.js';
import { listenToFinder } from './find.js';
import { listenToKeys } from './keyboard.js';
import { loadMap, MapMissing, pageOf } from './map.js';
import { Overlay } from './overlay.js';
import { Panel } from './panel.js';
import { savePng, saveSvg } from './pictures.js';
import { listenToPointers } from './pointer.js';
import { makeScene } from './scene.js';
import { trySigma } from './sigma-painter.js';
import { mapQuery, read, write } from './state.js';
import { fillTable } from './table.js';
import { makeYears } from './years.js';

const settleMilliseconds = 140;
const sheetBelow = 700;

class Explorer {
  constructor(root) {
    this.root = root;
    this.stage = root.querySelector('.stage');
    this.texts = JSON.parse(root.dataset.texts);
    this.state = read(location.search);
    this.theme = readTheme();
    this.camera = new Camera();
    this.scene = { items: [], edges: [], whole: true, itemOf: new Map() };
    this.marks = { active: null, current: null, selected: null, focus: this.state.focus };
    this.painter = (this.state.view !== 'canvas' && trySigma(this.stage)) || new CanvasPainter(this.stage);
    this.overlay = new Overlay(this.stage);
    this.panel = new Panel(root.querySelector('.explorer-panel'), { closed: () => this.deselect(), choose: (id) => this.goTo(id) }, this.texts);
  }

  async start() {
    root.classList.add('is-live');
    this.listen();
    await this.load();
    if (this.state.node) this.goTo(this.state.node, !this.state.zoom);
  }

  listen() {
    const scene = () => this.scene;
    new ResizeObserver(() => this.resize()).observe(this.stage);
    this.resize();
    listenToPointers(this.stage, {
      camera: this.camera, scene, look: (item) => this.lookAt(item), choose: (item) => (item ? this.choose(item) : this.leave()), open: (item) => this.enter(item),
      move: (settled) => this.moved(settled),
    });
    listenToKeys(this.stage, {
      camera: this.camera, scene, current: () => this.marks.current, go: (item) => this.walkTo(item), open: (item) => this.choose(item, true),
      leave: () => this.leave(), zoom: (factor) => this.zoom(factor), fit: () => this.fit(),
    });
    listenToControls(this);
    listenToFinder(root.querySelector('.find-box'), root.querySelector('.find-list'), {
      nodes: () => this.map?.nodes ?? [], kindName: (kind) => this.texts.kinds[kind], go: (node) => this.goTo(node.id, true),
    });
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
      matchMedia(query).addEventListener('change', () => {
        this.theme = readTheme();
        this.apply();
      });
    }
  }

  async load() {
    this.say(this.texts.loading);
    this.loading?.abort();
    this.loading = new AbortController();
    try {
      this.map = await loadMap(mapQuery(this.state), this.loading.signal);
    } catch (fault) {
      if (fault.name !== 'AbortError') this.say(fault instanceof MapMissing ? this.texts.missing : this.texts.failed);
      return;
    }
    this.marks.focus = this.state.focus;
    makeYears(root.querySelector('.years'), yearsOf(this.map), this.state, { change: (from, to) => this.set({ from, to }) }, this.texts);
    showControls(this);
    this.filter();
    if (this.state.zoom) Object.assign(this.camera, { x: this.state.x, y: this.state.y, scale: this.state.zoom });
    else Object.assign(this.camera, this.camera.fitting(this.shown.nodes));
    this.compose();
  }

  /** Changes the state; what only the server can filter is asked of it. */
  set(change) {
    const asked = mapQuery(this.state).toString();
    Object.assign(this.state, change);
    if (mapQuery(this.state).toString() === asked) this.apply();
    else {
      this.state.zoom = 0;
      this.load();
    }
    this.remember();
  }

  apply() {
    if (!this.map) return;
    this.filter();
    this.compose();
  }

  filter() {
    this.shown = visible(this.map, this.state);
    const by = colours(this.state.color, this.map, this.shown.nodes, this.theme, this.texts);
    const ofGroup = this.state.color === 'kind' ? () => this.theme.kinds.community : by.of;
    this.look = { of: by.of, ofGroup, byLinks: this.state.size === 'links', nameOf: (node) => this.map.communities.get(node.community)?.words.slice(0, 2).join(' · ') || this.texts.group };
    this.legend = by.legend;
    showControls(this);
    if (this.state.view === 'table') fillTable(root.querySelector('.explorer-table'), this.shown, { kindName: (kind) => this.texts.kinds[kind], edgeName: (kind) => this.texts.edges[kind] }, this.texts);
    this.say(this.shown.nodes.length === 0 ? this.texts.nothing : '');
  }

  compose() {
    this.scene = makeScene(this.shown, this.camera.sight(), this.look, this.theme);
    const still = (item) => item && this.scene.items.find((one) => one.key === item.key);
    this.marks = { ...this.marks, active: null, current: still(this.marks.current) ?? null, selected: this.scene.items.find((item) => item.key === this.state.node) ?? null };
    this.marks.active = this.marks.current ?? this.marks.selected;
    this.painter.show(this.scene, this.theme);
    this.draw();
  }

  draw() {
    if (this.drawing) return;
    this.drawing = requestAnimationFrame(() => {
      this.drawing = 0;
      this.painter.draw(this.camera, () => this.overlay.draw(this.camera, this.scene, this.marks, this.theme));
    });
  }

  resize() {
    const { clientWidth, clientHeight } = this.stage;
    Object.assign(this.camera, { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) });
    this.draw();
  }

  moved(settled = true) {
    this.draw();
    clearTimeout(this.settling);
    if (settled) this.settling = setTimeout(() => this.settle(), settleMilliseconds);
  }

  settle() {
    Object.assign(this.state, { x: this.camera.x, y: this.camera.y, zoom: this.camera.scale });
    if (!this.scene.whole) this.compose();
    this.remember();
  }

  remember() {
    history.replaceState(null, '', write(this.state));
    for (const link of root.querySelectorAll('[data-export]')) link.href = `${link.dataset.export}?${this.exportQuery()}`;
  }

  exportQuery() {
    const query = mapQuery(this.state);
    query.delete('detail');
    query.set('kinds', [...this.state.kinds].join(','));
    for (const key of ['from', 'to', 'site', 'affiliation']) if (this.state[key]) query.set(key, this.state[key]);
    return query;
  }

  zoom(factor) {
    this.camera.zoom(factor);
    this.moved();
  }

  fit() {
    fly(this.camera, this.camera.fitting(this.shown.nodes), () => this.moved());
  }

  lookAt(item) {
    if (item === this.marks.active) return;
    this.marks.active = item ?? this.marks.current ?? this.marks.selected;
    this.stage.classList.toggle('is-over', Boolean(item));
    this.tip(item);
    this.draw();
  }

  /** What a node is, beside the pointer. */
  tip(item) {
    const tip = root.querySelector('.explorer-tip');
    tip.hidden = !item;
    if (item) tip.textContent = this.told(item);
  }

  told(item) {
    const kind = this.texts.kinds[item.node?.kind] ?? this.texts.group;
    return [kind, item.node?.year || null, item.label, this.texts.links.replace('{0}', item.weight)].filter(Boolean).join(' · ');
  }

  walkTo(item) {
    if (!item) return;
    this.marks.current = this.marks.active = item;
    this.say(this.told(item));
    const { x, y } = this.camera.place(item.x, item.y);
    const outside = x < 60 || y < 60 || x > this.camera.width - 60 || y > this.camera.height - 60;
    if (outside) fly(this.camera, { x: item.x, y: item.y, scale: this.camera.scale }, () => this.moved());
    this.draw();
  }

  /** Opens what a node is and why; a group is opened by going nearer. */
  choose(item, byKey = false) {
    if (!item.node || item.node.kind === 'community') return this.enter(item);
    this.marks = { ...this.marks, current: byKey ? item : null, selected: item, active: item };
    this.state.node = item.key;
    this.panel.open(item.key, byKey);
    if (this.camera.width < sheetBelow) this.liftAbovePanel(item);
    this.remember();
    this.draw();
  }

  // On a phone the panel covers the lower part.
  liftAbovePanel(item) {
    fly(this.camera, { x: item.x, y: item.y + this.camera.height * 0.3 / this.camera.scale, scale: this.camera.scale }, () => this.moved());
  }

  enter(item) {
    if (item.members) fly(this.camera, this.camera.fitting(item.members), () => this.moved());
    else if (item.node?.kind === 'community') fly(this.camera, { x: item.x, y: item.y, scale: this.camera.scale * 2 }, () => this.moved());
    else location.href = pageOf(item.node);
  }

  async goTo(id, fly_ = true) {
    const node = this.map.byId.get(id);
    if (!node || !this.shown.nodes.includes(node)) {
      this.panel.open(id, false);
      return;
    }
    if (fly_) Object.assign(this.camera, { x: node.x, y: node.y, scale: Math.max(this.camera.scale, this.scene.whole ? 0 : 0.5) });
    if (!this.scene.whole) this.compose();
    const item = this.scene.itemOf.get(node);
    if (item?.node) this.choose(item);
    this.moved();
  }

  leave() {
    if (this.panel.isOpen) this.panel.close();
    else if (this.marks.current) this.marks.current = null;
    else this.stage.blur();
    this.marks.active = this.marks.current;
    this.tip(null);
    this.draw();
  }

  deselect() {
    this.state.node = '';
    this.marks.selected = null;
    this.marks.active = this.marks.current;
    this.remember();
    this.draw();
    if (this.marks.current) this.stage.focus();
  }

  savePng() {
    savePng(this.camera, this.scene, this.marks, this.theme);
  }

  saveSvg() {
    saveSvg(this.camera, this.scene, this.theme);
  }

  say(text) {
    const part = root.querySelector('.explorer-status');
    if (part.textContent !== text) part.textContent = text;
  }
}

const root = document.querySelector('.explorer');
if (root) new Explorer(root).start();
