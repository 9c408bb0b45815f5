import { ofNamed, that } from "#basics/french/elision.fr";

import { ERROR_DAYS, type Fate, type Months } from "../domain/afterwards.ts";

const months: Readonly<Record<Months, string>> = {
  3: "trois mois",
  6: "six mois",
  12: "un an",
};

/** « Après moi »: what one says beforehand. */
export const texts = {
  title: "Après moi",
  way: "Ce que devient votre compte après votre mort, et qui peut le dire.",
  lead: "Ce que devient ce qui est gardé de vous ici, le jour où vous ne serez plus là. Vous le changez quand vous voulez.",
  law: "Loi 78-17 du 6 janvier 1978, article 85.",
  nothing: `Vous n’avez rien dit. On garderait tout un an, sans le montrer, puis on effacerait.`,
  saidNow: (fate: Fate, kept: Months, name: string | undefined) =>
    ({
      erase: "Vous avez choisi : tout effacer.",
      keep: `Vous avez choisi : garder ${months[kept]}, puis effacer.`,
      give: `Vous avez choisi : confier à ${name ?? "cette personne"} pendant ${months[kept]}, puis effacer.`,
    })[fate],
  tellerNow: (name: string) =>
    `Qui peut nous le dire : ${name}. Rien ne s’arrête avant que qui tient cet Archipel ait vu une preuve.`,
  noTeller: "Qui peut le dire : qui tient cet Archipel, au vu d’un acte de décès.",
  teller: "Qui pourra nous dire que vous n’êtes plus là",
  tellerHelp:
    "Une personne majeure que vous connaissez ici. Elle le saura. Rien ne s’arrête avant que qui tient cet Archipel ait vu un acte.",
  tellerNone: "Personne en particulier",
  tellerEmpty: "Choisissez une personne de la liste, ou « Personne en particulier ».",
  fate: "Ce que devient ce qui est gardé de vous",
  fates: {
    erase: `L’effacer, après ${ERROR_DAYS} jours`,
    keep: "Le garder un temps sans le montrer, puis l’effacer",
    give: "Le confier un temps à la personne choisie plus haut, puis l’effacer",
  } satisfies Record<Fate, string>,
  fateEmpty: "Choisissez ce que cela devient.",
  months: "Pendant combien de temps, si c’est gardé ou confié",
  monthsEmpty: "Choisissez trois mois, six mois ou un an.",
  monthChoices: { "3": months[3], "6": months[6], "12": months[12] },
  send: "Garder ce choix",
  takeBack: "Ne plus rien dire",
  named: "Qui vous a nommé pour le dire",
  what: "Ce qui se passe alors",
  whatSays: [
    "Votre semaine, vos partages, les silences et les lettres s’arrêtent tout de suite. Plus personne n’agit en votre nom.",
    "Qui venait chez vous, agissait pour vous ou lisait quelque chose de vous le sait par une lettre, une seule.",
    `Pendant ${ERROR_DAYS} jours rien n’est effacé ni confié. Si c’est une erreur, qui tient cet Archipel rouvre tout.`,
    "Ce qui est confié l’est sans ce qui n’est qu’à vous : comment entrer chez vous, ce que vous avez dit hors de votre famille, ce que d’autres vous ont écrit, ce que vous avez signalé ou bloqué.",
  ],
  done: "C’est gardé.",
  told: (name: string) => `${name} nous a dit que vous n’êtes plus en vie.`,
  somebody: "Quelqu’un",
  toldSays:
    "Rien ne s’est arrêté. Dites-nous que vous êtes en vie : cette personne ne pourra plus le dire, et ce que vous vouliez lui confier ne le sera plus. Vous pourrez nommer qui vous voulez.",
  alive: "Je suis en vie",
} as const;

