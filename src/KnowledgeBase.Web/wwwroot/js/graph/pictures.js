// The picture to take away, as SVG or PNG, drawn from the same scene.
import { paint, sized } from './canvas-painter.js';
import { placeLabels, Shortener } from './labels.js';
import { labelFont, Overlay } from './overlay.js';

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
const sharpness = 2;
const round = (number) => Math.round(number * 10) / 10;

/** Saves what is in sight as a PNG of twice the size of the screen. */
export function savePng(camera, scene, marks, theme) {
  const canvas = document.createElement('canvas');
  const context = sized(canvas, camera, sharpness);
  context.fillStyle = theme.raised;
  context.fillRect(0, 0, camera.width, camera.height);
  paint(context, scene, (x, y) => camera.place(x, y), theme, camera.width, camera.height);
  const holder = document.createElement('div');
  new Overlay(holder).draw(camera, scene, marks, theme, sharpness);
  context.drawImage(holder.firstChild, 0, 0, camera.width, camera.height);
  canvas.toBlob((blob) => save(blob, 'graph.png'));
}

/** Saves what is in sight as SVG; every node carries its full title. */
export function saveSvg(camera, scene, marks, theme) {
  const lines = scene.edges.map(({ source, target, color, width }) => {
    const [from, to] = [camera.place(source.x, source.y), camera.place(target.x, target.y)];
    const dashes = target.shape === 'ring' ? ' stroke-dasharray="4 3"' : '';
    return `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" stroke="${color}" stroke-width="${round(width)}"${dashes}/>`;
  });
  const nodes = scene.items.map((item) => {
    const { x, y } = camera.place(item.x, item.y);
    return `<g transform="translate(${round(x)} ${round(y)})"><title>${escape(item.label)}</title>${outline(item, theme)}</g>`;
  });
  const measure = document.createElement('canvas').getContext('2d');
  measure.font = labelFont(theme);
  const shortener = new Shortener();
  const labels = placeLabels(camera, scene.items, marks, (label) => shortener.shorten(measure, label, camera.width)).map(({ item, text, left, base, isMarked }) =>
    `<text x="${round(left)}" y="${round(base)}"${item.shape === 'ring' ? ` fill="${theme.ink2}"` : ''}${isMarked ? ' font-weight="700"' : ''}>${escape(text)}</text>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${camera.width} ${camera.height}" width="${camera.width}" height="${camera.height}">
<rect width="100%" height="100%" fill="${theme.raised}"/>
<g>${lines.join('\n')}</g>
<g>${nodes.join('\n')}</g>
<g font-family="${escape(theme.font)}" font-size="12" fill="${theme.ink}" stroke="${theme.raised}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${labels.join('\n')}</g>
</svg>
`;
  save(new Blob([svg], { type: 'image/svg+xml' }), 'graph.svg');
}

function outline({ shape, size, color }, theme) {
  const points = (corners) => Array.from({ length: corners }, (_, i) => {
    const angle = -Math.PI / 2 + (i * 2 * Math.PI) / corners;
    return `${round(size * Math.cos(angle))},${round(size * Math.sin(angle))}`;
  }).join(' ');
  if (shape === 'square') return `<rect x="${-round(size * 0.85)}" y="${-round(size * 0.85)}" width="${round(size * 1.7)}" height="${round(size * 1.7)}" fill="${color}"/>`;
  if (shape === 'triangle' || shape === 'hexagon') return `<polygon points="${points(shape === 'triangle' ? 3 : 6)}" fill="${color}"/>`;
  if (shape === 'ring') return `<circle r="${round(size * 0.85)}" fill="${theme.raised}" stroke="${color}" stroke-width="1.6" stroke-dasharray="3 2.5"/>`;
  return `<circle r="${round(size)}" fill="${color}"${shape === 'group' ? ' fill-opacity="0.6"' : ''}/>`;
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
