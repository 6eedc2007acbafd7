import { describe, expect, test } from 'vitest'
import { ask } from '../ask/ask.ts'
import { openPack } from '../knowledge/knowledge.ts'
import type { Pack } from '../pack/schema.ts'
import { packs } from '../packs/index.ts'
import type { Question } from '../question.ts'
import { LANGS, type Lang } from '../text.ts'
import { mark } from './mark.ts'

const knowledge = openPack(packs[0] as Pack)

/** The first question of a card that is answered by typing. */
function recalled(card: string, lang: Lang): Question {
  for (const format of ['typed', 'cloze'] as const) {
    for (let seed = 0; seed < 4; seed++) {
      const asked = ask(knowledge, `ms-virtualization/${card}`, { lang, format, seed })
      if (asked.ok) return asked.question
    }
  }
  throw new Error(`${card} cannot be asked from memory`)
}

/** What learners type. Below each card: what is right (=), right but for a slip of the fingers (~), and refused (x). */
const ANSWERS = `
hyper-v-made-by/object
  = Microsoft | microsoft | ＭＩＣＲＯＳＯＦＴ | マイクロソフト | まいくろそふと | Microsoft社 | マイクロソフト社 | Microsoft Corp. | Microsoft Corporation | 株式会社マイクロソフト | Micro soft | MS
  x VMware | Citrix | Oracle | ヴイエムウェア | Microsystems | Hyper-V
esx-made-by/object
  = VMware | vmware | VMWare | VM ware | ＶＭｗａｒｅ | ヴイエムウェア | ブイエムウェア | VMware, Inc. | VMware社 | VMware Inc
  x ESX | Microsoft | VM
xenserver-made-by/object
  = Citrix | citrix | シトリックス | Citrix Systems | Citrix社 | シトリックス社 | Citrix Systems, Inc.
  x Xen | XenServer
parent-partition-in-hyper-v/object
  = Hyper-V | hyper-v | HyperV | ＨＹＰＥＲ－Ｖ | hyper v | Hyper‐V | Hyper−V | ハイパーV | ハイパーブイ | はいぱーぶい | ハイパー-V | Microsoft Hyper-V | Windows Server Hyper-V | ハイパーＶ
  x Hypervisor | Hyper | ESX | ハイパーバイザ
parent-partition-in-hyper-v/subject
  = Parent Partition | parent partition | ParentPartition | 親パーティション | ペアレントパーティション | ペアレント・パーティション | the Parent Partition | Parentパーティション | ルートパーティション | ルート・パーティション
  ~ 親パーティッション | Parent Partitions
  x Child Partition | 子パーティション | パーティション | System Partition
child-partition-in-hyper-v/subject
  = Child Partition | 子パーティション | チャイルドパーティション | チャイルド・パーティション | Child Partition（子パーティション）
  ~ child partitions
  x 親パーティション | Parent Partition
virtual-server-is-hosted/subject
  = Virtual Server | virtual server | VirtualServer | バーチャルサーバ | バーチャルサーバー | バーチャル・サーバ | ヴァーチャルサーバ | Microsoft Virtual Server | Virtual Server 2005 R2
  ~ MS Virtual Server
  x VMware Server | Virtual PC | Hyper-V
vmware-server-is-hosted/subject
  = VMware Server | vmware server | VMwareサーバ | VMwareサーバー | VMware サーバー | VMWare Server
  x Virtual Server | VMware Workstation | VMware | ESX Server
esx-is-hypervisor/subject
  = ESX | esx | ＥＳＸ | VMware ESX | ESX Server | VMware ESX Server | vmware-esx
  x ESXi | VMware ESXi | EXS | ESXX
vmware-server-lost-ground/product
  = VMware ESXi | ESXi | esxi | ＥＳＸｉ | VMware-ESXi | vSphere Hypervisor
  x ESX | VMware ESX | VMware Server | ESXI2
xenserver-is-hypervisor/subject
  = XenServer | xenserver | Xen Server | Xen-Server | ゼンサーバ | ゼンサーバー | Citrix XenServer
  ~ Zenserver | XenSever
  x XenClient | Xen | XenDesktop
xenclient-is-client-side/subject
  = XenClient | xen client | Xenclient | ゼンクライアント | Citrix XenClient
  x XenServer | MED-V
med-v-is-client-side/subject
  = MED-V | medv | MEDV | Med V | ＭＥＤ－Ｖ | Microsoft Enterprise Desktop Virtualization | Enterprise Desktop Virtualization | MED V
  x Hyper-V | VDI | MED | XenClient
vmware-workstation-is-hosted/subject
  = VMware Workstation | vmware workstation | VMwareワークステーション | VMware Workstation Pro | Workstation
  ~ VMware Worksation | VMware Workstasion
  x VMware Server | VMware Player | VMware ACE | VMware
virtual-pc-is-hosted/subject
  = Virtual PC | virtualpc | Virtual-PC | バーチャルPC | バーチャルＰＣ | Windows Virtual PC | Microsoft Virtual PC | ヴァーチャルPC
  ~ MS Virtual PC
  x Virtual Server | PC
vmware-ace-is-hypervisor/subject
  = VMware ACE | ACE | VMwareACE | vmware ace | ＶＭｗａｒｅ ＡＣＥ
  x VMware
xp-mode-on-virtual-pc/feature
  = XP Mode | XPMode | XPモード | ＸＰモード | XP-Mode | Windows XP Mode | Windows XPモード
  x XP | Windows XP
scvmm-used-for/subject
  = SCVMM | scvmm | ＳＣＶＭＭ | VMM | System Center Virtual Machine Manager | システムセンター・バーチャルマシンマネージャ | System Center VMM | Virtual Machine Manager | バーチャルマシンマネージャー
  ~ System Centre Virtual Machine Manager
  x SCCM | SCDPM | SCOM | SCVM | OpsMgr
opsmgr-used-for/subject
  = OpsMgr | opsmgr | Ops Mgr | SCOM | Operations Manager | System Center Operations Manager | オペレーションズマネージャー | オペレーションズ・マネージャ
  ~ System Center Operation Manager | オペレーションマネージャ
  x SCCM | SCVMM | SCSM
sccm-used-for/subject
  = SCCM | sccm | ConfigMgr | Configuration Manager | System Center Configuration Manager | コンフィギュレーションマネージャ | コンフィグレーションマネージャー | 構成マネージャー | MECM
  x SCVMM | SCDPM | SCM | SCOM
scdpm-used-for/subject
  = SCDPM | DPM | Data Protection Manager | System Center Data Protection Manager | データプロテクションマネージャー | データ・プロテクション・マネージャ
  x SCVMM
scvmm-in-system-center/object
  = System Center | system center | SystemCenter | システムセンター | システムセンタ | システム・センター | System Centerシリーズ | Microsoft System Center | システムセンターシリーズ
  ~ System Centre
  x System | Forefront
scvmm-costs/object
  = 有償 | 有料 | sold for a fee | paid
  x 無償 | 無料 | free | OS付属
scvmm-stands-for/object
  = System Center Virtual Machine Manager | system center virtual machine manager | SystemCenter VirtualMachineManager
  ~ System Centre Virtual Machine Manager | System Center Virtual Machine Manger
  x SCVMM | Virtual Machine Manager | System Center Configuration Manager | System Center Virtual Machine
opsmgr-stands-for/object
  = System Center Operations Manager | Operations Manager
  ~ system center operation manager
  x OpsMgr | SCOM | Operations
client-os-style-called-vdi/object
  = VDI | ＶＤＩ | vdi | Virtual Desktop Infrastructure | 仮想デスクトップ基盤 | 仮想デスクトップインフラストラクチャ | 仮想デスクトップインフラ
  x VHD | VPN | サーバOS式
client-os-style-called-vdi/subject
  = クライアントOS式 | クライアントＯＳ式 | クライアントOS方式 | クライアントOS型 | client-OS style | client OS style | client OS
  x サーバOS式 | VDI | クライアント式
server-os-style-defined/subject
  = サーバOS式 | サーバーOS式 | サーバＯＳ式 | サーバOS方式 | server OS style | サーバーOS型
  x クライアントOS式 | ホストOS型 | サーバ式
server-virtualization-forms/hosted
  = ホストOS型 | ホスト型 | ホストＯＳ型 | hosted | ホストOS方式 | host os type | ホスト OS 型 | Host OS型 | hosted virtualization | ほすとOS型 | サーバ仮想化のホストOS型
  x ゲストOS型 | Hypervisor型 | ホスト
server-virtualization-forms/hypervisor
  = Hypervisor型 | ハイパーバイザ型 | ハイパーバイザー型 | hypervisor | ハイパーバイザー | ベアメタル型 | hypervisor-based | ハイパーバイザー方式 | Hypervisor
  ~ ハイパバイザ型
  x Hyper-V | Hyper-V型 | ホストOS型
client-virtualization-forms/hosted
  = ホストOS型 | ホスト型
  x Hypervisor型
desktop-virtualization-forms/server-side
  = サーバ・サイド型 | サーバサイド型 | サーバーサイド型 | サーバーサイド | サーバ側 | サーバー・サイド型 | server side | server-side | Server-side type
  x クライアント・サイド型 | ゲスト・サイド型 | サーバ
desktop-virtualization-forms/client-side
  = クライアント・サイド型 | クライアントサイド | クライアントサイド型 | client-side | client side type
  x サーバ・サイド型
server-virtualization-defined/subject
  = サーバ仮想化 | サーバー仮想化 | サーバの仮想化 | サーバーの仮想化 | server virtualization | server virtualisation | Server Virtualization
  x クライアント仮想化 | サーバ | サーバ仮装化 | デスクトップ仮想化
network-virtualization-heading/kind
  = ネットワークの仮想化 | ネットワーク仮想化 | network virtualization
  ~ ネットワ−ク仮想化
  x ストレージ仮想化
live-migration-heading/topic
  = ライブ・マイグレーション | ライブマイグレーション | Live Migration | live-migration | ライブ マイグレーション | ライブマイグレーション機能 | らいぶまいぐれーしょん
  x マイグレーション | クイックマイグレーション | P2V
opsmgr-threshold/setting
  = しきい値 | 閾値 | 敷居値 | シキイ値 | しきいち | threshold | thresholds | スレッショルド
  ~ threshhold
  x 値 | 限界
powershell-instead/shell
  = PowerShell | powershell | Power Shell | パワーシェル | Windows PowerShell | PowerShellスクリプト
  ~ PowreShell | パワーシエル
  x PowerCLI | Bash | cmd | シェル
snapshot-defined/subject
  = スナップショット機能 | スナップショット | snapshot | スナップ・ショット | チェックポイント | checkpoint | Snapshot feature
  ~ スナップショツト
  x テンプレート | ライブマイグレーション | スナップ
hyper-v-manager-says-snapshot/object
  = スナップショット | snapshot | スナップ ショット | snapshots
  x チェックポイント | クローン | checkpoint
scvmm-says-checkpoint/object
  = チェックポイント | checkpoint | check point | チェック・ポイント | checkpoints
  x スナップショット | リストアポイント | snapshot
snapshot-named-by-hyper-v-manager/tool
  = Hyper-Vマネージャ | Hyper-Vマネージャー | Hyper-V Manager | HyperVマネージャ | Hyper-V マネージャー | ハイパーVマネージャ | hyper-v manager
  ~ Hyper-Vマネジャー
  x Hyper-V | SCVMM | デバイス マネージャ
template-defined/subject
  = テンプレート機能 | テンプレート | template | Template feature | てんぷれーと
  x スナップショット | ひな型
hyper-v-differencing-disk/disk
  = 差分ディスク | 差分VHD | differencing disk | Differencing Disk | difference disk
  ~ 差分デイスク
  x 固定ディスク | 可変ディスク | 差分
p2v-defined/subject
  = P2V | p2v | Ｐ２Ｖ | P 2 V | P-2-V | P to V | Physical to Virtual
  x V2V | V2P | P2P | PV
v2v-defined/subject
  = V2V | v2v | ｖ２ｖ | Virtual to Virtual
  x P2V | V2P | VV
p2v-stands-for/object
  = Physical to Virtual | physical-to-virtual | Physical To Virtual | 物理から仮想 | 物理から仮想へ | Physical Machine to Virtual Machine | 物理マシンから仮想マシン | Physicalto Virtual
  x Virtual to Virtual | Virtual to Physical | P2V
v2v-stands-for/object
  = Virtual to Virtual | virtual-to-virtual | 仮想から仮想へ
  x Physical to Virtual | V2V
p2v-uses-function/object
  = 「物理サーバの変換」 | 物理サーバの変換 | 物理サーバーの変換 | 物理サーバ変換 | Convert Physical Server | convert physical server | 物理サーバの変換ウィザード | 物理サーバの変換機能 | 『物理サーバの変換』
  x バーチャルマシンの変換 | 仮想サーバの変換 | ホストの追加
v2v-uses-function/object
  = 「バーチャル マシンの変換」 | バーチャルマシンの変換 | バーチャル・マシンの変換 | 仮想マシンの変換 | ヴァーチャルマシンの変換 | Convert Virtual Machine | バーチャルマシン変換
  x 物理サーバの変換 | Convert Physical Server
v2v-between-hypervisors/layer
  = ハイパーバイザ | ハイパーバイザー | Hypervisor | 仮想化ソフトウェア | hypervisors | ハイパーヴァイザー
  ~ ハイパバイザ
  x OS | Hyper-V | アプリケーション
wiki-run-by/project
  = Open棟梁Project | Open棟梁 | open棟梁project | Ｏｐｅｎ棟梁 | オープン棟梁 | Open Touryo | Open棟梁プロジェクト | OpenTouryo
  x 棟梁 | OSSコンソーシアム | Mono
wiki-run-by/body
  = OSSコンソーシアム | ＯＳＳコンソーシアム | OSS Consortium | oss consortium | オープンソースソフトウェアコンソーシアム | OSS コンソーシアム | the OSS Consortium
  x Linux財団 | OSS | コンソーシアム
wiki-run-by/section
  = .NET開発基盤部会 | NET開発基盤部会 | ドットネット開発基盤部会 | .ＮＥＴ開発基盤部会 | .NET開発基盤
  x Java開発基盤部会 | 開発基盤部会 | .NET部会
wiki-tags/field
  = アーキテクチャ | アーキテクチャー | architecture | Architecture | アーキテクチュア
  x セキュリティ | 設計
virtual-server-last-version/object
  = 2005 R2 | 2005R2 | ２００５Ｒ２ | Virtual Server 2005 R2 | 2005 R2 SP1 | 2005r2 | Virtual Server 2005R2
  x 2003 R2 | 2005 | 2008 R2 | 2005 R3
nt-needs-windows-server-2003/os
  = Windows Server 2003 | windows server 2003 | Windows 2003 | 2003 | WindowsServer2003 | Win2003
  x Windows Server 2008 | Windows Server 2003 R2 | 2008
virtual-server-supports-os/os
  = Windows Server 2003 R2 | Windows Server 2003R2 | 2003 R2 | Windows 2003 R2
  x Windows Server 2003 | Windows Server 2008 R2
med-v-is-client-hypervisor/object
  = クライアント仮想化のHypervisor型 | Hypervisor型 | ハイパーバイザ型 | クライアント仮想化のハイパーバイザー型 | hypervisor-based client virtualization | Hypervisor型クライアント仮想化 | クライアントのHypervisor型 | クライアント仮想化 Hypervisor型
  x サーバ仮想化のHypervisor型 | ホストOS型 | クライアント仮想化
vmware-server-is-hosted/object
  = サーバ仮想化のホストOS型 | ホストOS型 | サーバのホストOS型 | サーバー仮想化のホストOS型 | hosted server virtualization | hosted | ホストOS型サーバ仮想化 | サーバ仮想化ホスト型
  x クライアント仮想化のホストOS型 | サーバ仮想化のHypervisor型 | Hypervisor型 | サーバ仮想化 | ゲストOS型
xenclient-is-client-side/object
  = デスクトップ仮想化のクライアント・サイド型 | クライアント・サイド型 | クライアントサイド | client-side desktop virtualization | デスクトップ仮想化のクライアントサイド型 | クライアントサイド型 | クライアント・サイド
  x デスクトップ仮想化のサーバ・サイド型 | クライアント仮想化 | デスクトップ仮想化
`

