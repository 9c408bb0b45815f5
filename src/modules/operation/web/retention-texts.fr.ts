/** The page of durations. */
export const retentionTexts = {
  title: "Combien de temps nous gardons",
  lead: "Ce qui n’est gardé que pour un temps, pourquoi, et quand cela s’efface.",
  trail: [{ label: "Vos données", at: "/confidentialite" }],
  next: (when: string) =>
    `Tout ce qui a dépassé sa durée s’efface la nuit, tout seul. Prochain passage : ${when}.`,
  caption: "Ce qui est gardé un temps, du plus court au plus long",
  what: "Quoi",
  why: "Pourquoi jusque-là",
  howLong: "Combien de temps",
  law: "Ce que la loi oblige à garder, ou que vous seul pouvez effacer, n’est pas dans ce tableau. Règlement (UE) 2016/679, article 5, 1, e.",
} as const;
