/** What this module says at the foot of pages, on the operator's page and in the table of what is kept. */
export const texts = {
  footer: {
    mentions: "Mentions légales",
    privacy: "Vos données",
    terms: "Conditions",
    ecodesign: "Écoconception",
    source: "Code source",
    plan: "Plan du site",
    look: "Apparence",
    contact: "Contact",
  },
  cards: { messages: "Messages reçus", mails: "Courriels", mentions: "Mentions légales" },
  kept: {
    messages: {
      what: "Un message que vous nous écrivez, avec votre nom et votre adresse si vous les donnez",
      why: "Vous répondre (intérêt légitime)",
      howLong: "Un an après l’avoir traité, deux ans au plus. Il est chiffré.",
    },
    mails: {
      what: "Les courriels que nous vous envoyons",
      why: "Vous les remettre (contrat ou accord)",
      howLong:
        "Le texte et l’adresse : jusqu’à l’envoi, chiffrés, 90 jours au plus. Ensuite, seulement la date et le genre, un an.",
    },
  },
} as const;

/** What is kept of a person, as one reads it. */
export const readableTexts = {
  thing: "une chose",
  /** Of somebody whom one does not know here, and of a row: enough to tell one from another. */
  number: (first: string) => `n° ${first}`,
  sum: (first: string) => `${first}…`,
  version: (version: string) => `le texte lu alors, version ${version}`,
  you: "vous",
  week: {
    MO: "lundi",
    TU: "mardi",
    WE: "mercredi",
    TH: "jeudi",
    FR: "vendredi",
    SA: "samedi",
    SU: "dimanche",
  } as Readonly<Record<string, string>>,
  picture: (kilobytes: number) => `une image (${kilobytes} ko)`,
} as const;

/** To who keeps the instance: somebody wrote. Nothing of what they wrote stands in a letter. */
export const messageLetterTexts = {
  why: "Vous recevez ce message parce que vous tenez ce site, et que quelqu’un vous a écrit.",
  subject: (count: number) =>
    count === 1 ? "Un message attend votre réponse" : `${count} messages attendent votre réponse`,
  sent: (when: string) => `Écrit ${when}.`,
  reference: (reference: string) => `Référence : ${reference}.`,
  /** On « mon fil ». */
  waiting: (count: number) =>
    count === 1
      ? "Quelqu’un vous a écrit et attend une réponse."
      : `${count} messages attendent une réponse.`,
  read: "Lire les messages",
} as const;
