/** Sentences of how minutes are approved. */
export const texts = {
  approvedNow: "Ce compte rendu est approuvé.",
  approveSays:
    "Il est posé à qui est là, comme une décision. Si vous êtes seul·e, chaque membre reçoit une lettre et a sept jours pour s’y opposer.",
  approvingNow: "Il est approuvé sauf objection : chaque membre a sept jours pour s’y opposer.",
  approveTogether: "Un membre a posé une objection : il s’approuve à plusieurs, dans la salle.",

  title: "L’approbation",
  on: (day: string) => `Approuvé le ${day}.`,
  there: (day: string, by: string) =>
    `Approuvé en réunion le ${day}, par qui était là, avec ${by}.`,
  unobjected: (day: string, by: string, since: string) =>
    `Approuvé le ${day} : proposé par ${by} le ${since}, et personne ne s’y est opposé en sept jours.`,
  unless: (by: string, until: string) =>
    `Proposé par ${by}. Il est approuvé sauf objection d’un membre, jusqu’à ${until}.`,
  objectedBy: (name: string, day: string) =>
    `${name} a posé une objection le ${day} : il revient à la prochaine réunion, et s’approuve à plusieurs.`,
  object: "J’ai une objection",
  objectSays: "Il se corrige de nouveau, et revient à la prochaine réunion.",

  approving: "Approuvé sauf objection",
  waits: (title: string) => `Compte rendu : ${title}`,
  until: (circle: string, moment: string) => `${circle}, approuvé sauf objection jusqu’à ${moment}`,
  absent: (circle: string) => `${circle}, vous n’y étiez pas`,
  read: "Lire",
} as const;
