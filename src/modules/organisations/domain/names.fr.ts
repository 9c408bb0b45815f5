import type { OrganisationKind, Power, Proof, Standing } from "./organisation.ts";
import type { Role } from "./representative.ts";

export const kindNames: Readonly<Record<OrganisationKind, string>> = {
  association: "Association",
  network: "Réseau ou fédération",
  "support-structure": "Structure d’appui aux associations",
  "citizens-collective": "Collectif de citoyens",
  "local-authority": "Collectivité",
  "state-service": "Service de l’État",
  "public-body": "Établissement public",
  company: "Entreprise",
  cooperative: "Coopérative",
  foundation: "Fondation",
  "research-centre": "Recherche et enseignement supérieur",
  media: "Média",
};

export const standingNames: Readonly<Record<Standing, string>> = {
  unverified: "Pas encore vérifiée",
  verified: "Vérifiée",
  frozen: "En attente d’une décision",
  dissolved: "Dissoute",
};

export const powerNames: Readonly<Record<Power, string>> = {
  manage: "tenir sa page, inviter, ranger ses papiers",
  sign: "signer",
  publish: "publier des appels",
  approve: "donner un accord",
};

/** Functions rather than persons: each says itself in the same way for everyone. */
export const roleNames: Readonly<Record<Role, string>> = {
  presidency: "Présidence",
  treasury: "Trésorerie",
  secretariat: "Secrétariat",
  board: "Conseil d’administration",
  direction: "Direction",
  coordination: "Coordination",
  team: "Équipe salariée",
  volunteer: "Bénévole",
  elected: "Mandat d’élu",
  agent: "Agent de la collectivité ou de l’État",
  other: "Autre fonction",
};

export const proofNames: Readonly<Record<Proof, string>> = {
  letter: "par une lettre envoyée à son siège",
  domain: "par une adresse de son propre site",
  vouched: "par deux structures vérifiées qui s’en portent garantes",
  document: "par un document montré à qui tient cet Archipel",
};

/** What is reported, when it is a logo. */
export const logoOfName = (name: string) => `Logo de « ${name} »`;
