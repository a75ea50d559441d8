/**
 * What is seen through a window: each office is a box behind the glass whose inner walls are found by following the view
 * ray (interior mapping, van Dongen 2008). Geometry stays a flat pane; far away it blends into an average.
 */

/** Measures of a room behind the glass, meters. */
const ROOM = Object.freeze({ widthM: 4.2, depthM: 5.6, ceilingM: 0.6, floorM: 0.15 })

/** Needs `hash21`. */
export const ROOM_HEAD = /* glsl */ `
const vec3 ROOM = vec3(${ROOM.widthM.toFixed(2)}, 0.0, ${ROOM.depthM.toFixed(2)});

/** What rooms are for: OFFICE, MEETING, LAB; HOME in homes. */
const float OFFICE = 0.0;
const float MEETING = 1.0;
const float LAB = 2.0;
const float HOME = 3.0;

float roomKind(float key, float home) {
  float pick = fract(key * 13.7);
  return home > 0.5 ? HOME : pick < 0.62 ? OFFICE : pick < 0.8 ? MEETING : LAB;
}

float box(vec2 at, vec4 sides) {
  return step(sides.x, at.x) * step(at.x, sides.y) * step(sides.z, at.y) * step(at.y, sides.w);
}

/** Furniture, screens and a few people as flat shapes at a depth: 1 where one stands at (along, up) of a room. */
float roomStuff(vec2 at, float key, float kind) {
  float there;
  if (kind == HOME) {
    // A sofa, and a lamp on a stem.
    float side = 0.3 + 1.4 * hash21(vec2(key, 4.0));
    there = max(box(at, vec4(side, side + 1.9, 0.0, 0.45)), box(at, vec4(side, side + 1.9, 0.4, 0.82)));
    there = max(there, max(box(at, vec4(side + 2.1, side + 2.14, 0.0, 1.4)), box(at, vec4(side + 1.93, side + 2.31, 1.35, 1.7))));
  } else if (kind == MEETING) {
    // A long table, and the backs of chairs.
    there = max(box(at, vec4(0.5, 3.7, 0.66, 0.74)), box(at, vec4(0.6, 3.6, 0.4, 1.02)) * step(0.42, fract(at.x / 0.78)));
  } else if (kind == LAB) {
    // A bench from wall to wall, vessels on it, a shelf over it.
    there = max(step(at.y, 0.92), box(at, vec4(0.0, 4.2, 1.62, 1.7)));
    there = max(there, step(at.y, 0.98 + 0.4 * hash21(vec2(floor(at.x / 0.2), key))) * step(0.4, fract(at.x / 0.2)));
  } else {
    there = step(at.y, 0.78) * step(0.35, fract(at.x / 2.1 + 0.1)) * step(0.25, hash21(vec2(key, 4.0)));
    vec2 screen = vec2(fract(at.x / 1.05), at.y);
    float monitor = step(0.3, screen.x) * step(screen.x, 0.78) * step(0.8, screen.y) * step(screen.y, 1.2);
    there = max(there, monitor * step(0.45, hash21(vec2(floor(at.x / 1.05), key))));
  }
  float where = 0.8 + 2.4 * hash21(vec2(key, 7.0));
  float body = step(abs(at.x - where), 0.24 - 0.1 * step(1.45, at.y)) * step(at.y, 1.72);
  return max(there, body * step(0.62, hash21(vec2(key, 11.0))));
}

/**
 * Brightness and warmth of the room behind a place of the facade.
 * @param at place, world meters; normal: facade, horizontal; storey: floor level and height; home: 1 in homes
 * @returns rgb as lit by the room's own lamps
 */
vec3 roomView(vec3 at, vec3 normal, vec2 storey, float feature, float home) {
  vec3 along = normalize(vec3(normal.z, 0.0, -normal.x));
  vec3 eye = normalize(at - cameraPosition);
  vec3 ray = vec3(dot(eye, along), eye.y, max(-dot(eye, normal), 0.02));
  float run = dot(at, along);
  float cell = floor(run / ROOM.x);
  float key = hash21(vec2(cell + 0.5, feature));
  float kind = roomKind(key, home);
  vec3 size = vec3(ROOM.x, max(2.2, storey.y - ${ROOM.ceilingM.toFixed(2)}), ROOM.z);
  vec3 from = vec3(run - cell * ROOM.x, clamp(at.y - storey.x - ${ROOM.floorM.toFixed(2)}, 0.0, size.y), 0.0);
  vec3 wall = mix(vec3(0.0), size, step(0.0, ray));
  vec3 k = (wall - from) / (ray + vec3(equal(ray, vec3(0.0))) * 1e-4);
  float reach = min(k.x, min(k.y, k.z));
  vec3 hit = from + ray * reach;

  vec3 paint = mix(vec3(0.78, 0.76, 0.72), vec3(0.66, 0.71, 0.76), step(0.5, key));
  if (kind == LAB) paint = vec3(0.86, 0.89, 0.9);
  if (kind == HOME) paint = mix(vec3(0.8, 0.72, 0.62), vec3(0.7, 0.68, 0.7), step(0.6, key));
  vec3 color = paint;
  if (reach == k.z) {
    color *= 0.62 + 0.12 * step(0.4, fract(hit.x / 1.4));
    float door = step(abs(hit.x - 1.0 - 2.0 * key), 0.5) * step(hit.y, 2.1);
    color = mix(color, vec3(0.36, 0.28, 0.2), door * step(key, 0.6));
    // A wall of timber with a screen, cupboards of a laboratory, a picture at home.
    if (kind == MEETING) color = mix(vec3(0.44, 0.33, 0.23), vec3(0.9, 0.95, 1.0), box(hit.xy, vec4(1.1, 3.0, 1.0, 2.1)));
    else if (kind == LAB) color *= 1.0 - 0.3 * step(1.5, hit.y) * step(hit.y, 2.3) * step(0.06, fract(hit.x / 0.9));
    else if (kind == HOME) color = mix(color, vec3(0.3, 0.42, 0.5) + 0.3 * key, box(hit.xy, vec4(1.3, 2.5, 1.3, 2.0)));
  } else if (reach == k.y) {
    if (ray.y > 0.0) {
      float strip = step(0.62, fract(hit.x / 1.4)) * step(0.2, fract(hit.z / 1.9));
      color = mix(vec3(0.7), vec3(1.9, 1.8, 1.6), strip);
    } else color = kind == LAB ? vec3(0.5, 0.52, 0.53) : kind == HOME ? vec3(0.46, 0.33, 0.22) : mix(vec3(0.34, 0.29, 0.24), vec3(0.3, 0.32, 0.34), step(0.4, key));
  } else color *= 0.74;
  color *= exp(-0.07 * hit.z) * (0.72 + 0.34 * hit.y / size.y);

  // Furniture stands in two rows in front of the back wall.
  for (int row = 0; row < 2; row++) {
    float depth = 1.3 + 2.1 * float(row);
    float to = depth / ray.z;
    vec3 there = from + ray * to;
    bool inside = to < reach && there.y > 0.0;
    if (inside && roomStuff(there.xy, key + float(row) * 3.7, kind) > 0.5) {
      color = mix(vec3(0.16, 0.17, 0.19), vec3(0.3, 0.24, 0.19), step(0.5, fract(key * 7.0)));
      reach = to;
    }
  }
  return color;
}
`
