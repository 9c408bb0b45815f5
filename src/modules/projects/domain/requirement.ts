/**
 * What a requirement of a call asks of those who answer: another structure to be partner with; to know
 * something; to have done it before; to be there; a legal form; a place, a tool, money. `own`: the group
 * prepares it itself (a letter, a budget): nobody is looked for.
 */
export const REQUIREMENT_KINDS = [
  "structure",
  "skill",
  "reference",
  "territory",
  "form",
  "means",
  "own",
] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** « Une association d’un village voisin », « un club de Crest »: what is asked for is somebody to be partner with. */
const BEGINS_WITH_A_STRUCTURE =
  /^(?:une? |la |le |les |des |deux |trois |quelques |plusieurs |l.|d.)*(?:autres? )*(?:associations?|assos?|structures?|collectifs?|organismes?|organisations?|partenaires?|clubs?|compagnies?|troupes?|maisons? (?:des|de la|de|d.|pour)|centres? sociaux|centres? social|mairies?|collectivites?|ecoles?|colleges?|lycees?|bibliotheques?|mediatheques?|entreprises?|cooperatives?|fondations?|federations?|ressourceries?|recycleries?|mjc|foyers?|ehpad|epiceries?)\b/;

/** Beginnings of words by which a notice says what kind of thing it asks; the first that fits. */
const SIGNS: readonly (readonly [RequirementKind, RegExp])[] = [
  [
    "own",
    /^(?:une? |la |le |les |des |l.|votre |vos )?(?:lettre|budget|rib\b|bilan|compte|statut|attestation|rapport|plan\b|dossier|formulaire|devis|copie|page|calendrier|accord|presentation|liste|photo|cv\b|horaires?|annexe|piece)/,
  ],
  ["structure", BEGINS_WITH_A_STRUCTURE],
  ["reference", /\b(?:reference|experience|deja (?:fait|mene|conduit)|anciennete)/],
  [
    "form",
    /\b(?:forme juridique|loi 1901|agree|agrement|interet general|cooperative|personne morale|siret|assujetti)/,
  ],
  [
    "territory",
    /\b(?:implante|territoire|departement|commune|quartier|canton|implantation|sur place|zone rurale)/,
  ],
  [
    "means",
    /\b(?:local|locaux|salle|vehicule|camion|materiel|outil|terrain|serre|fonds|financement|apport|logiciel|hebergement)/,
  ],
  [
    "skill",
    /\b(?:competen|savoir|sache|formation|diplome|qualifi|metier|professionnel|animat|accompagn|mediat|compta|gestion|juri|traduc|conduite|evaluation)/,
  ],
  // Nothing else is said than that somebody is looked for: « Quelqu’un pour tenir les comptes ».
  [
    "skill",
    /^(?:quelqu.un|(?:une|deux|trois|quelques|plusieurs|des) personnes?|(?:une? |deux |trois |quelques |plusieurs |des )?(?:benevoles?|volontaires?|renforts?)|qui (?:peut|pourrait|sait|saurait|veut))\b/,
  ],
];

/**
 * The kind that the words of a notice suggest, to begin with: the group says otherwise in one list. What
 * is to be handed in comes first, since « un plan de formation » is a plan; what says nothing is theirs.
 */
export function guessKind(words: string): RequirementKind {
  const plain = words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
  return SIGNS.find(([, sign]) => sign.test(plain))?.[0] ?? "own";
}

/** Which offers of the directory may meet it, by their kinds; of any kind where none is written. */
export const OFFERS_FOR = {
  structure: [],
  skill: ["skill", "time", "training", "help"],
  reference: ["skill", "time", "help"],
  territory: [],
  form: [],
  means: ["equipment", "time", "help", "training"],
  own: [],
} as const;

/** Whether only an organisation can bring it: a person is no structure, and has no legal form. */
export function isForOrganisations(kind: RequirementKind): boolean {
  return kind === "form" || kind === "structure";
}

/** Whether the structures of the directory are looked at besides what is offered: those who write no offer are there too. */
export function asksForStructures(kind: RequirementKind): boolean {
  return isForOrganisations(kind) || kind === "territory";
}

/** How an ask to a partner stands: nothing yet; they agree, and are to enter the circle; they are in; it came to nothing. */
export const ASK_STATES = ["asked", "agreed", "entered", "ended"] as const;
export type AskState = (typeof ASK_STATES)[number];

/** Where a requirement stands: who covers it, or that it is missing. */
export type Cover =
  | { readonly by: "there" }
  | { readonly by: "us"; readonly name: string }
  | {
      readonly by: "partner";
      readonly name: string;
      readonly state: "asked" | "agreed";
      /** Not told to them yet: they have enough to answer. */
      readonly isQueued: boolean;
    }
  | { readonly by: "own" }
  | { readonly by: "missing" };

export interface Coverable {
  readonly kind: RequirementKind;
  readonly isDone: boolean;
  /** The name of who does it; undefined when nobody does. */
  readonly assignee: string | undefined;
  /** Partners who were asked for it, the latest first. */
  readonly asks: readonly {
    readonly state: AskState;
    readonly isQueued: boolean;
    readonly name: string;
  }[];
}

/**
 * Decides who covers a requirement. What is there, or somebody of the group does, is covered; then what a
 * partner agreed to, or was asked: nobody else is asked meanwhile. Who entered does it like anyone of the
 * group; when they give it back, it is missing again.
 */
export function coverOf({ kind, isDone, assignee, asks }: Coverable): Cover {
  if (isDone) return { by: "there" };
  if (assignee !== undefined) return { by: "us", name: assignee };
  for (const state of ["agreed", "asked"] as const) {
    const ask = asks.find((one) => one.state === state);
    if (ask !== undefined) return { by: "partner", name: ask.name, state, isQueued: ask.isQueued };
  }
  return { by: kind === "own" ? "own" : "missing" };
}

/** How many of what a call asks for stand where: what a sentence about the whole is made of. */
export interface Gathered {
  readonly total: number;
  readonly there: number;
  /** Somebody of the group, or a partner who agreed, does it. */
  readonly taken: number;
  readonly asked: number;
  /** The group prepares it itself, and nobody took it yet. */
  readonly untaken: number;
  /** Somebody is looked for. */
  readonly missing: number;
}

/** Counts what is there, taken, asked, to be taken, looked for. Nothing lacks only where all is there, taken or asked. */
export function gatheredOf(covers: readonly Cover[]): Gathered {
  const count = (holds: (cover: Cover) => boolean) => covers.filter(holds).length;
  return {
    total: covers.length,
    there: count(({ by }) => by === "there"),
    taken: count((one) => one.by === "us" || (one.by === "partner" && one.state === "agreed")),
    asked: count((one) => one.by === "partner" && one.state === "asked"),
    untaken: count(({ by }) => by === "own"),
    missing: count(({ by }) => by === "missing"),
  };
}
