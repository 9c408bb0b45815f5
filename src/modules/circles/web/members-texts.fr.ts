/** The sentences of the list of members. */
export const membersTexts = {
  title: "Les membres",
  lead: (count: number) =>
    count > 1
      ? `${count} personnes, d’abord celles qui animent.`
      : "Vous êtes seul·e pour l’instant : invitez du monde.",
  since: (day: string) => `depuis le ${day}`,
  notAccepted: "n’a pas encore accepté la nouvelle charte",
} as const;
