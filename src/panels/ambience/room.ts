/**
 * The graph of the room tone, on a context that sounds or one that renders: loops of noise of different lengths, each layer
 * through filters of its own, moved by noise that runs so slowly that it is a breath. No tone anywhere.
 */
import { type Ambience, LAYERS, type Layer, SILENCE } from '../../domain/ambience/ambience.ts'
import type { Stroke } from '../../domain/ambience/strokes.ts'
import { lerp } from '../../domain/math/interpolate.ts'
import { randomOf } from '../../domain/math/random.ts'
import { echo, pinkLoop } from './noise.ts'

export interface Room {
  /** Everything together. */
  readonly output: AudioNode
  /** Passes to what is heard now, within about three times `tau` seconds. */
  hear(heard: Ambience, tau: number): void
  /** Strikes once, at a time of the context in seconds. */
  strike(stroke: Stroke, at: number): void
  stop(): void
}

/** Samples a second of the loops: room tone has nothing higher than half of it. */
const RATE = 20_000
/** Lengths of the loops, seconds: played at paces that have no common measure, they do not come together again within hours. */
const LOOPS = [23.3, 31.7] as const
const FADE_S = 1.5
/** How loud each layer is at level 1: with them a usual place has −37 to −30 dBFS, as tests/lightPanel.test.ts measures. */
const FULL: Readonly<Record<Layer, number>> = {
  wind: 0.36,
  snow: 0.18,
  city: 0.36,
  water: 0.25,
  works: 0.28,
  indoors: 0.28,
}
/** What is heard of the outside under a roof: how loud, and up to which frequency, Hz. */
const ROOF = Object.freeze({ share: 0.3, openHz: 11_000, closedHz: 420 })
/** Highest frequencies of the wind, of calm and storm, and of the city, over bare ground and over snow, Hz. */
const WIND_HZ = Object.freeze({ calm: 280, storm: 620 })
const CITY_HZ = Object.freeze({ bare: 900, snow: 300 })
/** How loud a stroke is beside the bed of a site, and the pitch band of wood and steel, Hz. */
const STROKE = Object.freeze({
  gain: 4.5,
  woodHz: 520,
  steelHz: 1300,
  attackS: 0.003,
  decayS: 0.11,
  airHz: 2200,
})

