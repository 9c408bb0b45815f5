import type { EndRefusal } from "../actions/publish-end.ts";
import type { DraftRefusal } from "../actions/publish-drafts.ts";
import type { PublishRefusal } from "../actions/publish-call.ts";
import { type DraftField, type DraftProblem, LONGEST } from "../../domain/publish/fields.ts";
import type { IssuerActKind } from "../../domain/publish/issuer.ts";
import { MOST_CHOSEN } from "../../domain/publish/parts.ts";

const count = new Intl.NumberFormat("fr-FR");

const many = (n: number, one: string, several: string) => `${n} ${n > 1 ? several : one}`;

export const publishTexts = {
  title: "Publier un appel",
  lead: "Votre structure cherche une réponse : un projet à soutenir, un prestataire, des candidatures. Vous écrivez, vous relisez la page telle qu’elle sera, vous publiez.",
  noOrganisation: "Vous ne représentez encore aucune structure ici.",
  noOrganisationSay:
    "Un appel est publié par une structure dont l’identité a été vérifiée : un courrier à son siège, son adresse de courriel, ou deux structures qui s’en portent garantes.",
  toOrganisations: "Trouver ma structure",
  notYet:
    "Vous pouvez écrire un brouillon dès maintenant. Vous le publierez quand l’identité de la structure sera vérifiée.",
  noPower: (name: string) =>
    `Vous pouvez écrire un brouillon dès maintenant. Pour le publier, demandez à une autre personne qui représente ${name} de le faire, ou de vous donner le pouvoir de publier.`,
  toVerify: "Où en est la vérification",
  begin: "Commencer un appel",
  beginOf: (name: string) => `Commencer un appel pour ${name}`,
  drafts: "Brouillons",
  noDraft: "Aucun brouillon.",
  untitled: "Brouillon sans titre",
  changed: (day: string) => `modifié ${day}`,
  corrects: "corrige un appel publié",
  published: "Appels publiés",
  nonePublished: "Aucun appel publié pour l’instant.",
  invite: "Votre structure cherche une réponse ?",
  ofOrganisation: "Ses appels",
  until: (day: string) => `jusqu’au ${day}`,
  states: { published: "publié", withdrawn: "retiré", hidden: "masqué" },
  closed: "fermé",
  waiting: (n: number) => many(n, "question attend", "questions attendent"),
  manage: "S’en occuper",

  write: "Écrire un appel",
  correct: "Corriger un appel",
  for: (name: string) =>
    `Pour ${name}. Personne d’autre que les représentants ne voit ce brouillon.`,
  correctsSay: (title: string) =>
    `« ${title} » reste tel quel tant que vous ne publiez pas la correction.`,
  howItGoes:
    "Cinq parties, dans l’ordre que vous voulez. Enregistrez quand vous voulez, même incomplet : rien n’est public avant que vous ayez relu la page et appuyé sur « Publier ». Ce que vous écrivez ici sera lu par tous.",
  howToAnswer:
    "Donnez au moins une façon de répondre : une page, un courriel ou un téléphone. Ils seront affichés sur la page.",
  theirs: "Ce que quelqu’un d’autre a enregistré entre-temps",
  theirsSay:
    "Vos mots à vous sont dans le formulaire. Reprenez d’ici ce qu’il faut garder, puis enregistrez : c’est alors votre version qui reste.",
  theirsEmpty: "(vide)",
  ticked: "coché",
  groups: {
    what: "Ce que vous cherchez",
    who: "Qui peut répondre, et où",
    when: "Quand",
    money: "Combien",
    how: "Comment répondre",
  },
  fields: {
    genre: "De quoi s’agit-il ?",
    genreHelp: "C’est vous qui le dites : les gens cherchent par genre.",
    kinds: {
      project: "Un appel à projets : vous soutenez un projet",
      tender: "Un marché public : vous achetez un travail ou un service",
      application: "Un appel à candidatures : vous choisissez une personne ou une structure",
    },
    titre: "Intitulé",
    titreHelp: "En une ligne, ce que quelqu’un chercherait.",
    resume: "En deux phrases",
    resumeHelp: `Lu dans les listes et les alertes. ${LONGEST.resume} caractères au plus.`,
    texte: "Le texte de l’appel",
    texteHelp:
      "Une ligne vide entre deux paragraphes. Une ligne qui commence par « ## » est un titre, par un tiret une liste.",
    qui: "Qui peut répondre ?",
    conditions: "À quelles conditions",
    themes: "Thèmes",
    lieux: "Où cela se passe",
    lieuxHelp:
      "Un lieu par ligne : une commune, un code postal, un département, une région, ou « France ».",
    ouverture: "On peut répondre à partir du",
    jour: "Dernier jour pour répondre",
    jourHelp: "Ce jour-là, on peut encore répondre.",
    heure: "À quelle heure",
    heureHelp: "À l’heure de Paris, par exemple 17 h. Sans heure, on répond toute la journée.",
    permanent: "Cet appel n’a pas de date limite",
    minimum: "Au moins, en euros",
    maximum: "Au plus, en euros",
    taux: "Au plus, en pourcentage des dépenses",
    retenus: "Combien de projets seront retenus",
    retenusHelp:
      "Si vous le savez déjà. Un nombre entier : de projets, d’offres ou de candidatures.",
    pieces: "Ce qu’il faut fournir",
    piecesHelp: "Une pièce par ligne : qui répond ensemble en fait sa liste.",
    criteres: "Comment le choix se fait",
    criteresHelp: "Un critère par ligne, avec son poids si vous en donnez un : « Prix : 40 % ».",
    documents: "Documents",
    documentsHelp: "Un par ligne : « Règlement : https://… ».",
    repondre: "Adresse de la page où l’on répond",
    contact: "Qui répond aux questions",
    contactHelp: "Une équipe ou une personne qui veut bien être nommée, et quand la joindre.",
    courriel: "Courriel",
    telephone: "Téléphone",
  },
  keep: "Enregistrer le brouillon",
  preview: "Relire avant de publier",
  readAgain: "Voir la page telle qu’elle sera",
  kept: "Le brouillon est enregistré.",
  drop: "Jeter ce brouillon",
  dropSay: "Ce que vous avez écrit sera perdu.",
  toMend: "Il reste à corriger avant de publier",
  lookTitle: "Relire avant de publier",
  lookSay: "Voici la page telle que tout le monde la verra. Rien n’est publié pour l’instant.",
  lookCorrects:
    "Voici la page telle qu’elle sera une fois corrigée. Rien n’a changé pour l’instant.",
  backToDraft: "Revenir au brouillon",
  publishNow: "Publier maintenant",
  publishMeans:
    "L’appel sera public tout de suite, et les personnes dont il remplit une alerte seront prévenues.",
  correctNow: "Publier la correction",
  correctMeans:
    "La page changera tout de suite. Une ligne datée dira pourquoi, et qui suit l’appel le saura.",
  why: "Pourquoi cette correction ?",
  whyHelp: "En une phrase, lue par tous : « Le dernier jour était faux. »",
  unverified: (name: string) =>
    `Vous ne pouvez pas encore publier pour ${name} : la structure doit être vérifiée, et vous devez avoir le pouvoir de publier.`,
  onlyPreview: "Questions, suivi et groupes apparaîtront ici une fois l’appel publié.",

  manageTitle: "S’occuper d’un appel",
  seePage: "Voir la page de l’appel",
  correctSay:
    "Changer le texte, une date, une condition. La page dira ce qui a changé, et pourquoi.",
  close: "Fermer plus tôt",
  closeSay: "Plus personne ne pourra répondre. Le texte reste lisible, avec votre raison.",
  closeWhy: "Pourquoi fermer maintenant ?",
  closeSend: "Fermer l’appel maintenant",
  withdraw: "Retirer l’appel",
  withdrawSay:
    "La page ne montrera plus que l’intitulé et votre raison, et l’appel quitte toutes les listes. Cela ne se défait pas.",
  withdrawWhy: "Pourquoi le retirer ?",
  withdrawSend: "Retirer l’appel",
  whyMissing: "Dites pourquoi, en une phrase : tout le monde le lira.",
  withdrawn: "Cet appel est retiré.",
  closedAlready: "Cet appel est fermé. Pour le rouvrir, corrigez sa date limite.",
  onlyPublishers:
    "Vous représentez cette structure sans pouvoir publier pour elle en ce moment : vous voyez, vous ne changez rien.",
  acts: "Qui a fait quoi",
  actNames: {
    published: "a publié l’appel",
    corrected: "l’a corrigé",
    closed: "l’a fermé",
    withdrawn: "l’a retiré",
    answered: "a répondu à une question",
    declined: "a écarté une question",
  } satisfies Record<IssuerActKind, string>,
  done: {
    publie: "C’est publié. Les alertes partent.",
    correction: "La correction est publiée, et qui suit l’appel le saura.",
    ferme: "L’appel est fermé.",
    retire: "L’appel est retiré.",
    jete: "Le brouillon est jeté.",
  },

  here: (name: string) => `publié ici par ${name}`,
  hereBefore: "Cet appel est publié ici par",
  hereAfter: ", dont l’identité a été vérifiée.",
  manageThis: "S’occuper de cet appel",
} as const;

