/** What this chapter keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  unmet: {
    what: "Un mot seul qui n’a rien trouvé, sans qui l’a écrit ; en clair à partir du troisième jour où il revient, avant cela une empreinte illisible",
    why: "Compléter la liste des mots",
  },
  left: {
    what: "L’empreinte d’un mot que qui tient l’instance ne veut pas compléter",
    why: "Ne pas le proposer de nouveau",
  },
} as const;