const cards = ANSWERS.trim()
  .split(/\n(?! )/)
  .map((block) => {
    const [card = '', ...lines] = block.split('\n')
    const after = (sign: string) =>
      lines.filter((line) => line.startsWith(`  ${sign} `)).flatMap((line) => line.slice(4).split(' | '))
    return { card, right: after('='), slips: after('~'), refused: after('x') }
  })

describe.each(LANGS)('asked in %s', (lang) => {
  test.each(cards)('$card is marked as a reasonable examiner would', ({ card, right, slips, refused }) => {
    const question = recalled(card, lang)
    const verdicts = (answers: readonly string[]) =>
      answers.map((text) => [text, mark(knowledge, question, { kind: 'typed', text }).verdict])
    expect(verdicts(right)).toEqual(right.map((text) => [text, 'right']))
    expect(verdicts(slips)).toEqual(slips.map((text) => [text, 'typo']))
    expect(verdicts(refused).filter(([, verdict]) => verdict === 'right' || verdict === 'typo')).toEqual([])
  })
})

test('more than five hundred answers are tried in each language', () => {
  expect(
    cards.flatMap(({ right, slips, refused }) => [...right, ...slips, ...refused]).length,
  ).toBeGreaterThan(500)
})

test('the thing itself in another form is wrong, and not said to be something else', () => {
  const typed = (card: string, text: string) => mark(knowledge, recalled(card, 'ja'), { kind: 'typed', text })
  expect(typed('hyper-v-manager-says-snapshot/object', 'チェックポイント')).toEqual({
    verdict: 'wrong',
    near: true,
  })
  expect(typed('scvmm-stands-for/object', 'SCVMM')).toEqual({ verdict: 'wrong', near: true })
  expect(typed('scvmm-used-for/subject', 'SCCM')).toEqual({ verdict: 'other', other: 'SCCM', near: false })
})