const PROBLEMS: Readonly<Record<DraftProblem["what"], string>> = {
  missing: "Il manque quelque chose ici.",
  "too-long": "C’est trop long.",
  "not-a-day": "Nous ne lisons pas cette date. Écrivez-la ainsi : 31/01/2027.",
  past: "Cette date est passée.",
  "before-opening": "L’ouverture vient après la date limite.",
  "no-end": "Un marché public a toujours une date limite.",
  "not-a-sum": "Écrivez une somme en chiffres, par exemple 5 000.",
  "upside-down": "Le plus petit montant dépasse le plus grand.",
  "not-a-rate": "Écrivez un pourcentage, de 1 à 100.",
  "not-a-count": `Écrivez un nombre entier, de 1 à ${count.format(MOST_CHOSEN)}.`,
  "unknown-place": "Nous ne connaissons pas ce lieu.",
  "several-places": "Plusieurs lieux portent ce nom : ajoutez le département.",
  "not-a-link": "Une adresse commence par https://.",
  "not-an-address": "Cette adresse n’est pas complète.",
  "no-way": "Donnez au moins une façon de répondre : une page, un courriel ou un téléphone.",
};

const MISSING: Readonly<Partial<Record<DraftField, string>>> = {
  genre: "Choisissez de quoi il s’agit.",
  titre: "Écrivez un intitulé.",
  resume: "Dites l’appel en deux phrases.",
  texte: "Écrivez le texte de l’appel.",
  qui: "Cochez qui peut répondre.",
  lieux: "Dites où cela se passe, au moins un lieu par ligne.",
  jour: "Donnez le dernier jour, ou dites que l’appel n’a pas de date limite.",
};

