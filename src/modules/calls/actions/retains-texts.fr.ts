/** What this module keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  alerts: {
    what: "Une alerte par courriel que personne n’a confirmée, et son adresse",
    why: "Vous laisser confirmer",
  },
  kept: {
    what: "Un appel qu’une structure garde, une fois fermé",
    why: "Le retrouver l’année suivante",
  },
  suggested: {
    what: "Un appel proposé à une association par la structure qui l’accompagne",
    why: "Que l’association réponde, et que la structure sache",
  },
  stopped: {
    what: "Une alerte que vous avez arrêtée, et son adresse si elle n’a rien d’autre",
    why: "Vous laisser la remettre",
  },
  drafts: {
    what: "Le brouillon d’un appel auquel personne n’a touché",
    why: "Vous laisser le reprendre",
  },
  refused: {
    what: "Les enregistrements qu’un import a refusés",
    why: "Comprendre pourquoi, et réparer la source",
  },
  fetches: {
    what: "Le compte de chaque lecture d’une source",
    why: "Voir depuis quand une source va mal",
  },
  tables: {
    what: "Un tableau d’appels envoyé ici, et pas encore importé",
    why: "Relire ses colonnes d’abord",
  },
  records: {
    what: "L’enregistrement d’origine d’un appel clos ; l’appel, lui, reste",
    why: "Vérifier ce qui fut lu",
  },
} as const;
