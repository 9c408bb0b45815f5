/** Whom to telephone when a date is cancelled. */
export const texts = {
  title: "À prévenir par téléphone",
  titleOf: (title: string) => `À prévenir par téléphone : ${title}`,
  lead: "Ces personnes sont inscrites au téléphone : aucune lettre ne les prévient. Leur numéro s’efface le lendemain de la date.",
  toPrint: "Imprimer cette liste",
  noNumber: "sans numéro",
  columns: { name: "Nom", telephone: "Téléphone", people: "Combien", told: "C’est dit" },
  written: (count: number) =>
    count === 1
      ? "Une autre personne venait : une lettre la prévient."
      : `${count} autres réponses : une lettre prévient ces personnes.`,
} as const;
