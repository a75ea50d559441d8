/**
 * From light to picture: the spill of what shines is added, exposure and the AgX curve bring it into range, and a grade
 * gives it the depth of a print — a little contrast, colours kept alive, corners that fall off towards the dark hall.
 */
import { BlendFunction, Effect } from 'postprocessing'
import { type Texture, Uniform } from 'three'

/** Chosen by eye against the brief. */
const GRADE = Object.freeze({ spill: 0.55, power: 1.34, saturation: 1.32, vignette: 0.22 })

const FRAGMENT = /* glsl */ `
#include <tonemapping_pars_fragment>
uniform sampler2D spill;

void mainImage(const in vec4 inputColor, const in vec2 uv, out vec4 outputColor) {
  vec3 color = inputColor.rgb + texture2D(spill, uv).rgb * ${GRADE.spill.toFixed(3)};
  color = AgXToneMapping(color);
  // The curve alone is flat, by intent: power and saturation are the look that is put on it.
  vec3 shown = pow(max(color, 0.0), vec3(${(GRADE.power / 2.2).toFixed(4)}));
  float grey = dot(shown, vec3(0.2126, 0.7152, 0.0722));
  shown = max(mix(vec3(grey), shown, ${GRADE.saturation.toFixed(3)}), 0.0);
  vec2 off = uv - 0.5;
  shown *= 1.0 - ${GRADE.vignette.toFixed(3)} * smoothstep(0.18, 0.85, dot(off, off) * 2.0);
  outputColor = vec4(pow(shown, vec3(2.2)), 1.0);
}
`

export class GradeEffect extends Effect {
  constructor(spill: Texture) {
    super('GradeEffect', FRAGMENT, {
      blendFunction: BlendFunction.SRC,
      uniforms: new Map([['spill', new Uniform(spill)]]),
    })
  }
}
