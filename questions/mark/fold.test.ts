import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'

describe('folding', () => {
  test.each([
    ['SCVMM', 'SCVMM'],
    ['Hyper-V', 'hyper‐v'],
    ['Hyper-V', 'ｈｙｐｅｒ−ｖ'],
    ['ハイパーバイザー', 'ハイパーバイザ'],
    ['サーバー', 'サーバ'],
    ['サーバ', 'ｻｰﾊﾞ'],
    ['物理サーバーの変換', '物理サーバの変換'],
    ['サーバ・サイド型', 'サーバサイド型'],
    ['バーチャル マシンの変換', '「バーチャルマシンの変換」'],
    ['ヴァーチャル', 'バーチャル'],
    ['すなっぷしょっと', 'スナップショット'],
    ['System Center', 'system\u200bcenter'],
    ['ＶＭｗａｒｅ　ＥＳＸ', 'VMware ESX'],
  ])('%s and %s are one spelling', (a, b) => {
    expect(fold(a)).toBe(fold(b))
  })

  test.each([
    ['P2V', 'V2V'],
    ['ESX', 'ESXi'],
    ['ホストOS', 'ゲストOS'],
    ['ビル', 'ビール'],
    ['C', 'C++'],
  ])('%s and %s stay apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b))
  })

  test.each(['\u{1d407}\u1fc1', 'a\u200d\u0301'])('an accent that combines only in the end: %j', (text) => {
    expect(fold(fold(text))).toBe(fold(text))
  })

  test('folding what is folded changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })
})
