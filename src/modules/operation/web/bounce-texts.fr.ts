/** What the command `bounce` says. */
export const bounceTexts = {
  describe: "note qu’un courriel est revenu (votre serveur de courriel l’appelle)",
  file: "le courriel revenu ; sans lui, il est lu sur l’entrée",
  noFile: (file: string) => `Le fichier ${file} ne se lit pas. Vérifiez son nom.`,
  outcomes: {
    hard: "Noté : cette adresse ne prend plus rien. Seuls ses codes pour entrer y seront envoyés.",
    soft: "Rien de changé : cette adresse pourra peut-être recevoir plus tard.",
    none: "Rien de changé : ce courriel est arrivé.",
  },
  refusals: {
    "not-the-operator": "Seule la personne qui tient l’instance peut le faire.",
    "not-a-report": "Ce n’est pas un avis de non-remise (RFC 3464) : rien n’est changé.",
    "unknown-mail": "Ce courriel n’est pas d’ici, ou il est trop ancien : rien n’est changé.",
  },
} as const;
