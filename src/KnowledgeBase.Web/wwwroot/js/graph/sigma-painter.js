// Draws a scene with Sigma, that is with WebGL. Sigma gets the places as they are and the camera from us. Its layers let pointers through, so that it does not listen.
import { shapeProgram } from './shape-program.js';

const unit = 10000;

/** Loads Sigma where there is WebGL; where there is none, it would already fail at being loaded. */
export async function loadSigma() {
  const probe = document.createElement('canvas').getContext('webgl2');
  if (!probe) return;
  probe.getExtension('WEBGL_lose_context')?.loseContext();
  for (const { href } of document.querySelectorAll('.webgl-script')) await loaded(href).catch(() => {});
}

const loaded = (src) => new Promise((resolve, reject) => {
  const script = Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject });
  document.head.append(script);
});

/** Null where Sigma cannot draw. */
export function trySigma(stage) {
  if (!window.Sigma || !window.graphology) return null;
  try {
    return new SigmaPainter(stage);
  } catch {
    return null;
  }
}

// Layers of Sigma that stay empty here. Clearing and compositing them at full size would cost as much as the picture.
const unused = ['edgeLabels', 'labels', 'hovers', 'hoverNodes', 'mouse'];

class SigmaPainter {
  #sigma;
  #painted = () => {};

  constructor(stage) {
    const { Graph } = window.graphology;
    const { EdgeRectangleProgram, EdgeArrowProgram } = window.Sigma.rendering;
    this.holder = document.createElement('div');
    this.holder.className = 'stage-layer';
    this.holder.setAttribute('aria-hidden', 'true');
    stage.prepend(this.holder);
    this.#sigma = new window.Sigma(new Graph({ multi: true, type: 'undirected' }), this.holder, {
      allowInvalidContainer: true, renderLabels: false, stagePadding: 0, zoomToSizeRatioFunction: () => 1, minEdgeThickness: 1.4,
      nodeProgramClasses: { shape: shapeProgram(window.Sigma) }, defaultNodeType: 'shape',
      edgeProgramClasses: { line: EdgeRectangleProgram, arrow: EdgeArrowProgram }, defaultEdgeType: 'line',
    });
    this.#sigma.setCustomBBox({ x: [0, unit], y: [0, unit] });
    this.#sigma.on('afterRender', () => this.#painted());
    this.#sigma.on('resize', () => this.#shrinkUnused());
    this.#shrinkUnused();
  }

  show(scene) {
    const { Graph } = window.graphology;
    const graph = new Graph({ multi: true, type: 'mixed' });
    const arrows = scene.edges.length <= 600;
    for (const item of scene.items) graph.addNode(item.key, { x: item.x, y: unit - item.y, size: item.size, color: item.color, shape: item.shape });
    for (const line of scene.edges) {
      graph.addDirectedEdge(line.source.key, line.target.key, { color: line.color, size: line.width, type: arrows && line.kind !== 'community' ? 'arrow' : 'line' });
    }
    this.#sigma.setGraph(graph);
  }

  #shrinkUnused() {
    const layers = this.#sigma.getCanvases();
    for (const name of unused) {
      Object.assign(layers[name], { width: 1, height: 1 });
      layers[name].style.display = 'none';
    }
  }

  draw(camera, painted) {
    this.#painted = painted;
    const { width, height } = this.#sigma.getDimensions();
    if (width !== camera.width || height !== camera.height) this.#sigma.resize();
    const side = Math.min(camera.width, camera.height);
    this.#sigma.getCamera().setState({ x: camera.x / unit, y: 1 - camera.y / unit, ratio: side / (unit * camera.scale), angle: 0 });
    this.#sigma.scheduleRender();
  }
}
