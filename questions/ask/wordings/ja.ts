import { inner } from '../sentence.ts'
import type { Mode, Slots, Wordings } from './wording.ts'

/** 「…はどれですか」: asks for what was just described; for an organisation, when it is to be named, by its place. */
function e(mode: Mode, k = ''): string {
  const named = /(?:会社|企業|団体|組織|機関)$/.test(k) ? 'どこですか' : '何ですか'
  return { pick: 'どれですか', two: 'どれとどれですか。2つ選んでください', name: named }[mode]
}

/** 「…を選んでください」: asks for it by request. */
function a(mode: Mode): string {
  return { pick: 'を1つ選んでください', two: 'を2つ選んでください', name: 'の名前を答えてください' }[mode]
}

/** 「どの…」 reads the same for picking and naming; two of them are asked for in a second sentence. */
function two(mode: Mode): string {
  return mode === 'two' ? '2つ選んでください。' : ''
}

const of = (vendor: Slots['vendor']) => (vendor === undefined ? '' : `${vendor}の`)

export const ja: Wordings = {
  kindOf: {
    object: [
      ({ s, k }) => `${s}は、どの${k}の一種ですか。`,
      ({ s, k, mode }) => `${s}の上位にあたる${k}は${e(mode, k)}。`,
      ({ s, k, mode }) => `${s}が属する${k}${a(mode)}。`,
    ],
    subject: [
      ({ o, k, mode }) => `${o}を細かく分けたときの${k}は${e(mode, k)}。`,
      ({ o, k, mode }) => `${o}に属する${k}${a(mode)}。`,
      ({ o, k, mode }) => `${o}の一種に数えられる${k}は${e(mode, k)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}は、${o}の一種です。`,
      ({ s, o }) => `${s}は、${o}に属します。`,
      ({ s, o }) => `${o}には、${s}が含まれます。`,
    ],
    amongSubjects: [
      ({ o, listed }) => `このページは、${o}を${listed}と＿＿＿に分けています。`,
      ({ o, others }) => `このページによると、${o}には${others}のほかに＿＿＿があります。`,
      ({ o, k, listed }) => `${o}の${k}としてこのページに挙がっているのは、${listed}と＿＿＿です。`,
    ],
  },
  partOf: {
    object: [
      ({ s, k }) => `${s}は、どの${k}に含まれますか。`,
      ({ s, k, mode }) => `${s}を含む${k}は${e(mode, k)}。`,
      ({ s, k, mode }) => `${s}を構成要素とする${k}${a(mode)}。`,
    ],
    subject: [
      ({ o, k, mode }) => `${o}に含まれる${k}は${e(mode, k)}。`,
      ({ o, k, mode }) => `${o}を構成する${k}${a(mode)}。`,
      ({ o, k, mode }) => `${o}の一部となっている${k}は${e(mode, k)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}は、${o}に含まれます。`,
      ({ s, o }) => `${s}は、${o}の構成要素です。`,
      ({ s, o }) => `${o}を構成するものの1つに、${s}があります。`,
    ],
    amongSubjects: [
      ({ o, k, listed }) => `${o}の${k}としてこのページに挙がっているのは、${listed}と＿＿＿です。`,
      ({ o, k, listed }) => `このページは、${o}の${k}として${listed}と＿＿＿を取り上げています。`,
      ({ o, others }) => `このページによると、${o}には${others}のほかに＿＿＿があります。`,
    ],
  },
  isA: {
    object: [
      ({ s, k, mode }) => `このページでは、${s}はどの${k}に分類されていますか。${two(mode)}`,
      ({ s, k, mode }) => `このページで${s}が例に挙がっている${k}は${e(mode, k)}。`,
      ({ s, k, mode }) => `このページの分類で、${s}が属する${k}${a(mode)}。`,
    ],
    subject: [
      ({ o, k, mode, vendor }) => `このページで${o}に分類されている${of(vendor)}${k}は${e(mode, k)}。`,
      ({ o, k, mode, vendor }) => `このページの分類で、${o}に属する${of(vendor)}${k}${a(mode)}。`,
      ({ o, k, mode, vendor }) => `${o}の例としてこのページが挙げる${of(vendor)}${k}は${e(mode, k)}。`,
    ],
    claim: [
      ({ s, o }) => `このページの分類では、${s}は${o}に属します。`,
      ({ s, o }) => `このページは、${s}を${o}の製品として挙げています。`,
      ({ s, o }) => `このページで${o}の例に挙げられている製品の1つが、${s}です。`,
    ],
    amongSubjects: [
      ({ o, k, listed }) => `このページで${o}に分類されている${k}は、${listed}と＿＿＿です。`,
      ({ o, listed }) => `このページは、${listed}と＿＿＿を${o}に分類しています。`,
      ({ o, k, listed }) => `${o}の${k}としてこのページに載っているのは、${listed}と＿＿＿です。`,
    ],
    amongObjects: [
      ({ s, listed }) => `このページの分類では、${s}は${listed}と＿＿＿の両方に属します。`,
      ({ s, listed }) => `このページで${s}が挙げられているのは、${listed}と＿＿＿です。`,
      ({ s, others }) => `${s}は、このページでは${others}のほかに＿＿＿にも分類されています。`,
    ],
  },
  madeBy: {
    object: [
      ({ s, k }) => `${s}は、どの${k}のものですか。`,
      ({ s, k, mode }) => `${s}を提供している${k}は${e(mode, k)}。`,
      ({ s, k, mode }) => `${s}を送り出した${k}${a(mode)}。`,
    ],
    subject: [
      ({ o, k, mode }) => `${o}の${k}は${e(mode, k)}。`,
      ({ o, k, mode }) => `${o}が提供している${k}は${e(mode, k)}。`,
      ({ o, k, mode }) => `${o}が送り出した${k}${a(mode)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}は、${o}の製品です。`,
      ({ s, o }) => `${s}を提供しているのは、${o}です。`,
      ({ s, o }) => `${s}は、${o}が送り出した製品です。`,
    ],
  },
  definedAs: {
    object: [
      ({ s }) => `${s}とは、どのようなものですか。`,
      ({ s, mode }) => `${s}の説明にあたるものは${e(mode)}。`,
      ({ s }) => `${s}を言い表しているものを1つ選んでください。`,
    ],
    subject: [
      ({ o, k, mode }) => `次の説明にあたる${k}は${e(mode, k)}。「${inner(o)}」`,
      ({ o }) => `${o}を、何と呼びますか。`,
      ({ o, k, mode }) => `「${inner(o)}」と説明される${k}${a(mode)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}とは、${o}のことです。`,
      ({ s, o }) => `${s}は、${o}を指します。`,
      ({ s, o }) => `${o}を、${s}といいます。`,
    ],
  },
  standsFor: {
    object: [
      ({ s }) => `${s}は、何の略ですか。`,
      ({ s, mode }) => `${s}の正式な名称は${e(mode)}。`,
      ({ s, mode }) => `${s}を略さずに書いたもの${mode === 'name' ? 'を答えてください' : a(mode)}。`,
    ],
    subject: [
      ({ o, mode }) => `${o}の略称は${e(mode)}。`,
      ({ o }) => `${o}は、略して何と呼ばれますか。`,
      ({ o, mode }) => `${o}を略した呼び名${mode === 'name' ? 'を答えてください' : a(mode)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}は、${o}の略です。`,
      ({ s, o }) => `${s}の正式な名称は、${o}です。`,
      ({ s, o }) => `${o}を略して、${s}といいます。`,
    ],
  },
  alsoCalled: {
    object: [
      ({ s }) => `${s}は、一般に何と呼ばれますか。`,
      ({ s, mode }) => `${s}を指す、よく使われる別の呼び名は${e(mode)}。`,
      ({ s, mode }) => `${s}の通称${mode === 'name' ? 'を答えてください' : a(mode)}。`,
    ],
    subject: [
      ({ o, k, mode }) => `一般に${o}と呼ばれる${k}は${e(mode, k)}。`,
      ({ o, k }) => `${o}とは、どの${k}の通称ですか。`,
      ({ o, k, mode }) => `${o}という呼び名で知られる${k}${a(mode)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}は、一般に${o}と呼ばれます。`,
      ({ s, o }) => `${o}とは、${s}の通称です。`,
      ({ s, o }) => `${s}には、${o}という別の呼び名があります。`,
    ],
  },
  calledIn: {
    object: [
      ({ s, context }) => `${context}を、${s}では何と呼びますか。`,
      ({ s, context }) => `${context}は、${s}では何という名前ですか。`,
      ({ s, context, mode }) =>
        `${context}に${s}が付けている名前${mode === 'name' ? 'を答えてください' : a(mode)}。`,
    ],
    subject: [
      ({ o, k, context }) => `${context}を${o}と呼ぶのは、どの${k}ですか。`,
      ({ o, k, context, mode }) => `${context}に${o}という名前を付けている${k}は${e(mode, k)}。`,
      ({ o, k, context, mode }) => `${context}を、${o}という名前で備えている${k}${a(mode)}。`,
    ],
    claim: [
      ({ s, o, context }) => `${context}を、${s}では${o}と呼びます。`,
      ({ s, o, context }) => `${s}は、${context}に${o}という名前を付けています。`,
      ({ s, o, context }) => `${context}は、${s}では${o}という名前です。`,
    ],
  },
  supportedBy: {
    object: [
      ({ s, k, mode }) => `${s}をサポートしている${k}は${e(mode, k)}。`,
      ({ s, k, mode }) => `${s}を提供しているのは、どの${k}ですか。${two(mode)}`,
      ({ s, k, mode }) => `${s}を利用できる${k}${a(mode)}。`,
    ],
    subject: [
      ({ o, k, mode }) => `${o}がサポートしている${k}は${e(mode, k)}。`,
      ({ o, k, mode }) => `${o}が提供しているのは、どの${k}ですか。${two(mode)}`,
      ({ o, k, mode }) => `${o}で利用できる${k}${a(mode)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}は、${o}でサポートされています。`,
      ({ s, o }) => `${o}は、${s}を提供しています。`,
      ({ s, o }) => `${s}は、${o}で利用できます。`,
    ],
    amongObjects: [
      ({ s, k, listed }) => `このページで${s}をサポートするとされている${k}は、${listed}と＿＿＿です。`,
      ({ s, others }) => `このページによると、${s}は${others}のほかに＿＿＿でも利用できます。`,
      ({ s, k, listed }) => `${s}を提供する${k}としてこのページに挙がっているのは、${listed}と＿＿＿です。`,
    ],
    amongSubjects: [
      ({ o, k, listed }) => `このページで${o}がサポートするとされている${k}は、${listed}と＿＿＿です。`,
      ({ o, others }) => `このページによると、${o}は${others}のほかに＿＿＿も提供しています。`,
      ({ o, k, listed }) => `${o}の${k}としてこのページに挙がっているのは、${listed}と＿＿＿です。`,
    ],
  },
  usesFunction: {
    object: [
      ({ s, k, mode }) => `${s}に用いる${k}は${e(mode, k)}。`,
      ({ s, k }) => `${s}は、どの${k}で実行しますか。`,
      ({ s, k, mode }) => `${s}を行うときに使う${k}${a(mode)}。`,
    ],
    subject: [
      ({ o, k, mode }) => `${o}を用いて行う${k}は${e(mode, k)}。`,
      ({ o, k }) => `${o}は、どの${k}に使いますか。`,
      ({ o, k, mode }) => `${o}で実行する${k}${a(mode)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}には、${o}を用います。`,
      ({ s, o }) => `${s}は、${o}で実行します。`,
      ({ s, o }) => `${o}は、${s}を行うためのものです。`,
    ],
  },
  usesInternally: {
    object: [
      ({ s, k, mode }) => `${s}が内部で使っている${k}は${e(mode, k)}。`,
      ({ s, k }) => `${s}は、どの${k}を土台にしていますか。`,
      ({ s, k, mode }) => `${s}の内側で動いている${k}${a(mode)}。`,
    ],
    subject: [
      ({ o, mode }) => `${o}を内部で使っているものは${e(mode)}。`,
      ({ o, mode }) => `${o}を土台にして動くものは${e(mode)}。`,
      ({ o, mode }) => `内側で${o}が動いているもの${a(mode)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}は、内部で${o}を使っています。`,
      ({ s, o }) => `${s}は、${o}を土台にして動きます。`,
      ({ s, o }) => `${s}の内側では、${o}が動いています。`,
    ],
  },
  usedFor: {
    object: [
      ({ s }) => `${s}は、主に何のためのものですか。`,
      ({ s, mode }) => `${s}の主な用途は${e(mode)}。`,
      ({ s, mode }) => `${s}が主に担う仕事${a(mode)}。`,
    ],
    subject: [
      ({ o, k, mode }) => `${o}のための${k}は${e(mode, k)}。`,
      ({ o, k }) => `${o}には、主にどの${k}を使いますか。`,
      ({ o, k, mode }) => `${o}を主な用途とする${k}${a(mode)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}は、主に${o}に使われます。`,
      ({ s, o }) => `${s}の主な用途は、${o}です。`,
      ({ s, o }) => `${o}を主に担うのは、${s}です。`,
    ],
  },
  hasRole: {
    object: [
      ({ s }) => `${s}は、どのような役割を持ちますか。`,
      ({ s, mode }) => `${s}の役割は${e(mode)}。`,
      ({ s, mode }) => `${s}が担う役割${a(mode)}。`,
    ],
    subject: [
      ({ o, k, mode }) => `${o}にあたる${k}は${e(mode, k)}。`,
      ({ o, k }) => `${o}の役割は、どの${k}が担いますか。`,
      ({ o, k, mode }) => `${o}として働く${k}${a(mode)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}は、${o}にあたります。`,
      ({ s, o }) => `${s}は、${o}の役割を担います。`,
      ({ s, o }) => `${o}として働くのは、${s}です。`,
    ],
  },
  costs: {
    object: [
      ({ s, mode }) => `このページによると、${s}の料金区分は${e(mode)}。`,
      ({ s, mode }) => `このページは、${s}をどの料金区分としていますか。${two(mode)}`,
      ({ s }) => `${s}の料金区分を、このページの説明から答えてください。`,
    ],
    subject: [
      ({ o, k, mode }) => `このページで${o}とされている${k}は${e(mode, k)}。`,
      ({ o, k, mode }) => `${o}であるとこのページに書かれている${k}${a(mode)}。`,
      ({ o, k, mode }) => `料金区分が${o}とされている${k}は${e(mode, k)}。`,
    ],
    claim: [
      ({ s, o }) => `このページによると、${s}は${o}です。`,
      ({ s, o }) => `${s}の料金区分は、${o}です。`,
      ({ s, o }) => `このページでは、${s}を${o}としています。`,
    ],
  },
  monitors: {
    object: [
      ({ s }) => `${s}は、何を監視しますか。`,
      ({ s, mode }) => `${s}の監視の対象は${e(mode)}。`,
      ({ s, mode }) => `${s}が見張るもの${a(mode)}。`,
    ],
    subject: [
      ({ o, k, mode }) => `${o}を監視する${k}は${e(mode, k)}。`,
      ({ o, k }) => `${o}の監視には、どの${k}を使いますか。`,
      ({ o, k, mode }) => `${o}を見張るための${k}${a(mode)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}は、${o}を監視します。`,
      ({ s, o }) => `${s}の監視の対象は、${o}です。`,
      ({ s, o }) => `${o}を見張るのは、${s}です。`,
    ],
  },
  requires: {
    object: [
      ({ s, k, mode }) => `${s}に必要な${k}は${e(mode, k)}。`,
      ({ s, k, mode }) => `${s}には、どの${k}が要りますか。${two(mode)}`,
      ({ s, k, mode }) => `${s}の前提となる${k}${a(mode)}。`,
    ],
    subject: [
      ({ o, mode }) => `${o}を必要とするものは${e(mode)}。`,
      ({ o, mode }) => `${o}が前提となるものは${e(mode)}。`,
      ({ o, mode }) => `${o}に頼っているもの${a(mode)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}には、${o}が必要です。`,
      ({ s, o }) => `${s}は、${o}を前提とします。`,
      ({ s, o }) => `${o}は、${s}の前提の1つです。`,
    ],
    amongObjects: [
      ({ s, listed }) => `このページによると、${s}には${listed}と＿＿＿が必要です。`,
      ({ s, listed }) => `${s}に必要なものとしてこのページに挙がっているのは、${listed}と＿＿＿です。`,
      ({ s, others }) => `このページは、${s}の前提として${others}のほかに＿＿＿を挙げています。`,
    ],
  },
  notSupported: {
    object: [
      ({ s, k, mode }) => `${s}のサポート対象から外れている${k}は${e(mode, k)}。`,
      ({ s, k }) => `${s}は、どの${k}に未対応ですか。`,
      ({ s, k, mode }) => `${s}で未サポートの${k}${a(mode)}。`,
    ],
    subject: [
      ({ o, k, mode }) => `${o}をサポート対象から外している${k}は${e(mode, k)}。`,
      ({ o, k }) => `${o}に未対応なのは、どの${k}ですか。`,
      ({ o, k, mode }) => `${o}を未サポートとしている${k}${a(mode)}。`,
    ],
    claim: [
      ({ s, o }) => `${o}は、${s}のサポート対象外です。`,
      ({ s, o }) => `${s}は、${o}に未対応です。`,
      ({ s, o }) => `${s}のサポート対象から、${o}は外れています。`,
    ],
  },
  lastVersion: {
    object: [
      ({ s, mode }) => `${s}の最後の版は${e(mode)}。`,
      ({ s }) => `${s}は、どの版で終わりましたか。`,
      ({ s, mode }) => `${s}の最終版${mode === 'name' ? 'を答えてください' : a(mode)}。`,
    ],
    subject: [
      ({ o, k, mode }) => `${o}が最後の版となった${k}は${e(mode, k)}。`,
      ({ o, k }) => `${o}は、どの${k}の最終版ですか。`,
      ({ o, k, mode }) => `${o}で終わりとなった${k}${a(mode)}。`,
    ],
    claim: [
      ({ s, o }) => `${s}の最後の版は、${o}です。`,
      ({ s, o }) => `${s}は、${o}で終わりました。`,
      ({ s, o }) => `${o}は、${s}の最終版です。`,
    ],
  },
}
