/** Whom to telephone when a date is cancelled. */
export const texts = {
  title: "À prévenir par téléphone",
  titleOf: (title: string) => `À prévenir par téléphone : ${title}`,
  lead: "Ces personnes sont inscrites au téléphone : aucune lettre ne les prévient. Leur numéro s’efface le lendemain de la date.",
  toPrint: "Imprimer cette liste",
  gone: (days: readonly string[]) =>
    days.length === 1
      ? `La date a disparu : ${days.join("")}.`
      : `Ces dates ont disparu : ${days.join(" ; ")}.`,
  noNumber: "sans numéro",
  columns: { name: "Nom", telephone: "Téléphone", people: "Combien", told: "C’est dit" },
  written: (count: number) =>
    count === 1
      ? "Une autre personne venait : une lettre la prévient."
      : `${count} autres réponses : une lettre prévient ces personnes.`,
} as const;

const replies = (count: number) => (count === 1 ? "une réponse" : `${count} réponses`);

/** What is asked before a change takes away dates that somebody answered. */
export const answersGoTexts = {
  titleOf: (title: string) => `Des dates disparaissent : ${title}`,
  title: (count: number) => (count === 1 ? "Une date disparaît" : `${count} dates disparaissent`),
  lead: "On y avait déjà répondu. Rien n’est encore changé.",
  answers: replies,
  told: "Si vous continuez, ces réponses ne comptent plus ; une lettre le dit à chaque personne.",
  called: (count: number) =>
    count === 1
      ? "Une personne est inscrite au téléphone : aucune lettre ne la prévient. Son nom et son numéro seront sur la page du rendez-vous, à appeler."
      : `${count} personnes sont inscrites au téléphone : aucune lettre ne les prévient. Leurs noms et leurs numéros seront sur la page du rendez-vous, à appeler.`,
  keep: "Garder comme c’était",
  confirm: "Changer, et perdre ces réponses",
} as const;
