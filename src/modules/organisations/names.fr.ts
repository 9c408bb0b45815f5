import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    organisations: "Structures, registres, subventions",
  },
  jobs: {
    "keep-representatives": "Demander aux représentants s’ils le sont toujours",
    "end-accompaniments": "Finir les accompagnements dont le dernier jour est passé",
    "recall-year": "Rappeler les dates de l’année des structures",
  },
  limits: {
    "organisation-invitations": "Invitations à représenter une structure",
  },
  subjects: {
    organisations: "Structures",
  },
  letters: {
    "organisations-invitation": "Invitation à représenter une structure",
    "organisations.still-you": "« Est-ce encore vous ? » à qui représente une structure",
    "organisations.silent": "Une personne ne répond plus, dit aux autres représentants",
    "organisations.role-ends": "Une fonction finit bientôt dans une structure",
    "organisations.role-ended": "Une fonction est terminée dans une structure",
    "organisations.invitation-answered": "Réponse à une invitation à représenter",
    "organisations.without-news": "Une structure sans nouvelles, dit à l’opérateur",
    "organisations-code": "Code pour vérifier une structure",
    "organisations.claim-decided": "Décision sur une demande de représenter une structure",
    "organisations.rival-claim": "Une autre personne dit représenter une structure",
    "organisations.to-decide": "Une structure attend une décision",
    "organisations.accompaniment-asked": "Un accompagnement demandé ou proposé à ma structure",
    "organisations.accompaniment-answered": "Réponse à un accompagnement, ou sa fin",
    "organisations.accompaniment-ends": "Un accompagnement finit bientôt",
    "organisations.year-date": "Une date de l’année d’une structure approche",
    "organisations.vouch-asked": "Demande de se porter garant",
    "organisations.gazette-dissolved": "Le Journal officiel annonce la dissolution d’une structure",
    "organisations.ended": "Structure dissoute, réunie ou rétablie",
  },
  mine: "Vos structures",
  acts: {
    "organisation-role-ended": "Fonction sans réponse terminée",
    "claim-confirmed": "Structure : demande de la représenter acceptée",
    "claim-refused": "Structure : demande de la représenter refusée",
    "letter-prepared": "Structure : lettre avec un code préparée",
    "organisations-merged": "Structures réunies en une",
    "organisations-unmerged": "Structures séparées de nouveau",
    "organisation-dissolved": "Structure déclarée dissoute",
    "organisation-undissolved": "Structure rétablie",
  },
};
