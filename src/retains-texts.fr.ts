/** What the services keep for a time, and why until then: told on the page of durations. */
export const retained = {
  sessions: {
    what: "Une connexion dont personne ne s’est servi",
    why: "Vous garder entré·e d’une visite à l’autre",
  },
  acts: {
    what: "La marque d’un formulaire envoyé",
    why: "Ne pas faire deux fois ce qui fut envoyé deux fois",
  },
  events: {
    what: "Ce qui s’est passé ici, sans nom ni texte, une fois dit à qui devait le savoir",
    why: "Reprendre après une coupure",
  },
  counts: {
    what: "Les comptes d’essais (codes, formulaires, envois), sans adresse",
    why: "Protéger les comptes et les boîtes de chacun",
  },
  accidents: {
    what: "Les erreurs du site, sous leur référence, sans rien de personne",
    why: "Les comprendre quand vous nous donnez la référence",
  },
  statements: {
    what: "La forme des questions lentes posées à la base, sans valeur",
    why: "Rendre le site plus rapide",
  },
  tallies: {
    what: "Combien de fois chaque limite a refusé, jour par jour",
    why: "Régler les limites",
  },
  processes: {
    what: "Les programmes qui ont servi ce site : dates et mémoire",
    why: "Savoir s’il est en marche",
  },
  sent: {
    what: "Le genre et les dates d’un courriel parti, sans texte ni adresse",
    why: "Savoir si les courriels partent",
  },
  bounced: {
    what: "Le fait que nos courriels reviennent d’une adresse",
    why: "Ne plus écrire là où rien n’arrive",
  },
  unsent: {
    what: "Un courriel qui n’a pas pu partir, chiffré",
    why: "Essayer encore, ou le remettre à la main",
  },
} as const;
