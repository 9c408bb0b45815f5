import { ofNamed } from "#basics/french/elision.fr";
import type { DecideClaimRefusal } from "../actions/decide-claim.ts";
import type { LetterRefusal } from "../actions/print-letter.ts";
import type { ClaimList } from "../actions/see-claims-to-decide.ts";

const many = (count: number, one: string, more: string) =>
  count > 1 ? `${count} ${more}` : `${count} ${one}`;

/** The operator's list of claims. */
export const claimListTexts = {
  card: "Structures",
  trail: "Tenir cette instance",
  title: "Qui représente quelle structure",
  lead: "Ici attendent les demandes de représenter une structure. La plupart se règlent sans vous, par un code ou par deux garants.",
  nav: "Quelles demandes",
  lists: {
    "to-see": "À voir",
    rivals: "Où d’autres sont déjà",
    letters: "Lettres à poster",
    documents: "Avec un document",
    all: "Toutes",
  } satisfies Record<ClaimList, string>,
  words: {
    "to-see": "a-voir",
    rivals: "contraires",
    letters: "lettres",
    documents: "documents",
    all: "toutes",
  } satisfies Record<ClaimList, string>,
  orders: { oldest: "les plus anciennes", newest: "les plus récentes" },
  empty: "Rien n’attend ici.",
  emptyHelp: "Les demandes qui n’ont pas besoin de vous sont sous « Toutes ».",
  says: (claimant: string, role: string, day: string) => `${claimant}, ${role}, depuis le ${day}`,
  beside: "elle a déjà des représentants",
  rivals: "une autre personne le dit aussi",
  letter: "lettre à poster",
  documents: (count: number) => many(count, "document", "documents"),
  contested: "contredite par qui la représente",
  also: "Aussi",
  merges: "Structures en double",
  dissolutions: "Structures dissoutes",
  said: { decidee: "C’est décidé, et dit aux personnes concernées." },
  cardNone: "Aucune demande n’attend votre décision.",
  cardSome: (counts: Readonly<Record<ClaimList, number>>) =>
    [
      counts.rivals > 0
        ? many(counts.rivals, "demande où d’autres sont déjà", "demandes où d’autres sont déjà")
        : undefined,
      counts.letters > 0 ? many(counts.letters, "lettre à poster", "lettres à poster") : undefined,
      counts.documents > 0
        ? many(counts.documents, "demande avec un document", "demandes avec un document")
        : undefined,
    ]
      .filter((one) => one !== undefined)
      .join(", "),
} as const;

/** One claim, before it is decided. */
export const decideTexts = {
  title: (name: string) => `Qui représente ${name}`,
  rivals:
    "Plusieurs personnes disent représenter cette structure. Rien n’est fait en son nom tant que vous n’avez pas décidé.",
  beside:
    "Elle a déjà des représentants : cette demande attend à côté d’eux, et ne les arrête pas.",
  alone:
    "Cette personne est seule à le demander. Un code ou deux garants suffisent ; vous pouvez aussi décider sur un document.",
  page: "Voir la page de la structure",
  there: "Qui la représente aujourd’hui",
  nobody: "Personne.",
  claims: "Ce que chacun dit",
  since: (role: string, day: string) => `${role}, depuis le ${day}`,
  contested: "Une personne qui représente la structure dit ne pas la connaître.",
  words: "Ce qu’elle écrit",
  documents: "Ses documents",
  noDocument: "Aucun document montré.",
  vouchers: "Ses garants",
  states: { vouched: "oui", declined: "non", waits: "pas encore répondu" },
  open: "Décider de cette demande",
  openOne: (name: string) => `Décider de cette demande, celle ${ofNamed(name)}`,
  mine: "Vous demandez vous-même à représenter cette structure : une autre personne qui tient l’instance décide.",
  decide: "Décider",
  decideSays: "Votre raison est gardée dans le journal des actes, et la personne la lit.",
  reason: "Ce que vous avez vu, ou pourquoi non",
  reasonHelp: "« Procès-verbal de l’assemblée du 12 mars », « Aucun document ne le montre ».",
  sayReason: "Dites ce que vous avez vu, ou pourquoi non.",
  replaces: "Ceux qui la représentent aujourd’hui n’y ont plus de fonction : elle les remplace",
  confirm: (name: string) => `${name} la représente`,
  refuse: "Refuser",
  othersEnd:
    "Les autres demandes seront refusées, et les fonctions qu’elles avaient ouvertes finiront.",
  letter: "La lettre",
  letterAsked: (day: string) => `Demandée le ${day}.`,
  letterNotAsked: "La personne ne l’a pas demandée. Vous pouvez l’envoyer quand même.",
  letterMade: (day: string, until: string) =>
    `Préparée le ${day}. Son code sert jusqu’au ${until}.`,
  letterPosted: (day: string) => `Postée le ${day}.`,
  seat: "Adresse de son siège",
  seatHelp:
    "Celle du registre (Journal officiel pour le RNA, avis SIRENE pour le SIRET, tribunal en Alsace-Moselle), jamais celle que la personne donne. Une ligne par ligne d’adresse.",
  saySeat: "Écrivez l’adresse du siège, telle que le registre la donne.",
  prepare: "Préparer la lettre",
  prepareAgain: "Préparer une nouvelle lettre",
  again: "La première ne servira plus.",
  print: "Voir et imprimer la lettre",
  posted: "Je l’ai postée",
} as const;

export const decideRefusals: Readonly<Record<DecideClaimRefusal | LetterRefusal, string>> = {
  "not-allowed": "Seule la personne qui tient l’instance peut le faire.",
  "unknown-claim": "Cette demande n’attend plus : rien n’a changé.",
  "your-own": "C’est votre propre demande, ou elle contredit la vôtre : une autre personne décide.",
  frozen: "Plusieurs personnes disent la représenter : une lettre ne suffit pas, décidez d’abord.",
};

/** The letter as it is printed. */
export const letterTexts = {
  title: (name: string) => `Lettre pour ${name}`,
  how: "Imprimez cette page, glissez-la dans une enveloppe, et postez-la à cette adresse. Puis revenez dire que c’est fait.",
  back: "Revenir à la demande",
} as const;
