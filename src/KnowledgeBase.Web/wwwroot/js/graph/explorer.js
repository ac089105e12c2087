// The explorer: what is shown comes from the map and the state, and everything else listens.
import { fly, Camera } from './camera.js';
import { CanvasPainter } from './canvas-painter.js';
import { colours, communityName, readTheme } from './colours.js';
import { listenToControls, showControls } from './controls.js';
import { visible } from './filter.js';
import { listenToFinder } from './find.js';
import { listenToKeys } from './keyboard.js';
import { loadMap, MapMissing } from './map.js';
import { Overlay } from './overlay.js';
import { savePng, saveSvg } from './pictures.js';
import { listenToPointers } from './pointer.js';
import { makeScene } from './scene.js';
import { Selection } from './selection.js';
import { loadSigma, trySigma } from './sigma-painter.js';
import { filteredByServer, isFiltered, mapQuery, read, write } from './state.js';
import { fillTable } from './table.js';
import { Years } from './years.js';

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
    this.years = new Years(root.querySelector('.years'), { change: (from, to) => this.set({ from, to }) }, this.texts);
  }

  async start() {
    root.classList.add('is-live');
    this.listen();
    await this.load();
    if (this.map && this.state.node) this.selection.goTo(this.state.node, !this.state.zoom);
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
    window.addEventListener('popstate', () => this.goBack());
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) selection.closePanel();
    });
    listenToFinder(root.querySelector('.find-box'), root.querySelector('.find-list'), {
      nodes: () => this.map?.nodes ?? [], isWhole: () => Boolean(this.map?.isWhole) && !this.state.focus && !this.state.community,
      kindName: (kind) => this.texts.kinds[kind] ?? this.texts.group, go: (id) => selection.find(id),
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
      this.map = await this.#ask(this.loading.signal);
    } catch (fault) {
      if (fault.name !== 'AbortError') this.say(fault instanceof MapMissing ? this.texts.missing : this.texts.failed);
      return;
    }
    this.years.show(this.map.years, this.state);
    this.filter();
    this.lookAgain();
    this.compose();
    this.whenDrawn = () => performance.mark('graph-drawn');
  }

  // Of what is too much for one map the server must filter everything; that it is shows only when it comes.
  async #ask(signal) {
    this.byServer ||= filteredByServer(this.state);
    const map = await loadMap(mapQuery(this.state, this.byServer), signal);
    if (map.isWhole || this.byServer) return map;
    this.byServer = true;
    return isFiltered(this.state) ? loadMap(mapQuery(this.state, true), signal) : map;
  }

  /** Changes the state; what only the server can filter is asked of it. @param {boolean} isStep one that the back button takes back */
  set(change, isStep = false) {
    const asked = mapQuery(this.state, this.byServer).toString();
    Object.assign(this.state, change);
    if (mapQuery(this.state, this.byServer).toString() === asked) this.apply();
    else {
      // Years pass below the same place; what is found by words may be elsewhere.
      Object.assign(this.state, 'from' in change ? { x: this.camera.x, y: this.camera.y, zoom: this.camera.scale } : { zoom: 0 });
      this.load();
    }
    this.remember(isStep);
  }

  /** Goes to what an address of this page says. */
  async goBack() {
    if (!this.map) return;
    const asked = mapQuery(this.state, this.byServer).toString();
    this.state = read(location.search);
    if (mapQuery(this.state, this.byServer).toString() !== asked) await this.load();
    else {
      this.lookAgain();
      this.years.show(this.map.years, this.state);
      this.apply();
    }
    this.selection.restore(this.state.node);
  }

  lookAgain() {
    if (this.state.zoom) Object.assign(this.camera, { x: this.state.x, y: this.state.y, scale: this.state.zoom });
    else Object.assign(this.camera, this.camera.fitting(this.shown.nodes));
  }

  apply() {
    if (!this.map) return;
    this.filter();
    this.compose();
  }

  filter() {
    this.shown = visible(this.map, this.state, this.byServer);
    const by = colours(this.state.color, this.map, this.shown.nodes, this.theme, this.texts);
    const ofGroup = this.state.color === 'kind' ? () => this.theme.kinds.community : by.of;
    this.look = { of: by.of, ofGroup, byLinks: this.state.size === 'links', nameOf: (node, most) => communityName(this.map.communities.get(node.community), this.texts, most) };
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

  /** Keeps the state in the address. @param {boolean} isStep as an entry of its own in the history */
  remember(isStep = false) {
    const address = write(this.state);
    if (isStep && address !== write(read(location.search))) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    const query = mapQuery(this.state, true);
    query.delete('detail');
    for (const link of root.querySelectorAll('[data-export]')) link.href = `${link.dataset.export}?${query}`;
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
    saveSvg(this.camera, this.scene, this.selection.marks, this.theme);
  }

  say(text) {
    const part = root.querySelector('.explorer-status');
    if (part.textContent !== text) part.textContent = text;
  }
}

const root = document.querySelector('.explorer');
if (root?.querySelector('.stage')) {
  await loadSigma();
  new Explorer(root).start();
}