export const refusals = {
  "not-signed-in": "Votre connexion est finie. Rien n’a été fait.",
  "unknown-person": "Cette personne n’est pas dans la liste, ou n’est plus là.",
  "not-of-age": "Vous et la personne que vous nommez êtes majeurs, tous les deux.",
  "to-nobody": "Choisissez plus haut à qui le confier.",
} as const;

/** For whom somebody named. */
export const namedTexts = {
  title: "On vous a nommé pour le dire",
  lead: "Ces personnes vous ont choisi pour nous dire, le jour venu, qu’elles ne sont plus là.",
  none: "Personne ne vous a nommé pour cela.",
  one: (name: string) => `Dire ${that(name)} n’est plus là`,
  ask: (name: string) => `Dire ${that(name)} n’est plus en vie`,
  asks: "Vous nous le dites parce que cette personne vous l’a demandé. Dites-le si vous en êtes sûr.",
  follows: [
    "Qui tient cet Archipel vous demandera à voir un acte de décès, et n’en gardera rien. Rien ne s’arrête avant.",
    "Nous écrivons à cette personne : si c’est une erreur, elle le dit d’un geste.",
  ],
  told: (day: string) =>
    `Vous l’avez dit le ${day}. Qui tient cet Archipel va vérifier, au vu d’un acte. Nos pensées vont à ses proches et à vous.`,
  waits: "Pour montrer un acte, ou si c’est une erreur :",
  stops: [
    "Sa semaine, ses partages, ses silences et ses lettres s’arrêtent tout de suite.",
    "Qui venait chez elle ou agissait pour elle le sait par une lettre, une seule.",
    `Rien n’est effacé pendant ${ERROR_DAYS} jours. Une erreur se défait.`,
  ],
  tick: "J’en suis sûr·e",
  tickEmpty: "Cochez pour dire que vous en êtes sûr·e.",
  send: "Le dire",
  cancel: "Ne rien changer",
  said: (day: string) => `C’est dit, depuis le ${day}. Nos pensées vont à ses proches et à vous.`,
  until: (day: string) =>
    `Rien n’est effacé avant le ${day}. Si c’est une erreur, qui tient cet Archipel la défait.`,
  contact: "Écrire à qui tient cet Archipel",
  erased: (day: string) => `Ce qui est gardé sera effacé le ${day}, comme elle l’a choisi.`,
  given: (name: string) =>
    `Ce ${that(name)} vous confie : ses mots, ses dates, ses photos et ses fichiers, dans un dossier à ouvrir.`,
  take: "Prendre ce qui vous est confié",
  givenLater: (day: string) =>
    `Elle vous confie ce qui est gardé d’elle : à partir du ${day}, ici.`,
  refusals: {
    "not-yours": "Cette personne ne vous a pas nommé pour le dire.",
    "unknown-person": "Ce compte n’est plus là.",
  },
} as const;

/** For who keeps the instance. */
export const deathTexts = {
  title: "Décès",
  card: "Décès",
  lead: "Fermer le compte d’une personne décédée, sans rien effacer tout de suite.",
  find: "Une personne est décédée",
  email: "Son adresse de courriel ici, ou celle de qui agissait pour elle",
  emailEmpty: "Écrivez une adresse entière, par exemple prenom@exemple.fr.",
  search: "Trouver ce compte",
  found: "De qui s’agit-il ?",
  unknown: "Aucun compte n’a cette adresse.",
  toCheck: "À vérifier",
  toldOn: (day: string, by: string | undefined) =>
    `Dit le ${day} par ${by === undefined ? "une personne nommée pour cela, partie depuis" : `${by}, nommé·e pour cela`}. Rien ne s’est arrêté.`,
  check: "Dire que j’ai vu une preuve",
  checkOf: (name: string) => `Dire que j’ai vu une preuve, pour ${name}`,
  list: "Ce qui a été dit",
  none: "Personne n’est dit décédé.",
  ask: (name: string) => `Le décès ${ofNamed(name)}`,
  says: "Vous avez vu un acte de décès, ou une preuve aussi sûre. Aucun document n’est gardé ici, ni son numéro.",
  tick: "J’ai vu une preuve, et je n’en garde rien",
  tickEmpty: "Cochez pour dire que vous avez vu une preuve.",
  send: "Fermer ce compte",
  cancel: "Ne rien changer",
  since: (day: string, by: string) => `Dit le ${day}, par ${by}.`,
  by: {
    named: "la personne nommée pour cela, et vérifié",
    operator: "qui tient cet Archipel",
  },
  erased: (day: string) => `Effacé le ${day}.`,
  undo: "C’était une erreur",
  undoOf: (name: string) => `C’était une erreur, ${name}`,
  undone:
    "C’est rouvert. Ce qui était partagé l’est de nouveau ; les mandats sont à redonner, et une structure à redemander. Les mêmes personnes le savent.",
  refusals: {
    "not-yours": "Cette page est à qui tient cet Archipel.",
    "unknown-person": "Ce compte n’est plus là.",
  },
} as const;

