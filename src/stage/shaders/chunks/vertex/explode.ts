/** GLSL of storeys that are drawn apart. */
import { OPEN_GAPS } from '../../../../domain/campus/exploded.ts'

/**
 * uExplode: first storey and roof as features, −1 while none are apart; meters between two storeys; the storey that lies
 * open, −1 while none does.
 */
export const EXPLODE_HEAD = /* glsl */ `
uniform vec4 uExplode;

/** Meters that a storey is lifted; those above the one that lies open go further. \`liftM\` of the domain. */
float explodedLift(float feature) {
  if (uExplode.x < 0.0 || feature <= uExplode.x || feature > uExplode.y) return 0.0;
  float lift = (feature - uExplode.x) * uExplode.z;
  return uExplode.w >= 0.0 && feature > uExplode.w ? lift + uExplode.z * ${OPEN_GAPS}.0 : lift;
}
`
