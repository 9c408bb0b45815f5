import { situationAt } from "../../src/modules/homecare/situations/domain/situation.ts";
import { situations } from "../../src/modules/homecare/situations/web/situations.fr.ts";
import type { TestHouse } from "../support/house.ts";
import { type Route, routeOf, routesOf } from "../support/routes.ts";

/** What was sent or read on the way, and answered well: by whom, by the name of the demonstration. */
export interface Deed {
  readonly by: string | undefined;
  readonly method: string;
  readonly path: string;
}

/** The written case that a journey lives, and who is who of its table; whoever is not named is anybody. */
export interface Lives {
  readonly situation: string;
  readonly as?: Readonly<Record<string, string>>;
}

/**
 * Of each written case, what each row of its table says that one may do here: the forms and pages by which it is done. Written by a
 * second hand on purpose: a row that says more, or somebody more, asks for its act here, and then for a journey that does it.
 */
export const ACTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  curatelle: {
    "La personne": [
      "POST /moi/mandats/nouveau",
      "POST /chez-moi/visites/:visit/le/:day/pas-ce-jour",
      "POST /moi/mandats/:mandate/arreter",
    ],
    "Le curateur": [
      "POST /moi/mandats/:mandate/accepter",
      "POST /moi/mandats/:mandate/mesure",
      "POST /chez-moi/visites/nouvelle",
    ],
    "Qui tient cet Archipel": ["POST /operateur/comptes/mandats/:mandate/vu"],
  },
  tutelle: {
    "La personne": ["POST /moi/partages/:sharing/redire", "POST /moi/mandats/:mandate/arreter"],
    "Le tuteur": [
      "POST /moi/mandats/:mandate/mesure",
      "POST /chez-moi/visites/nouvelle",
      "POST /chez-moi/aides/nouvelle/:person",
      "POST /agir/partages/:sharing/feuille",
    ],
    "Un témoin d’une autre structure": ["POST /temoin"],
    "Qui tient cet Archipel": ["POST /operateur/comptes/mandats/:mandate/vu"],
  },
  "habilitation-familiale": {
    "La personne": ["POST /moi/mandats/nouveau", "POST /moi/partages/nouveau/:what/:person"],
    "Le proche habilité": [
      "POST /moi/mandats/:mandate/accepter",
      "POST /moi/mandats/:mandate/mesure",
      "POST /chez-moi/aides/nouvelle/:person",
    ],
    "Les autres enfants, le conjoint": ["GET /moi/partages/de/:person"],
    "Qui tient cet Archipel": ["POST /operateur/comptes/mandats/:mandate/vu"],
  },
  "mandat-de-protection-future": {
    "La personne": [
      "POST /moi/mandats/nouveau",
      "POST /moi/mandats/:mandate/mesure",
      "POST /moi/apres-moi",
    ],
    "Le mandataire": ["POST /moi/mandats/:mandate/accepter", "POST /chez-moi/visites/nouvelle"],
    "Qui tient cet Archipel": ["POST /operateur/comptes/mandats/:mandate/vu"],
  },
  "enfants-en-desaccord": {
    "La personne": [
      "POST /moi/partages/nouveau/:what/:person",
      "POST /chez-moi/aides/:assignment/arreter",
    ],
    "Chaque enfant": ["GET /moi/partages/de/:person", "POST /moi/partages/de/:person/ne-plus-lire"],
    "Un enfant qui a un mandat": ["POST /chez-moi/aides/nouvelle/:person"],
  },
  "couple-a-une-adresse": {
    "Chacun des deux": ["POST /chez-moi/visites/nouvelle", "POST /moi/mandats/nouveau"],
    "Qui lit cette adresse": ["POST /moi/adresses/:address/partager", "POST /entrer/qui"],
    "Qui agit pour l’un": ["POST /moi/mandats/:mandate/agir", "GET /chez-moi/semaine"],
  },
  "capacite-qui-baisse": {
    "La personne": ["POST /moi/partages/redemander", "POST /moi/partages/:sharing/redire"],
    "Qui agit pour elle": [
      "POST /agir/partages/redemander",
      "POST /agir/partages/:sharing/feuille",
    ],
    "Un témoin d’une autre structure": ["POST /temoin"],
  },
  deces: {
    "La personne, avant": ["POST /moi/apres-moi"],
    "Qui elle a nommé": ["POST /moi/apres-moi/pour/:person", "GET /moi/apres-moi/pour/:person"],
    "Qui tient cet Archipel": [
      "POST /operateur/deces/:person",
      "POST /operateur/deces/:person/erreur",
    ],
    "Qui venait, ou agissait pour elle": ["GET /chez-moi/passages"],
  },
  "tablette-perdue": {
    "La personne": ["POST /moi/fermer-mes-appareils", "GET /moi/connexions"],
    "Qui elle a nommé": ["POST /moi/fermer-mes-appareils/pour/:person"],
    "Qui tient cet Archipel": ["POST /operateur/appareils/:person"],
  },
  "mediateur-qui-part": {
    "La personne": ["GET /moi/mandats/:mandate", "POST /moi/mandats/nouveau"],
    "Qui agissait pour elle": ["POST /moi/travail/au-nom/:mandate"],
    "La structure": ["GET /structures"],
  },
};

/** What of a case nobody read or did on the way: its page, where its « now » leads, each act of each row by whom it says. */
export function notLived(
  app: TestHouse,
  { situation, as = {} }: Lives,
  deeds: readonly Deed[],
): readonly string[] {
  const routes = routesOf(app);
  const did = deeds.flatMap(({ by, method, path }) =>
    isMethod(method) ? { by, what: `${method} ${routeOf(routes, method, path)?.path ?? ""}` } : [],
  );
  const read = new Set(deeds.flatMap(({ method, path }) => (method === "GET" ? path : [])));
  const now = situations.find(({ name }) => name === situation)?.now ?? [];
  const unread = [situationAt(situation), ...now.map(({ at }) => at)].filter((at) => !read.has(at));
  const undone = Object.entries(ACTS[situation] ?? {}).flatMap(([who, acts]) =>
    acts
      .filter((act) => !did.some(({ by, what }) => what === act && (as[who] ?? by) === by))
      .map((act) => `${who} (${as[who] ?? "anybody"}) does not: ${act}`),
  );
  return [...unread.map((at) => `nobody reads ${at}`), ...undone];
}

const isMethod = (method: string): method is Route["method"] =>
  method === "GET" || method === "POST";
