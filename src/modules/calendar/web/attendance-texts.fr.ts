import type { NoteAttendanceRefusal } from "../actions/note-attendance.ts";
import { MOST_ADDED, type NoteRefusal } from "../domain/attendance.ts";
import { refusalTexts as refusals } from "./texts.fr.ts";

const persons = (count: number) =>
  count === 1 ? "1 personne est venue" : `${count} personnes sont venues`;

const notNow: Record<NoteRefusal, string> = {
  "too-early": "On coche qui est venu à partir du jour même.",
  "too-late": "C’était il y a plus de trente jours : on ne change plus qui est venu.",
  cancelled: "Cette date n’a pas lieu : personne n’y est venu.",
};

/** The sentences of the sheet of a date: who came, on the page and on paper. */
export const texts = {
  title: "Qui est venu",
  titleOf: (title: string) => `Qui est venu : ${title}`,
  way: "Qui est venu, et la feuille à signer",
  lead: "Seules les personnes qui organisent lisent ces noms. Ils s’effacent un an après ; le nombre reste.",
  count: (count: number) => `${persons(count)}.`,
  nobody: "Personne n’est venu.",
  namesGone: "Les noms sont effacés : il s’est passé plus d’un an, ou ces personnes sont parties.",
  came: "Qui est venu ?",
  cameHelp:
    "D’abord les personnes qui avaient dit oui. On peut changer jusqu’à trente jours après.",
  noLine: "Personne n’avait répondu. Écrivez les noms de qui est venu.",
  added: "D’autres noms",
  addedHelp: "Un par ligne : qui est venu sans avoir répondu.",
  send: "Enregistrer",
  line: (name: string, said: string) => (said === "" ? name : `${name} (${said})`),
  people: (count: number) => `à ${count}`,
  said: { yes: "", maybe: "avait dit peut-être", no: "avait dit non" },
  waited: "sur la liste d’attente",
  notNow,
  onPaper: "Sur papier",
  toPrint: "La feuille à imprimer",
  pdf: "La même en PDF",
  sheet: "Feuille de présence",
  sheetOf: (title: string) => `Feuille de présence : ${title}`,
  columns: { name: "Nom", people: "Combien", signature: "Signature" },
  place: (place: string) => `Lieu : ${place}`,
  nothingElse:
    "Cette feuille ne porte ni adresse, ni téléphone. Une fois recopiée, elle se détruit.",
  foot: (page: number, pages: number) => `page ${page} sur ${pages}`,
  empty: "à remplir",
} as const;

/** A refusal, as who organises reads it. */
export const noteRefusals: Record<NoteAttendanceRefusal, string> = {
  ...notNow,
  "unknown-occasion": refusals["unknown-occasion"],
  "not-yours-to-change": refusals["not-yours-to-change"],
  "changed-meanwhile": refusals["changed-meanwhile"],
  "too-many-names": `Écrivez ${MOST_ADDED} noms au plus à la fois.`,
};
