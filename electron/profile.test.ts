import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { profileFolder } from './profile.ts'

describe('the folder of the profile', () => {
  it('is Kasane and stays so: under another name the app would look empty', () => {
    expect(profileFolder('/home/a/.config', '', false)).toBe(join('/home/a/.config', 'Kasane'))
  })

  it('is another one under development', () => {
    expect(profileFolder('/home/a/.config', '', true)).toBe(join('/home/a/.config', 'Kasane (development)'))
  })

  it('can be chosen', () => {
    expect(profileFolder('/home/a/.config', 'elsewhere', true)).toBe(resolve('elsewhere'))
  })
})
