/** From light to picture: the glow of what shines is added, and exposure and the tone curve bring it into range. */
import { BlendFunction, Effect } from 'postprocessing'
import { type Texture, Uniform } from 'three'

/** Share of the blurred light of lamps and windows that is added. */
const GLOW = 0.5

const FRAGMENT = /* glsl */ `
#include <tonemapping_pars_fragment>
uniform sampler2D glow;

void mainImage(const in vec4 inputColor, const in vec2 uv, out vec4 outputColor) {
  vec3 light = inputColor.rgb + texture2D(glow, uv).rgb * ${GLOW.toFixed(3)};
  outputColor = vec4(CustomToneMapping(light), 1.0);
}
`

export class GradeEffect extends Effect {
  constructor(glow: Texture) {
    super('GradeEffect', FRAGMENT, {
      blendFunction: BlendFunction.SRC,
      uniforms: new Map([['glow', new Uniform(glow)]]),
    })
  }
}