/** The letters: no subject says of whom (decision 0173). */
export const letterTexts = {
  named: {
    why: "quelqu’un vous a nommé pour nous dire, le jour venu, qu’il n’est plus là.",
    subject: "Quelqu’un vous a nommé",
    entry: (name: string) => `${name} vous a nommé pour nous dire, un jour, la fin de sa vie`,
    line: "Rien à faire aujourd’hui. Si cela ne vous va pas, parlez-en ensemble.",
  },
  youNamed: {
    why: "vous avez nommé quelqu’un pour nous dire, le jour venu, que vous n’êtes plus là.",
    subject: "Vous avez nommé quelqu’un",
    entry: (name: string) =>
      `Vous avez nommé ${name} pour nous dire, un jour, que vous n’êtes plus là`,
    line: "Si ce n’est pas vous, changez-le d’un geste : rien ne s’arrête sans preuve.",
  },
  told: {
    why: "quelqu’un nous a dit que vous n’êtes plus là.",
    subject: "Êtes-vous là ?",
    entry: "La personne que vous aviez nommée nous a dit que vous n’êtes plus en vie",
    lines: [
      "Rien ne s’est arrêté. Qui tient cet Archipel demande une preuve.",
      "Si c’est une erreur, dites d’un geste que vous êtes en vie.",
    ],
  },
  died: {
    why: "vous veniez chez une personne, agissiez pour elle ou lisiez quelque chose d’elle.",
    subject: "On nous annonce un décès",
    entry: (name: string) => `On nous dit ${that(name)} est décédé·e`,
    lines: [
      "Sa semaine et ce qui était partagé avec vous sont arrêtés. Personne n’agit plus en son nom ici.",
      "Vous n’avez rien à faire. Si c’est une erreur, écrivez à qui tient cet Archipel.",
    ],
  },
  notDead: {
    why: "on vous avait dit à tort qu’une personne était décédée.",
    subject: "C’était une erreur : cette personne est en vie",
    entry: (name: string) => `On vous avait dit à tort ${that(name)} était décédé·e`,
    lines: [
      "C’était une erreur, et nous vous en demandons pardon. Ce qui était partagé l’est de nouveau.",
      "Les mandats, eux, sont à redonner.",
    ],
    mine: "Votre compte est rouvert",
    mineSubject: "Votre compte est rouvert",
    mineLines: [
      "On nous avait dit à tort que vous étiez décédé·e. Nous vous en demandons pardon.",
      "Ce que vous partagiez l’est de nouveau. Les mandats sont à redonner, et une structure qui venait à redemander.",
    ],
  },
} as const;

export const keptTexts = {
  what: "Ce que vous dites de votre compte après votre mort, et qui vous nommez pour le dire",
  why: "Faire ce que vous avez choisi (loi 78-17, article 85)",
  howLong: "Jusqu’à ce que vous le retiriez, ou que votre compte soit effacé",
} as const;
