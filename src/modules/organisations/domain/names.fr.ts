import type { OrganisationKind, Power, Proof, Standing } from "./organisation.ts";
import type { StructureRole } from "./structure-role.ts";
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

/** What a structure is here, and what that means, in a sentence. */
export const structureRoleNames: Readonly<Record<StructureRole, string>> = {
  support: "Accompagne des associations",
  media: "Média",
  research: "Laboratoire",
  enterprise: "Entreprise",
};

export const structureRoleSays: Readonly<Record<StructureRole, string>> = {
  support:
    "Elle suit les dates et les appels des associations qui le veulent bien, et leur propose des appels.",
  media: "Elle relaie des appels : un lien et un jour, sur la page de l’appel et sur la sienne.",
  research:
    "Elle cherche des participants par un appel à candidatures, et ses offres sont signées « laboratoire ».",
  enterprise:
    "Elle donne des compétences, du matériel, des locaux : ses offres sont signées « entreprise ». Elle ne répond pas aux appels ouverts aux seules associations.",
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
