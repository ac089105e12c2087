// The explorer: what is shown comes from the map and the state, and everything else listens.
import { fly, Camera } from './camera.js';
import { CanvasPainter } from './canvas-painter.js';
import { colours, readTheme } from './colours.js';
import { listenToControls, showControls } from './controls.js';
import { visible, yearsOf } from './filter.js';
import { listenToFinder } from './find.js';
import { listenToKeys } from './keyboard.js';
import { loadMap, MapMissing } from './map.js';
import { Overlay } from './overlay.js';
import { savePng, saveSvg } from './pictures.js';
import { listenToPointers } from './pointer.js';
import { makeScene } from './scene.js';
import { Selection } from './selection.js';
import { trySigma } from './sigma-painter.js';
import { mapQuery, read, write } from './state.js';
import { fillTable } from './table.js';
import { makeYears } from './years.js';

const settleMilliseconds = 140;

class Explorer {
  constructor(root) {
    this.root = root;
    this.stage = root.querySelector('.stage');
    this.texts = JSON.parse(root.dataset.texts);
    this.state = read(location.search);
    this.theme = readTheme();
    this.camera = new Camera();
    this.scene = { items: [], edges: [], whole: true, itemOf: new Map() };
    this.painter = (this.state.view !== 'canvas' && trySigma(this.stage)) || new CanvasPainter(this.stage);
    this.overlay = new Overlay(this.stage);
    this.selection = new Selection(this);
  }

  async start() {
    root.classList.add('is-live');
    this.listen();
    await this.load();
    if (this.state.node) this.selection.goTo(this.state.node, !this.state.zoom);
  }

  listen() {
    const [{ camera, selection }, scene] = [this, () => this.scene];
    new ResizeObserver(() => this.resize()).observe(this.stage);
    this.resize();
    listenToPointers(this.stage, {
      camera, scene, look: (item) => selection.lookAt(item), choose: (item) => (item ? selection.choose(item) : selection.leave()), open: (item) => selection.enter(item),
      move: (settled) => this.moved(settled),
    });
    listenToKeys(this.stage, {
      camera, scene, current: () => selection.marks.current, go: (item) => selection.walkTo(item), open: (item) => selection.choose(item, true),
      leave: () => selection.leave(), zoom: (factor) => this.zoom(factor), fit: () => this.fit(),
    });
    listenToControls(this);
    listenToFinder(root.querySelector('.find-box'), root.querySelector('.find-list'), {
      nodes: () => this.map?.nodes ?? [], kindName: (kind) => this.texts.kinds[kind], go: (node) => selection.goTo(node.id),
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
    makeYears(root.querySelector('.years'), yearsOf(this.map), this.state, { change: (from, to) => this.set({ from, to }) }, this.texts);
    showControls(this);
    this.filter();
    if (this.state.zoom) Object.assign(this.camera, { x: this.state.x, y: this.state.y, scale: this.state.zoom });
    else Object.assign(this.camera, this.camera.fitting(this.shown.nodes));
    this.compose();
    this.whenDrawn = () => performance.mark('graph-drawn');
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
    this.selection.carryOver(this.scene, this.state);
    this.painter.show(this.scene, this.theme);
    this.draw();
  }

  draw() {
    if (this.drawing) return;
    this.drawing = requestAnimationFrame(() => {
      this.drawing = 0;
      this.painter.draw(this.camera, () => {
        this.overlay.draw(this.camera, this.scene, this.selection.marks, this.theme);
        this.whenDrawn?.();
        this.whenDrawn = null;
      });
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

  savePng() {
    savePng(this.camera, this.scene, this.selection.marks, this.theme);
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
