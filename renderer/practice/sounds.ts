/** One audio context for all tones: a browser gives out only a few. */
let context: AudioContext | null = null

/** Frequencies in hertz: a rising fifth where it was right, one low tone where it was not. */
const TONES = { right: [523.25, 783.99], wrong: [261.63] } as const
const TONE_SECONDS = 0.16
const APART_SECONDS = 0.09
const LOUDNESS = 0.06

/** A soft tone with the verdict. It says nothing that the screen does not say as well. */
export function sound(isRight: boolean): void {
  context ??= new AudioContext()
  for (const [nth, hertz] of TONES[isRight ? 'right' : 'wrong'].entries()) {
    play(context, hertz, context.currentTime + nth * APART_SECONDS)
  }
}

function play(audio: AudioContext, hertz: number, at: number): void {
  const oscillator = new OscillatorNode(audio, { type: 'sine', frequency: hertz })
  const gain = new GainNode(audio, { gain: 0 })
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(LOUDNESS, at + 0.015)
  gain.gain.exponentialRampToValueAtTime(0.0001, at + TONE_SECONDS)
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(at)
  oscillator.stop(at + TONE_SECONDS)
}
