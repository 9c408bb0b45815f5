import type { SentRegisterRefusal } from "../actions/import-sent-register.ts";
import type { RegisterCounts } from "../domain/account.ts";

const count = new Intl.NumberFormat("fr-FR");
const many = (n: number, one: string, more: string) =>
  n > 1 ? `${count.format(n)} ${more}` : `${n} ${one}`;

/** The sentences of registers: their imports, what the form that adds a structure finds there, the Journal officiel. */
export const registerTexts = {
  title: "Registres et subventions",
  one: "Un import de registre",
  operator: "Tenir cette instance",
  none: "Aucun registre n’a encore été importé.",
  lead: "Les listes publiques de structures, pour remplir leur fiche, et les subventions que les collectivités publient. La plupart se prennent sur data.gouv.fr, en cherchant leur nom.",
  list: "Les imports, du dernier au premier",
  sendTitle: "En importer un",
  send: "Importer",
  sent: "Le fichier",
  sentHelp: "CSV ou JSON, compressé (.gz, .zip) ou non, jusqu’à 10 Mo.",
  sentMissing: "Choisissez un fichier.",
  sentWhat: "Ce que c’est",
  sentWhatMissing: "Dites ce qu’est ce fichier.",
  how: "Plus gros, ou tout un dossier : par une commande, sur la machine de l’instance.",
  when: "Quand",
  what: "Registre",
  file: "Fichier",
  read: "Lignes",
  new: "Nouvelles",
  updated: "Changées",
  unchanged: "Déjà connues",
  refused: "Mises à part",
  state: "État",
  ended: "fini",
  cut: "en cours, ou coupé",
  account: ({ read, new: fresh, updated, unchanged, refused }: RegisterCounts) =>
    `${many(read, "ligne lue", "lignes lues")} : ${many(fresh, "nouvelle", "nouvelles")}, ${many(updated, "changée", "changées")}, ${many(unchanged, "déjà connue", "déjà connues")}, ${many(refused, "mise à part", "mises à part")}.`,
  refusedTitle: "Lignes mises à part",
  noneRefused: "Aucune : tout a été compris.",
  raw: "Voir la ligne",
  card: (imports: number, refused: number) =>
    imports === 0
      ? "Aucun registre importé : ajouter une structure se fait à la main."
      : `${many(imports, "import", "imports")} ; le dernier a mis à part ${many(refused, "ligne", "lignes")}.`,
  reasons: "Mises à part :",
  others: (n: number) => `  – et ${many(n, "autre", "autres")}.`,
  kept: "Tout est gardé : page de l’opérateur, « Registres et subventions ».",
  progress: (read: number, refused: number) =>
    `${count.format(read)} lignes lues, ${count.format(refused)} mises à part`,
  search: {
    title: "La trouver dans un registre public",
    says: "Son nom ou son numéro suffit : ce que le registre sait d’elle remplit le formulaire, et vous le corrigez.",
    first: "Un registre la connaît peut-être déjà :",
    noRegister: "Aucun registre n’a encore été importé ici : remplissez le formulaire à la main.",
    byHand: "Remplir le formulaire à la main",
    typed: "Nom ou numéro",
    typedHelp: "Un mot de son nom, ou son RNA, SIREN ou SIRET.",
    town: "Commune",
    send: "Chercher dans les registres",
    none: "Les registres ne la connaissent pas sous ce nom. Essayez un seul mot, ou remplissez le formulaire : cela suffit.",
    take: "Remplir le formulaire",
    here: "Elle est déjà ici",
    taken: (name: string) =>
      `Le formulaire est rempli d’après le registre, pour ${name}. Relisez, corrigez, complétez : c’est vous qui avez le dernier mot.`,
    takenHere:
      "Cette structure est déjà ici : allez sur sa page, et dites que vous la représentez.",
    dissolved: "Ce registre la dit dissoute : vérifiez avant de l’ajouter.",
    registers: {
      rna: "répertoire national des associations",
      sirene: "annuaire des entreprises",
      gazette: "Journal officiel",
    },
  },
  gazette: {
    title: "Le Journal officiel annonce sa dissolution",
    says: (day: string | undefined) =>
      `${day === undefined ? "Une annonce" : `Une annonce du ${day}`} dit que l’association de ce numéro RNA est dissoute. Rien n’est changé ici : c’est à vérifier.`,
    see: "Lire l’annonce",
    mine: "Si c’est exact, déclarez-le ; si c’est une erreur, il n’y a rien à faire.",
    declare: "Déclarer sa dissolution",
    why: "vous représentez une structure dont le Journal officiel annonce la dissolution.",
    subject: (name: string) => `${name} : le Journal officiel annonce sa dissolution`,
    mailTitle: "Une dissolution à vérifier",
    lines: [
      "Une annonce du Journal officiel dit que cette association est dissoute. Rien n’est changé ici.",
      "Si c’est exact, déclarez-le depuis sa page ; si c’est une erreur, il n’y a rien à faire.",
    ],
  },
} as const;

/** Why a register sent is not imported; for who may. */
export const sentRegisterRefusals: Readonly<Record<SentRegisterRefusal, string>> = {
  "not-allowed": "Seule la personne qui tient l’instance peut le faire.",
  empty: "Ce fichier est vide.",
  "too-long": "Ce fichier dépasse 10 Mo : servez-vous de la commande, ci-dessous.",
  unreadable:
    "Ce fichier ne se lit pas : il est abîmé, ou ce n’est ni du CSV ni du JSON. S’il vient d’un tableur, enregistrez-le en CSV.",
};
