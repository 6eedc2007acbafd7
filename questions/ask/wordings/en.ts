import type { Slots, Wordings } from './wording.ts'

/** "Which tool" or "Which two tools", with the verb to agree. */
function which({ k, ks, mode }: Pick<Slots, 'k' | 'ks' | 'mode'>): string {
  return mode === 'two' ? `Which two ${ks}` : `Which ${k}`
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The same with the vendor that makes the answer unique. */
function whichFrom(slots: Slots): string {
  const vendor = slots.vendor === undefined ? '' : `${slots.vendor} `
  return slots.mode === 'two' ? `which two ${vendor}${slots.ks}` : `which ${vendor}${slots.k}`
}

/** The verb after `which`: singular unless two are asked for. */
function v({ mode }: Pick<Slots, 'mode'>, one: string, more: string): string {
  return mode === 'two' ? more : one
}

/** "Name the tool that" where it is to be typed; a question where it is picked. */
function name(slots: Pick<Slots, 'k' | 'ks' | 'mode'>, one: string, more: string): string {
  if (slots.mode === 'name') return `Name the ${slots.k} that ${one}.`
  return `${which(slots)} ${v(slots, one, more)}?`
}

/** A description quoted word for word. */
const quote = (text: string) => `"${text}"`

export const en: Wordings = {
  kindOf: {
    object: [
      ({ s, k }) => `Which ${k} is ${s} a kind of?`,
      ({ s, k }) => `To which ${k} does ${s} belong?`,
      ({ s, k, mode }) =>
        mode === 'name' ? `Name the ${k} that ${s} falls under.` : `Under which ${k} does ${s} fall?`,
    ],
    subject: [
      (q) => `${which(q)} ${v(q, 'is', 'are')} a kind of ${q.o}?`,
      (q) => `${which(q)} ${v(q, 'belongs', 'belong')} to ${q.o}?`,
      (q) => name(q, `is one of the forms of ${q.o}`, `are forms of ${q.o}`),
    ],
    claim: [
      ({ s, o }) => `${s} is a kind of ${o}.`,
      ({ s, o }) => `${s} belongs to ${o}.`,
      ({ s, o }) => `One of the forms of ${o} is ${s}.`,
    ],
    amongSubjects: [
      ({ o, listed }) => `This page divides ${o} into ${listed} and ____.`,
      ({ o, others }) => `According to this page, ${o} comes as ${others} and as ____.`,
      ({ o, ks, listed }) => `The ${ks} that this page lists under ${o} are ${listed} and ____.`,
    ],
  },
  partOf: {
    object: [
      ({ s, k }) => `Which ${k} includes ${s}?`,
      ({ s, k }) => `${s} is a part of which ${k}?`,
      ({ s, k, mode }) =>
        mode === 'name' ? `Name the ${k} that ${s} belongs to.` : `To which ${k} does ${s} belong?`,
    ],
    subject: [
      (q) => `${which(q)} ${v(q, 'is', 'are')} part of ${q.o}?`,
      (q) => `${which(q)} ${v(q, 'belongs', 'belong')} to ${q.o}?`,
      (q) =>
        q.mode === 'name' ? `Name the ${q.k} that ${q.o} includes.` : `${which(q)} does ${q.o} include?`,
    ],
    claim: [
      ({ s, o }) => `${s} is part of ${o}.`,
      ({ s, o }) => `${o} includes ${s}.`,
      ({ s, o }) => `${s} is one of the pieces that make up ${o}.`,
    ],
    amongSubjects: [
      ({ o, ks, listed }) => `The ${ks} of ${o} named on this page are ${listed} and ____.`,
      ({ o, listed }) => `According to this page, ${o} has ${listed} and ____.`,
      ({ o, others }) => `Besides ${others}, this page names ____ as a part of ${o}.`,
    ],
  },
  isA: {
    object: [
      (q) => `Under ${q.mode === 'two' ? `which two ${q.ks}` : `which ${q.k}`} does this page list ${q.s}?`,
      (q) => `In this page's classification, ${lower(which(q))} does ${q.s} belong to?`,
      (q) =>
        q.mode === 'name'
          ? `Name the ${q.k} under which this page lists ${q.s}.`
          : `${which(q)} ${v(q, 'is', 'are')} given for ${q.s} on this page?`,
    ],
    subject: [
      (q) => `Under ${q.o}, ${whichFrom(q)} does this page list?`,
      (q) => `In this page's classification, ${whichFrom(q)} ${v(q, 'belongs', 'belong')} to ${q.o}?`,
      (q) => `As ${v(q, 'an example', 'examples')} of ${q.o}, ${whichFrom(q)} does this page give?`,
    ],
    claim: [
      ({ s, o }) => `In this page's classification, ${s} belongs to ${o}.`,
      ({ s, o }) => `This page lists ${s} under ${o}.`,
      ({ s, o }) => `On this page, one of the examples of ${o} is ${s}.`,
    ],
    amongSubjects: [
      ({ o, ks, listed }) => `The ${ks} that this page lists under ${o} are ${listed} and ____.`,
      ({ o, listed }) => `This page classifies ${listed} and ____ as ${o}.`,
      ({ o, others }) => `Besides ${others}, this page gives ____ as an example of ${o}.`,
    ],
    amongObjects: [
      ({ s, others }) => `This page lists ${s} both under ${others} and under ____.`,
      ({ s, others }) => `In this page's classification, ${s} belongs to ${others} and to ____.`,
      ({ s, others }) => `Besides ${others}, this page also lists ${s} under ____.`,
    ],
  },
  madeBy: {
    object: [
      ({ s, k }) => `Which ${k} makes ${s}?`,
      ({ s, k }) => `${s} is a product of which ${k}?`,
      (q) => name(q, `offers ${q.s}`, `offer ${q.s}`),
    ],
    subject: [
      (q) => `${which(q)} ${v(q, 'is', 'are')} made by ${q.o}?`,
      (q) => `${which(q)} ${v(q, 'comes', 'come')} from ${q.o}?`,
      (q) => (q.mode === 'name' ? `Name the ${q.k} that ${q.o} makes.` : `${which(q)} does ${q.o} make?`),
    ],
    claim: [
      ({ s, o }) => `${s} is made by ${o}.`,
      ({ s, o }) => `${o} is the maker of ${s}.`,
      ({ s, o }) => `${s} is a product of ${o}.`,
    ],
  },
  definedAs: {
    object: [
      ({ s }) => `What is ${s}?`,
      ({ s }) => `Which description fits ${s}?`,
      ({ s }) => `How would you describe ${s}?`,
    ],
    subject: [
      ({ o, k }) => `Which ${k} is described as ${quote(o)}?`,
      ({ o }) => `What is the name for ${o}?`,
      ({ o, k, mode }) => (mode === 'name' ? `Name the ${k} that is ${o}.` : `Which ${k} is ${o}?`),
    ],
    claim: [
      ({ s, o }) => `${s} is ${o}.`,
      ({ s, o }) => `${s} means ${o}.`,
      ({ s, o }) => `The words ${quote(o)} describe ${s}.`,
    ],
  },
  standsFor: {
    object: [
      ({ s }) => `What does ${s} stand for?`,
      ({ s }) => `What is the full name of ${s}?`,
      ({ s }) => `What is ${s} short for?`,
    ],
    subject: [
      ({ o }) => `What is the abbreviation of ${o}?`,
      ({ o }) => `How is ${o} abbreviated?`,
      ({ o, k }) => `Which ${k} is ${o}, in its short form?`,
    ],
    claim: [
      ({ s, o }) => `${s} stands for ${o}.`,
      ({ s, o }) => `The full name of ${s} is ${o}.`,
      ({ s, o }) => `${o} is abbreviated as ${s}.`,
    ],
  },
  alsoCalled: {
    object: [
      ({ s }) => `What is ${s} generally called?`,
      ({ s }) => `Which other name is in general use for ${s}?`,
      ({ s }) => `By what common name is ${s} known?`,
    ],
    subject: [
      ({ o, k }) => `Which ${k} is generally called ${o}?`,
      ({ o, k }) => `${o} is a common name for which ${k}?`,
      (q) => name(q, `is known as ${q.o}`, `are known as ${q.o}`),
    ],
    claim: [
      ({ s, o }) => `${s} is generally called ${o}.`,
      ({ s, o }) => `${o} is a common name for ${s}.`,
      ({ s, o }) => `${s} is also known as ${o}.`,
    ],
  },
  calledIn: {
    object: [
      ({ s, context }) => `What does ${s} call ${context}?`,
      ({ s, context }) => `In ${s}, what is the name of ${context}?`,
      ({ s, context }) => `Under which name does ${s} offer ${context}?`,
    ],
    subject: [
      ({ o, k, context }) => `Which ${k} uses the name ${quote(o)} for ${context}?`,
      ({ o, k, context }) => `In which ${k} is ${context} called ${quote(o)}?`,
      ({ o, k, context, mode }) =>
        mode === 'name'
          ? `Name the ${k} that calls ${context} ${quote(o)}.`
          : `Which ${k} calls ${context} ${quote(o)}?`,
    ],
    claim: [
      ({ s, o, context }) => `In ${s}, ${context} is called ${o}.`,
      ({ s, o, context }) => `${s} uses the name ${o} for ${context}.`,
      ({ s, o, context }) => `${o} is the name that ${s} gives to ${context}.`,
    ],
  },
  supportedBy: {
    object: [
      (q) => `${which(q)} ${v(q, 'supports', 'support')} ${q.s}?`,
      (q) => `${which(q)} ${v(q, 'provides', 'provide')} ${q.s}?`,
      (q) => name(q, `offers ${q.s}`, `offer ${q.s}`),
    ],
    subject: [
      (q) => `${which(q)} does ${q.o} support?`,
      (q) => `${which(q)} does ${q.o} provide?`,
      (q) =>
        q.mode === 'name'
          ? `Name the ${q.k} that ${q.o} offers.`
          : `${which(q)} ${v(q, 'is', 'are')} available in ${q.o}?`,
    ],
    claim: [
      ({ s, o }) => `${s} is supported by ${o}.`,
      ({ s, o }) => `${o} provides ${s}.`,
      ({ s, o }) => `${s} is available in ${o}.`,
    ],
    amongObjects: [
      ({ s, ks, listed }) => `The ${ks} that this page names as supporting ${s} are ${listed} and ____.`,
      ({ s, others }) => `According to this page, ${s} is supported by ${others} and by ____.`,
      ({ s, others }) => `Besides ${others}, this page says that ____ provides ${s}.`,
    ],
    amongSubjects: [
      ({ o, ks, listed }) => `The ${ks} that this page says ${o} supports are ${listed} and ____.`,
      ({ o, listed }) => `According to this page, ${o} provides ${listed} and ____.`,
      ({ o, others }) => `Besides ${others}, this page says that ${o} provides ____.`,
    ],
  },
  usesFunction: {
    object: [
      ({ s, k }) => `Which ${k} is used for ${s}?`,
      ({ s, k }) => `With which ${k} is ${s} carried out?`,
      (q) => name(q, `performs ${q.s}`, `perform ${q.s}`),
    ],
    subject: [
      ({ o, k }) => `Which ${k} is carried out with ${o}?`,
      ({ o, k }) => `For which ${k} is ${o} used?`,
      (q) => name(q, `uses ${q.o}`, `use ${q.o}`),
    ],
    claim: [
      ({ s, o }) => `${s} uses ${o}.`,
      ({ s, o }) => `${s} is carried out with ${o}.`,
      ({ s, o }) => `${o} is there to perform ${s}.`,
    ],
  },
  usesInternally: {
    object: [
      ({ s, k }) => `Which ${k} does ${s} use internally?`,
      ({ s, k }) => `${s} is built on which ${k}?`,
      ({ s, k, mode }) =>
        mode === 'name' ? `Name the ${k} that runs inside ${s}.` : `Which ${k} runs inside ${s}?`,
    ],
    subject: [
      ({ o, k }) => `Which ${k} uses ${o} internally?`,
      ({ o, k }) => `Which ${k} is built on ${o}?`,
      (q) => name(q, `has ${q.o} running inside it`, `have ${q.o} running inside them`),
    ],
    claim: [
      ({ s, o }) => `${s} uses ${o} internally.`,
      ({ s, o }) => `${s} is built on ${o}.`,
      ({ s, o }) => `Inside ${s}, it is ${o} that runs.`,
    ],
  },
  usedFor: {
    object: [
      ({ s }) => `What is ${s} mainly for?`,
      ({ s }) => `What is the main use of ${s}?`,
      ({ s }) => `For which purpose is ${s} mainly used?`,
    ],
    subject: [
      ({ o, k }) => `Which ${k} is mainly for ${o}?`,
      ({ o, k }) => `Which ${k} would you use for ${o}?`,
      ({ o, k, mode }) =>
        mode === 'name' ? `Name the ${k} whose main use is ${o}.` : `The main use of which ${k} is ${o}?`,
    ],
    claim: [
      ({ s, o }) => `${s} is mainly used for ${o}.`,
      ({ s, o }) => `The main use of ${s} is ${o}.`,
      ({ s, o }) => `${s} is there mainly for ${o}.`,
    ],
  },
  hasRole: {
    object: [
      ({ s }) => `What is the role of ${s}?`,
      ({ s }) => `Which role does ${s} have?`,
      ({ s }) => `In which role does ${s} serve?`,
    ],
    subject: [
      ({ o, k }) => `Which ${k} is ${o}?`,
      ({ o, k }) => `Which ${k} serves as ${o}?`,
      ({ o, k, mode }) =>
        mode === 'name' ? `Name the ${k} that has the role of ${o}.` : `Which ${k} has the role of ${o}?`,
    ],
    claim: [
      ({ s, o }) => `${s} is ${o}.`,
      ({ s, o }) => `${s} serves as ${o}.`,
      ({ s, o }) => `The role of ${s} is that of ${o}.`,
    ],
  },
  costs: {
    object: [
      ({ s }) => `According to this page, how is ${s} priced?`,
      ({ s }) => `What does this page say about the price of ${s}?`,
      ({ s }) => `In terms of price, how does this page describe ${s}?`,
    ],
    subject: [
      (q) => `According to this page, ${lower(which(q))} ${v(q, 'is', 'are')} ${q.o}?`,
      (q) => `${which(q)} does this page describe as ${q.o}?`,
      (q) => `In terms of price, ${lower(which(q))} ${v(q, 'is', 'are')} ${q.o} according to this page?`,
    ],
    claim: [
      ({ s, o }) => `According to this page, ${s} is ${o}.`,
      ({ s, o }) => `This page describes ${s} as ${o}.`,
      ({ s, o }) => `In terms of price, this page says that ${s} is ${o}.`,
    ],
  },
  monitors: {
    object: [
      ({ s }) => `What does ${s} monitor?`,
      ({ s }) => `What does ${s} keep watch over?`,
      ({ s }) => `What is ${s} there to watch?`,
    ],
    subject: [
      ({ o, k }) => `Which ${k} monitors ${o}?`,
      ({ o, k }) => `With which ${k} would you monitor ${o}?`,
      (q) => name(q, `keeps watch over ${q.o}`, `keep watch over ${q.o}`),
    ],
    claim: [
      ({ s, o }) => `${s} monitors ${o}.`,
      ({ s, o }) => `${s} keeps watch over ${o}.`,
      ({ s, o }) => `One job of ${s} is to monitor ${o}.`,
    ],
  },
  requires: {
    object: [
      (q) => `${which(q)} does ${q.s} require?`,
      (q) => `${which(q)} ${v(q, 'is', 'are')} needed for ${q.s}?`,
      (q) =>
        q.mode === 'name' ? `Name the ${q.k} that ${q.s} depends on.` : `${which(q)} does ${q.s} depend on?`,
    ],
    subject: [
      (q) => `${which(q)} ${v(q, 'requires', 'require')} ${q.o}?`,
      (q) => `${which(q)} ${v(q, 'needs', 'need')} ${q.o}?`,
      (q) => name(q, `depends on ${q.o}`, `depend on ${q.o}`),
    ],
    claim: [
      ({ s, o }) => `${s} requires ${o}.`,
      ({ s, o }) => `${s} depends on ${o}.`,
      ({ s, o }) => `What ${s} needs is ${o}.`,
    ],
    amongObjects: [
      ({ s, listed }) => `According to this page, ${s} requires ${listed} and ____.`,
      ({ s, others }) => `Besides ${others}, this page says that ${s} needs ____.`,
      ({ s, listed }) => `What this page names as needed for ${s} is ${listed} and ____.`,
    ],
  },
  notSupported: {
    object: [
      ({ s, k }) => `Which ${k} lies outside what ${s} supports?`,
      ({ s, k }) => `Which ${k} does ${s} leave unsupported?`,
      ({ s, k, mode }) =>
        mode === 'name'
          ? `Name the ${k} that ${s} has no support for.`
          : `For which ${k} does ${s} have no support?`,
    ],
    subject: [
      ({ o, k }) => `Which ${k} leaves ${o} unsupported?`,
      ({ o, k }) => `Which ${k} lacks support for ${o}?`,
      (q) => name(q, `offers no support for ${q.o}`, `offer no support for ${q.o}`),
    ],
    claim: [
      ({ s, o }) => `${o} lies outside what ${s} supports.`,
      ({ s, o }) => `${s} leaves ${o} unsupported.`,
      ({ s, o }) => `${s} lacks support for ${o}.`,
    ],
  },
  lastVersion: {
    object: [
      ({ s }) => `What is the last version of ${s}?`,
      ({ s }) => `With which version did ${s} end?`,
      ({ s, mode }) =>
        mode === 'name' ? `Name the final version of ${s}.` : `Which version of ${s} was the final one?`,
    ],
    subject: [
      ({ o, k }) => `Which ${k} ended with ${o}?`,
      ({ o, k }) => `${o} is the last version of which ${k}?`,
      (q) => name(q, `had ${q.o} as its last version`, `had ${q.o} as their last version`),
    ],
    claim: [
      ({ s, o }) => `The last version of ${s} is ${o}.`,
      ({ s, o }) => `${s} ended with ${o}.`,
      ({ s, o }) => `${o} is the final version of ${s}.`,
    ],
  },
}
