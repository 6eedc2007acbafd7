import { remember } from '../remember.ts'

/**
 * The words of a text as far as a guesser would see them: folded Latin words, katakana runs, and kanji in overlapping
 * pairs (so that 仮想化 and 仮想マシン share 仮想). Words with one meaning in both scripts are brought together, because a
 * stem that says サーバ gives away an option that says server.
 */
export const wordsOf = remember((text): ReadonlySet<string> => {
  const words = new Set<string>()
  const plain = text.normalize('NFKC').toLowerCase()
  for (const [latin] of plain.matchAll(/[a-z][a-z0-9]+|[a-z](?=-[a-z])/g)) {
    if (!EMPTY.has(latin)) words.add(SAME.get(latin) ?? stem(latin))
  }
  for (const [run] of plain.matchAll(/[ァ-ヺー]{2,}/g)) {
    const word = run.replace(/ー$/, '')
    words.add(SAME.get(word) ?? word)
  }
  for (const [run] of plain.matchAll(/[\u4e00-\u9fff々]{2,}/g)) {
    for (let i = 0; i + 2 <= run.length; i++) {
      const pair = run.slice(i, i + 2)
      words.add(SAME.get(pair) ?? pair)
    }
  }
  return words
})

/** English inflects at the end: five letters are enough to see that managing, manages and manager are one clue. */
function stem(word: string): string {
  const whole = SAME.get(word.replace(/s$/, ''))
  return whole ?? (word.length > 5 ? word.slice(0, 5) : word.replace(/s$/, ''))
}

const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    server: ['サーバ', 'servers'],
    virtual: ['仮想', '想化', 'virtualization', 'virtualized', 'virtualizing', 'バーチャル'],
    machine: ['マシン', 'machines'],
    physical: ['物理', 'フィジカル'],
    convert: ['変換', 'conversion', 'converting', 'converts', 'converted'],
    client: ['クライアント'],
    desktop: ['デスクトップ'],
    network: ['ネットワーク'],
    template: ['テンプレート'],
    snapshot: ['スナップショット'],
    checkpoint: ['チェックポイント'],
    partition: ['パーティション'],
    host: ['ホスト', 'hosted', 'hosts', 'hosting'],
    guest: ['ゲスト'],
    hypervisor: ['ハイパーバイザ', 'ハイパーバイザー'],
    manager: ['マネージャ', 'マネージャー', '管理', 'manage', 'management', 'manages', 'managing', 'managed'],
    backup: ['バックアップ'],
    script: ['スクリプト', 'scripts'],
    disk: ['ディスク'],
    application: ['アプリ', 'アプリケーション', 'app', 'apps', 'applications'],
    function: ['機能', 'functions'],
    operation: ['運用', 'operations'],
    configuration: ['構成', 'configure'],
    monitor: ['監視', 'monitoring', 'monitors'],
    data: ['データ'],
  }).flatMap(([word, others]) => [word, ...others].map((other) => [other, word] as const)),
)

/** Words that tell nothing. */
const EMPTY = new Set(
  'the an of is are was be to in on at by for and or not it its that this these those which what who whose when where how with from as into than then do does did has have had can could will would one two three no yes there their they them you your we our each any some such'.split(
    ' ',
  ),
)