export function makeRoom(context: BaseAudioContext, [short, long]: Loops): Room {
  const running: AudioScheduledSourceNode[] = []

  const chain = (...nodes: AudioNode[]): AudioNode => {
    nodes.reduce((from, to) => from.connect(to))
    return nodes.at(-1) as AudioNode
  }
  const gain = (value: number) => new GainNode(context, { gain: value })
  const filter = (type: BiquadFilterType, frequency: number, Q = type === 'bandpass' ? 0.5 : -3) =>
    new BiquadFilterNode(context, { type, frequency, Q })
  const loop = (buffer: AudioBuffer, pace: number) => {
    const source = new AudioBufferSourceNode(context, { buffer, loop: true, playbackRate: pace })
    source.start(0, (buffer.duration * running.length * 0.37) % buffer.duration)
    running.push(source)
    return source
  }
  const breath = breathBuffer(context)
  /** A gain that swells and falls about its value without a period, by so much at most; `pace` in turns a second. */
  const breathing = (value: number, depth: number, pace: number) => {
    const node = gain(value)
    chain(loop(breath, (pace * 2) / RATE), gain(depth)).connect(node.gain)
    return node
  }

  const layers = {} as Record<Layer, GainNode>
  for (const it of LAYERS) layers[it] = gain(0)

  const windHighs = filter('lowpass', WIND_HZ.calm)
  chain(loop(long, 0.9), filter('highpass', 65), windHighs, breathing(0.8, 0.5, 0.16), layers.wind)
  chain(loop(short, 0.83), filter('bandpass', 780), breathing(0.16, 0.2, 0.23), layers.wind)

  chain(
    loop(long, 1.07),
    filter('highpass', 2600),
    filter('lowpass', 6500),
    breathing(0.9, 0.3, 1.3),
    layers.snow,
  )

  const cityHighs = filter('lowpass', CITY_HZ.bare)
  chain(
    loop(short, 0.71),
    filter('highpass', 45),
    filter('lowpass', 170),
    breathing(0.8, 0.35, 0.09),
    layers.city,
  )
  chain(loop(long, 1.13), filter('bandpass', 520), cityHighs, breathing(0.4, 0.35, 0.12), layers.city)

  chain(loop(short, 1.19), filter('bandpass', 620), breathing(0.75, 0.5, 0.9), layers.water)
  chain(loop(long, 1.31), filter('bandpass', 1700, 0.7), breathing(0.55, 0.42, 1.7), layers.water)

  chain(
    loop(long, 0.77),
    filter('highpass', 60),
    filter('bandpass', 170),
    breathing(0.42, 0.22, 0.3),
    layers.works,
  )
  const struck = filter('lowpass', STROKE.airHz)
  const walls = new ConvolverNode(context, { buffer: echoBuffer(context) })
  chain(struck, gain(0.7), layers.works)
  chain(struck, walls, gain(0.5), layers.works)

  chain(
    loop(short, 0.59),
    filter('highpass', 40),
    filter('lowpass', 150),
    breathing(0.9, 0.12, 0.1),
    layers.indoors,
  )
  chain(loop(long, 0.97), filter('bandpass', 420), breathing(0.3, 0.06, 0.14), layers.indoors)

  const roofShare = gain(1)
  const roofHighs = filter('lowpass', ROOF.openHz)
  const output = gain(1)
  for (const it of LAYERS) if (it !== 'indoors') layers[it].connect(roofShare)
  chain(roofShare, roofHighs, output)
  layers.indoors.connect(output)

  const room: Room = {
    output,
    hear(heard, tau) {
      const to = (param: AudioParam, value: number) => {
        if (tau > 0) param.setTargetAtTime(value, context.currentTime, tau)
        else param.value = value
      }
      for (const it of LAYERS) to(layers[it].gain, heard[it] * FULL[it])
      to(windHighs.frequency, lerp(WIND_HZ.calm, WIND_HZ.storm, heard.wind))
      to(cityHighs.frequency, lerp(CITY_HZ.bare, CITY_HZ.snow, heard.damping))
      to(roofShare.gain, lerp(1, ROOF.share, heard.indoors))
      to(roofHighs.frequency, ROOF.openHz * (ROOF.closedHz / ROOF.openHz) ** heard.indoors)
    },
    strike({ strength, pan, hardness }, at) {
      const pitch = lerp(STROKE.woodHz, STROKE.steelHz, hardness)
      const burst = new AudioBufferSourceNode(context, { buffer: short, playbackRate: 1.5 })
      const envelope = gain(0)
      const ends = at + STROKE.decayS * 4
      envelope.gain.setValueAtTime(0, at)
      envelope.gain.linearRampToValueAtTime(STROKE.gain * strength, at + STROKE.attackS)
      envelope.gain.setTargetAtTime(0, at + STROKE.attackS, STROKE.decayS / 4)
      chain(burst, filter('bandpass', pitch, 1.6), envelope, new StereoPannerNode(context, { pan }), struck)
      // Another piece of the noise each time.
      burst.start(at, (at * 7.3) % (short.duration - 1))
      burst.stop(ends)
    },
    stop() {
      for (const it of running) it.stop()
      output.disconnect()
    },
  }
  room.hear(SILENCE, 0)
  return room
}

export type Loops = readonly [short: AudioBuffer, long: AudioBuffer]

let kept: Promise<Loops> | null = null

/** The loops that a room is made of; made once, with a pause between them in which the page answers. */
export function noiseLoops(): Promise<Loops> {
  kept ??= makeLoops()
  return kept
}

async function makeLoops(): Promise<Loops> {
  const first = noiseBuffer(LOOPS[0], 1)
  await new Promise((done) => setTimeout(done))
  return [first, noiseBuffer(LOOPS[1], 2)]
}

/** Share of a loop by which the right ear hears it later than the left one: nothing that they have in common is noticed. */
const APART = 0.43

function noiseBuffer(seconds: number, seed: number): AudioBuffer {
  const length = Math.round(seconds * RATE)
  const buffer = new AudioBuffer({ numberOfChannels: 2, length, sampleRate: RATE })
  const left = pinkLoop(length, Math.round(FADE_S * RATE), seed)
  const shift = Math.round(APART * length)
  buffer.copyToChannel(left, 0)
  buffer.copyToChannel(left.subarray(shift), 1)
  buffer.copyToChannel(left.subarray(0, shift), 1, length - shift)
  return buffer
}

/** Turns before a breath begins anew: more than an hour of the quickest. */
const BREATHS = 8192

/** Numbers from −1 to 1, between which slow playing draws straight lines. */
function breathBuffer(context: BaseAudioContext): AudioBuffer {
  const random = randomOf(5)
  const buffer = context.createBuffer(1, BREATHS, RATE)
  buffer.copyToChannel(
    Float32Array.from({ length: BREATHS }, () => random() * 2 - 1),
    0,
  )
  return buffer
}

/** Seconds after which nothing of a stroke comes back. */
const ECHO_S = 1.1

function echoBuffer(context: BaseAudioContext): AudioBuffer {
  const channels = echo(context.sampleRate, ECHO_S)
  const buffer = context.createBuffer(2, channels[0]?.length ?? 1, context.sampleRate)
  for (const [i, it] of channels.entries()) buffer.copyToChannel(it, i)
  return buffer
}