/** What is to be mended in a field of a draft, in a sentence. */
export function draftProblem(field: DraftField, { what, line }: DraftProblem): string {
  if (what === "missing") return MISSING[field] ?? PROBLEMS.missing;
  if (what === "too-long" && field !== "qui" && field !== "themes")
    return `C’est trop long : ${LONGEST[field]} caractères au plus.`;
  if (what === "not-a-day" && field === "heure")
    return "Nous ne lisons pas cette heure. Écrivez-la ainsi : 17 h 30.";
  if (what === "not-an-address" && field === "telephone")
    return "Nous ne lisons pas ce numéro de téléphone.";
  return line === undefined ? PROBLEMS[what] : `« ${line} » : ${lower(PROBLEMS[what])}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export const draftRefusals: Readonly<Record<DraftRefusal, string>> = {
  "unknown-draft": "Ce brouillon n’est plus là.",
  "not-allowed": "Seuls les représentants de la structure écrivent ses brouillons.",
  "changed-meanwhile":
    "Quelqu’un de votre structure a changé ce brouillon pendant que vous écriviez. Vos mots sont ci-dessous, rien n’est perdu ; ce que l’autre a enregistré est à la fin de la page.",
  "too-long":
    "C’est trop long pour être gardé : raccourcissez, ou donnez un lien vers un document.",
};

export const publishRefusals: Readonly<Record<PublishRefusal, string>> = {
  "unknown-draft": "Ce brouillon n’est plus là : il a peut-être été publié.",
  "changed-meanwhile": "Le brouillon a changé depuis cette page : relisez-le avant de publier.",
  "not-allowed":
    "Pour publier, la structure doit être vérifiée, et vous devez avoir le pouvoir de publier.",
  "not-ready": "Il reste à corriger avant de publier.",
  "say-why": "Dites pourquoi, en une phrase : elle sera lue par tous.",
  "nothing-changed": "Rien n’a changé : il n’y a rien à publier.",
  gone: "Cet appel n’est plus publié : il ne se corrige plus.",
};

export const endRefusals: Readonly<Record<EndRefusal, string>> = {
  "unknown-call": "Cet appel n’est plus publié.",
  "not-allowed":
    "Pour cela, il faut pouvoir publier au nom de la structure, et qu’elle soit vérifiée.",
  "closed-already": "Cet appel est déjà fermé.",
  "say-why": "Dites pourquoi, en une phrase : tout le monde le lira.",
};
