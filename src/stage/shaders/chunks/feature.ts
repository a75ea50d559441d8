/** GLSL: reads the state texture and the clock. In both stages; each field is named in `../layout/features.ts`. */
import { LEAST_RISE_DAYS } from '../../../domain/construction/rise.ts'
import { FEATURE, FEATURES_PER_ROW } from '../layout/features.ts'

/** uTime, uWork: the instant drawn, days since the timeline's start, in calendar and in working time. */
export const FEATURE_HEAD = /* glsl */ `
${FEATURE.defines}
uniform highp sampler2D uFeatures;
uniform float uTime;
uniform float uWork;

vec4 featureTexel(int feature, int texel) {
  int row = feature / ${FEATURES_PER_ROW};
  int column = (feature - row * ${FEATURES_PER_ROW}) * ${FEATURE.texels} + texel;
  return texelFetch(uFeatures, ivec2(column, row), 0);
}

/** Share of its height that what rises between two instants has; \`riseShare\` of the domain. */
float riseShare(float start, float end, float now) {
  return clamp((now - start) / max(end - start, ${LEAST_RISE_DAYS}), 0.0, 1.0);
}

/** Share of its height that the structure of a feature has. */
float structureShare(vec4 rising) {
  return riseShare(rising.STRUCTURE_START, rising.STRUCTURE_END, uWork);
}
`
