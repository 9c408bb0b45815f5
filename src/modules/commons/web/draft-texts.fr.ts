/** What the script of drafts says. */
export const draftTexts = {
  /** Then the day and the hour. */
  found: "Vous aviez commencé à écrire ici, sans le garder :",
  resume: "Reprendre",
  forget: "Oublier",
  away: "Le site ne répond pas. Rien n’est perdu : ce que vous avez écrit reste sur cet appareil. Gardez à nouveau quand le réseau revient.",
} as const;
