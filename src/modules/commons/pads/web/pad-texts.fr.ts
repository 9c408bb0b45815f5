import type { VersionWay } from "../../domain/document.ts";
import { readRefusals, texts as fileTexts } from "../../formats/web/texts.fr.ts";
import type { BringPadRefusal } from "../actions/bring-from-pad.ts";
import type { PadKind } from "../domain/pad-address.ts";

/** The sentences of documents that are written in a pad. */
export const padTexts = {
  title: (title: string) => `Le pad de « ${title} »`,
  heading: "Le pad",
  lead: "Ce document s’écrit peut-être dans un pad que votre structure a déjà. Ouvrez-le d’ici ; quand vous le demandez, ce qu’il contient devient une version.",
  kinds: {
    etherpad: "Un pad Etherpad",
    hedgedoc: "Une note HedgeDoc",
    nextcloud: "Un fichier partagé par Nextcloud",
    cryptpad: "Un document CryptPad",
  } satisfies Record<PadKind, string>,
  open: "Ouvrir le pad",
  bring: "Apporter ce qu’il contient",
  bringSays:
    "Ce qui a été gardé ici depuis la dernière fois y est mis ensemble ; ce qui se touche se montre côte à côte. Rien n’est perdu.",
  cryptpad:
    "CryptPad garde sa clé dans votre navigateur : aucun site ne peut lire ce document à votre place. Copiez son texte dans « Écrire », ou envoyez ici le fichier qu’il vous donne (« Fichier », « Exporter »).",
  address: "L’adresse du pad",
  addressHelp:
    "Etherpad (…/p/…), HedgeDoc, un lien public de Nextcloud (…/s/…) ou CryptPad. Seules les personnes qui écrivent ici la voient. Vide : il ne s’écrit plus ailleurs.",
  addressTitle: "Où il s’écrit",
  save: "Enregistrer l’adresse",
  fileTitle: "Ou un fichier",
  file: "Le fichier du pad",
  fileHelp:
    "Markdown (.md), texte (.txt), Word (.docx), LibreOffice (.odt), ou un tableau (.csv). Dix mégaoctets au plus.",
  fileMissing: "Choisissez un fichier.",
  send: "En faire une version",
  versionName: "Venue du pad",
  became: {
    same: "Rien n’a changé depuis la dernière fois.",
    written: "C’est fait : ce que le pad contient est une version de plus.",
    merged: "C’est fait : le pad et ce qui a été gardé ici sont mis ensemble.",
    beside:
      "Le pad et ce qui a été gardé ici se touchent. Les deux sont gardés ; il reste à choisir.",
  } satisfies Partial<Record<VersionWay | "same", string>>,
  see: "Lire le document",
  choose: "Choisir",
  lost: "Ce qui ne vient pas",
} as const;

const AWAY =
  "Le pad ne répond pas. Rien n’a changé ici ; réessayez plus tard, ou envoyez son fichier.";

/** Why nothing came of a pad: nothing here changed. */
export const padRefusals: Readonly<
  Record<
    | Exclude<BringPadRefusal, "unknown-document" | "unknown-version" | "name-too-long">
    | "unknown-pad",
    string
  >
> = {
  "unknown-pad":
    "Ce n’est pas l’adresse d’un pad que nous savons lire. Copiez-la de votre navigateur, avec « https:// ».",
  "no-way-out": padTexts.cryptpad,
  "too-often": "Vous avez beaucoup demandé aux pads en une heure. Revenez plus tard.",
  "too-many-files": fileTexts.tooMany,
  "pad-changed":
    "Pendant que nous le lisions, quelqu’un a changé l’adresse du pad. Rien n’a changé dans le document : relisez l’adresse, puis recommencez.",
  "a-page":
    "Le pad a répondu par une page, et non par son texte : il demande peut-être d’entrer, ou un mot de passe. Rendez-le lisible par son adresse, ou envoyez son fichier.",
  several: "Cette adresse donne plusieurs documents. Donnez celle d’un seul fichier.",
  "another-kind":
    "Ce n’est pas la même sorte de document : un texte ne devient pas un tableau, ni un tableau un texte.",
  "not-http": "Cette adresse ne mène pas à une page du Web ouvert.",
  "forbidden-address": "Cette adresse n’est pas sur l’Internet ouvert : nous ne la lisons pas.",
  "too-large": "Le pad contient trop : dix mégaoctets au plus. Rien n’a changé ici.",
  "too-slow": AWAY,
  busy: "Le pad a trop à faire. Rien n’a changé ici ; réessayez dans quelques minutes.",
  refused:
    "Le pad dit non : il n’existe plus, ou n’est pas lisible par son adresse. Rien n’a changé ici.",
  broken: AWAY,
  unreachable: AWAY,
  unreadable: AWAY,
  cancelled: AWAY,
  "too-many-redirects": "Le pad renvoie sans fin d’une adresse à l’autre. Rien n’a changé ici.",
  "too-big":
    "Le pad contient trop : trois cent mille signes pour un texte, vingt mille lignes pour un tableau. Rien n’a changé ici.",
  "not-readable": readRefusals["not-readable"],
  "not-allowed": readRefusals["not-allowed"],
  empty: "Le pad est vide. Rien n’a changé ici.",
  "text-too-long": "Le pad contient trop. Rien n’a changé ici.",
  "table-too-long": "Le pad contient trop. Rien n’a changé ici.",
};
