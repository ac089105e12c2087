// The shapes of the kinds, on any 2D context.

/** Traces a shape around a point; the caller fills or strokes it. */
export function trace(context, shape, x, y, size) {
  context.beginPath();
  if (shape === 'square') context.rect(x - size * 0.85, y - size * 0.85, size * 1.7, size * 1.7);
  else if (shape === 'triangle') polygon(context, x, y + size * 0.12, size * 1.1, 3, -Math.PI / 2);
  else if (shape === 'hexagon') polygon(context, x, y, size, 6, -Math.PI / 2);
  else context.arc(x, y, shape === 'ring' ? size * 0.85 : size, 0, 2 * Math.PI);
}

function polygon(context, x, y, size, corners, turn) {
  for (let i = 0; i < corners; i++) {
    const angle = turn + (i * 2 * Math.PI) / corners;
    context[i === 0 ? 'moveTo' : 'lineTo'](x + size * Math.cos(angle), y + size * Math.sin(angle));
  }
  context.closePath();
}

/** Draws one item. */
export function drawItem(context, item, x, y, theme) {
  trace(context, item.shape, x, y, item.size);
  if (item.shape === 'ring') {
    context.fillStyle = theme.raised;
    context.fill();
    context.setLineDash([3, 2.5]);
    context.lineWidth = 1.6;
    context.strokeStyle = item.color;
    context.stroke();
    context.setLineDash([]);
    return;
  }
  context.globalAlpha = item.shape === 'group' ? 0.6 : 1;
  context.fillStyle = item.color;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = 1.2;
  context.strokeStyle = item.shape === 'group' ? item.color : theme.raised;
  context.stroke();
}

/** Draws the line between two points, ending at the items' edges. */
export function drawLine(context, line, from, to, arrow) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const end = { x: to.x - ux * line.target.size, y: to.y - uy * line.target.size };
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(end.x, end.y);
  context.stroke();
  if (!arrow || length < line.target.size + 14) return;
  context.beginPath();
  context.moveTo(end.x, end.y);
  context.lineTo(end.x - ux * 7 - uy * 3.2, end.y - uy * 7 + ux * 3.2);
  context.lineTo(end.x - ux * 7 + uy * 3.2, end.y - uy * 7 - ux * 3.2);
  context.fill();
}
