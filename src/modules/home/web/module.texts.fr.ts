/** What this module says at the foot of pages, on the operator's page and in the table of what is kept. */
export const texts = {
  footer: {
    mentions: "Mentions légales",
    privacy: "Vos données",
    terms: "Conditions",
    ecodesign: "Écoconception",
    source: "Code source",
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
