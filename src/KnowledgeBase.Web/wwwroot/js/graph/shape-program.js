// A node program for Sigma that draws the shape of each kind: one triangle per node, the shape as a distance in the fragment shader.

const codes = { circle: 0, square: 1, triangle: 2, hexagon: 3, ring: 4, group: 5 };

const vertex = `
attribute vec4 a_id; attribute vec4 a_color; attribute vec2 a_position; attribute float a_size; attribute float a_shape; attribute float a_angle;
uniform mat3 u_matrix; uniform float u_sizeRatio; uniform float u_correctionRatio;
varying vec4 v_color; varying vec2 v_point; varying float v_soft; varying float v_shape;
void main() {
  vec2 corner = vec2(cos(a_angle), sin(a_angle));
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0 * 1.15;
  gl_Position = vec4((u_matrix * vec3(a_position + size * corner, 1)).xy, 0, 1);
  v_point = corner * 2.0 * 1.15;
  v_soft = 1.0 / a_size;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const fragment = `
precision highp float;
varying vec4 v_color; varying vec2 v_point; varying float v_soft; varying float v_shape;
void main() {
  vec2 p = abs(v_point);
  float away = length(v_point) - 1.0;
  float solid = 1.0;
  if (v_shape > 0.5 && v_shape < 1.5) away = max(p.x, p.y) - 0.85;
  else if (v_shape < 2.5 && v_shape > 1.5) away = max(p.x * 0.866 + (v_point.y + 0.12) * 0.5, -(v_point.y + 0.12)) - 0.55;
  else if (v_shape < 3.5 && v_shape > 2.5) away = max(p.x, p.x * 0.5 + p.y * 0.866) - 0.866;
  else if (v_shape < 4.5 && v_shape > 3.5) {
    away = abs(length(v_point) - 0.85) - max(0.11, v_soft * 0.85);
    if (fract(atan(v_point.y, v_point.x) * 1.432 + 0.1) > 0.6) discard;
  } else if (v_shape > 4.5) solid = away > -2.0 * v_soft ? 1.0 : 0.6;
  #ifdef PICKING_MODE
  gl_FragColor = away > 0.0 ? vec4(0.0) : v_color;
  #else
  gl_FragColor = v_color * solid * (1.0 - smoothstep(-v_soft, v_soft, away));
  #endif
}`;

/** The program as a class, for the Sigma that is loaded. */
export function shapeProgram({ rendering: { NodeProgram }, utils: { floatColor } }) {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
  return class extends NodeProgram {
    // Without the buffer that Sigma would find the node below the pointer in: pointer.js does that, and every frame would be drawn twice.
    constructor(gl, picking, renderer) {
      super(gl, null, renderer);
    }

    getDefinition() {
      return {
        VERTICES: 3, VERTEX_SHADER_SOURCE: vertex, FRAGMENT_SHADER_SOURCE: fragment, METHOD: TRIANGLES,
        UNIFORMS: ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT }, { name: 'a_size', size: 1, type: FLOAT }, { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true }, { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      };
    }

    processVisibleItem(index, start, data) {
      this.array.set([data.x, data.y, data.size, codes[data.shape] ?? 0, floatColor(data.color), index], start);
    }

    setUniforms({ correctionRatio, sizeRatio, matrix }, { gl, uniformLocations }) {
      gl.uniform1f(uniformLocations.u_correctionRatio, correctionRatio);
      gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
    }
  };
}
