import { describe, expect, it } from 'vitest'
import { digitOf, isComposing, isPlainPress } from './keys.ts'

const press = {
  code: 'Enter',
  repeat: false,
  isComposing: false,
  keyCode: 13,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
}

describe('a key', () => {
  it('belongs to the input method when either sign says so', () => {
    expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
  })

  it('is plain when it is pressed afresh, alone, and not for the input method', () => {
    expect(isPlainPress(press)).toBe(true)
    for (const sign of ['repeat', 'isComposing', 'ctrlKey', 'metaKey', 'altKey']) {
      expect(isPlainPress({ ...press, [sign]: true }), sign).toBe(false)
    }
    expect(isPlainPress({ ...press, keyCode: 229 })).toBe(false)
  })

  it('is a digit by its place on the keyboard', () => {
    expect(digitOf('Digit4')).toBe(4)
    expect(digitOf('Numpad0')).toBe(0)
    expect(digitOf('KeyD')).toBeNull()
    expect(digitOf('F1')).toBeNull()
    expect(digitOf('Digit')).toBeNull()
  })
})
