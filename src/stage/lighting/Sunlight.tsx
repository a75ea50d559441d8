/** The key light with its shadow map, fitted to the table. Shadows are drawn again only when something asks for it. */
import { useThree } from '@react-three/fiber'
import { useCallback, useEffect, useMemo } from 'react'
import { DirectionalLight, Matrix4, Vector3 } from 'three'
import { extentOf } from '../../domain/geometry/polygon.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { litShares } from './daylight.ts'
import { type SunLook, useSun } from './useSun.ts'

/** The light stands this far from the middle of the table, meters. */
const DISTANCE_M = 900
/** Shadows of what stands between ground and this height, meters. */
const TOP_M = 130
const BOTTOM_M = -18
const LONGEST_SHADOW_M = 900
/** Room around the site for samples of the sun's disc, meters. */
const MARGIN_M = 4
/** What lies this much behind the surface next to the light is still lit, meters. */
const BIAS_M = 0.45

interface Props {
  readonly texels: number
}

export function Sunlight({ texels }: Props) {
  const campus = useCampus()
  const gl = useThree((three) => three.gl)
  const { uniforms, splitView, redrawShadows } = useStage()
  const light = useMemo(makeLight, [])
  const corners = useMemo(() => {
    const { minX, maxX, minZ, maxZ } = extentOf(campus.pack.site.boundary)
    return [minX, maxX].flatMap((x) =>
      [minZ, maxZ].flatMap((z) => [BOTTOM_M, TOP_M].map((y) => new Vector3(x, y, z))),
    )
  }, [campus])

  useEffect(() => {
    light.shadow.mapSize.set(texels, texels)
    light.shadow.map?.dispose()
    light.shadow.map = null
    splitView.disposeLeftShadowMap()
    redrawShadows()
  }, [light, texels, splitView, redrawShadows])

  useEffect(() => {
    splitView.light = light
    return () => {
      splitView.light = null
      splitView.disposeLeftShadowMap()
    }
  }, [light, splitView])

  useSun(
    useCallback(
      (look: SunLook) => {
        light.color.setRGB(...look.light.key)
        light.intensity = look.light.keyStrength
        light.position.fromArray(look.key).multiplyScalar(DISTANCE_M)
        fitShadow(light, corners)
        gl.toneMappingExposure = look.light.exposure
        uniforms.uExposure.value = look.light.exposure
        uniforms.uNight.value = look.light.night
        redrawShadows()
      },
      [light, corners, gl, uniforms, redrawShadows],
    ),
  )

  useEffect(
    () =>
      useTable.subscribe(
        (table) => table.hour,
        (hour) => {
          const { office, home } = litShares(hour)
          uniforms.uLitShare.value.set(office, home)
          redrawShadows()
        },
        { fireImmediately: true },
      ),
    [uniforms, redrawShadows],
  )

  useEffect(() => () => light.dispose(), [light])
  return (
    <>
      <primitive object={light} />
      <primitive object={light.target} />
    </>
  )
}

function makeLight(): DirectionalLight {
  const light = new DirectionalLight()
  light.castShadow = true
  light.shadow.normalBias = 0.35
  light.shadow.radius = 2.2
  return light
}

/** Makes the shadow camera just large enough for the site, seen from the light. */
function fitShadow(light: DirectionalLight, corners: readonly Vector3[]): void {
  const view = new Matrix4()
    .lookAt(light.position, light.target.position, new Vector3(0, 1, 0))
    .setPosition(light.position)
    .invert()
  const { camera } = light.shadow
  const point = new Vector3()
  camera.left = camera.bottom = Infinity
  camera.right = camera.top = -Infinity
  let [near, far] = [Infinity, -Infinity]
  for (const corner of corners) {
    point.copy(corner).applyMatrix4(view)
    camera.left = Math.min(camera.left, point.x)
    camera.right = Math.max(camera.right, point.x)
    camera.bottom = Math.min(camera.bottom, point.y)
    camera.top = Math.max(camera.top, point.y)
    near = Math.min(near, -point.z)
    far = Math.max(far, -point.z)
  }
  camera.left -= MARGIN_M
  camera.bottom -= MARGIN_M
  camera.right += MARGIN_M
  camera.top += MARGIN_M
  camera.near = Math.max(1, near - 50)
  // Shadows of the highest fall on the ground beyond the table as well.
  const up = Math.max(0.1, light.position.y / DISTANCE_M)
  camera.far = far + Math.min(LONGEST_SHADOW_M, TOP_M / up)
  light.shadow.bias = -BIAS_M / (camera.far - camera.near)
  camera.updateProjectionMatrix()
}
