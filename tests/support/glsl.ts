/** Runs GLSL of vertex stages on the graphics card of a browser: a vertex a case, results by transform feedback. */
import type { Page } from 'playwright-core'

/** Texture of 32-bit floats, four a texel. */
export interface FloatImage {
  readonly data: Float32Array
  readonly width: number
}

export interface GlslRule {
  /** Before main: declarations and functions, as they stand before the main of a shader of three. */
  readonly head: string
  /** Uniforms and attributes of the head that differ from case to case, with their type. */
  readonly varying: Readonly<Record<string, 'float' | 'int' | 'vec2' | 'vec4'>>
  /** An expression of type vec4. */
  readonly result: string
}

export interface GlslCases {
  /** One value of each of `varying` a case, component by component. */
  readonly values: readonly Readonly<Record<string, readonly number[]>>[]
  /** Samplers of the head. */
  readonly textures?: Readonly<Record<string, FloatImage>>
}

const SIZE = { float: 1, int: 1, vec2: 2, vec4: 4 } as const

/** @returns the four components of the result, case by case */
export async function runGlsl(
  page: Page,
  { head, varying, result }: GlslRule,
  { values, textures = {} }: GlslCases,
): Promise<number[][]> {
  const names = Object.entries(varying)
  // What is one value for a whole draw call in a shader is a variable here, set from an attribute of the case.
  const declared = names.reduce((text, [name, type]) => {
    const declaration = new RegExp(`(?:uniform|attribute) (?:highp )?${type} ${name};`)
    return declaration.test(text)
      ? text.replace(declaration, `${type} ${name};`)
      : `${type} ${name};\n${text}`
  }, head)
  const typeOf = (type: keyof typeof SIZE) => (type === 'int' ? 'float' : type)
  const source = `#version 300 es
#define attribute in
#define varying out
precision highp float;
precision highp int;
uniform mat4 modelMatrix;
${names.map(([name, type]) => `in ${typeOf(type)} caseOf${name};`).join('\n')}
out vec4 result;
${declared}
void main() {
${names.map(([name, type]) => `  ${name} = ${type}(caseOf${name});`).join('\n')}
  result = ${result};
  gl_Position = vec4(0.0);
}
`
  const flat = await page.evaluate(draw, {
    source,
    count: values.length,
    attributes: names.map(([name, type]) => ({
      name: `caseOf${name}`,
      size: SIZE[type],
      data: values.flatMap((value) => {
        const own = value[name]
        if (own?.length !== SIZE[type]) throw new Error(`a case has no ${type} ${name}`)
        return [...own]
      }),
    })),
    textures: Object.entries(textures).map(([name, { data, width }]) => ({ name, data: [...data], width })),
  })
  return values.map((_, i) => flat.slice(i * 4, i * 4 + 4))
}

interface Draw {
  readonly source: string
  readonly count: number
  readonly attributes: { name: string; size: number; data: number[] }[]
  readonly textures: { name: string; data: number[]; width: number }[]
}

/** In the page. */
function draw({ source, count, attributes, textures }: Draw): number[] {
  const kept = window as unknown as {
    glsl?: WebGL2RenderingContext
    programs?: Map<string, WebGLProgram>
  }
  const gl = kept.glsl ?? new OffscreenCanvas(1, 1).getContext('webgl2')
  if (!gl) throw new Error('there is no WebGL 2')
  kept.glsl = gl
  kept.programs ??= new Map()
  let program = kept.programs.get(source)
  if (!program) {
    program = gl.createProgram()
    for (const [type, text] of [
      [gl.VERTEX_SHADER, source],
      [
        gl.FRAGMENT_SHADER,
        '#version 300 es\nprecision highp float;\nout vec4 color;\nvoid main() { color = vec4(0.0); }',
      ],
    ] as const) {
      const shader = gl.createShader(type)
      if (!shader) throw new Error('the context is lost')
      gl.shaderSource(shader, text)
      gl.compileShader(shader)
      const log = gl.getShaderInfoLog(shader)
      if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(`${log}\n${text}`)
      gl.attachShader(program, shader)
    }
    gl.transformFeedbackVaryings(program, ['result'], gl.INTERLEAVED_ATTRIBS)
    gl.linkProgram(program)
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? '')
    kept.programs.set(source, program)
  }
  // biome-ignore lint/correctness/useHookAtTopLevel: a method of WebGL, no hook of React
  gl.useProgram(program)
  const made: (() => void)[] = []
  for (const [unit, { name, data, width }] of textures.entries()) {
    const texture = gl.createTexture()
    gl.activeTexture(gl.TEXTURE0 + unit)
    gl.bindTexture(gl.TEXTURE_2D, texture)
    const height = data.length / width / 4
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, height, 0, gl.RGBA, gl.FLOAT, new Float32Array(data))
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
    gl.uniform1i(gl.getUniformLocation(program, name), unit)
    made.push(() => gl.deleteTexture(texture))
  }
  for (const { name, size, data } of attributes) {
    const at = gl.getAttribLocation(program, name)
    if (at < 0) continue
    const buffer = gl.createBuffer()
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(data), gl.STATIC_DRAW)
    gl.enableVertexAttribArray(at)
    gl.vertexAttribPointer(at, size, gl.FLOAT, false, 0, 0)
    made.push(() => {
      gl.disableVertexAttribArray(at)
      gl.deleteBuffer(buffer)
    })
  }
  const out = gl.createBuffer()
  gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, out)
  gl.bufferData(gl.TRANSFORM_FEEDBACK_BUFFER, count * 16, gl.STREAM_READ)
  gl.enable(gl.RASTERIZER_DISCARD)
  gl.beginTransformFeedback(gl.POINTS)
  gl.drawArrays(gl.POINTS, 0, count)
  gl.endTransformFeedback()
  const results = new Float32Array(count * 4)
  gl.getBufferSubData(gl.TRANSFORM_FEEDBACK_BUFFER, 0, results)
  const error = gl.getError()
  if (error !== gl.NO_ERROR) throw new Error(`WebGL error ${error}`)
  gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, null)
  gl.deleteBuffer(out)
  for (const dispose of made) dispose()
  return [...results]
}
