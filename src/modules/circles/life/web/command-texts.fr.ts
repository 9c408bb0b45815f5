import { of } from "#basics/french/elision.fr";
import type { ArchiveRefusal } from "../actions/read-archive.ts";

const many = (count: number, one: string, several: string) =>
  count === 0 ? [] : [`${count} ${count > 1 ? several : one}`];

interface Held {
  readonly name: string;
  readonly instance: string;
  readonly counts: Readonly<
    Record<
      | "charters"
      | "members"
      | "files"
      | "journal"
      | "threads"
      | "tasks"
      | "votes"
      | "answers"
      | "dates",
      number
    >
  >;
}

const refusals: Readonly<Record<ArchiveRefusal, string>> = {
  "no-archive": "Ce fichier n’est pas l’archive d’un cercle.",
  "too-long": "Cette archive est trop lourde pour être lue.",
  damaged:
    "Cette archive est abîmée : il y manque quelque chose, ou un fichier n’est plus ce qu’il était.",
  climbing: "Un fichier de cette archive voudrait s’écrire ailleurs qu’à sa place : rien n’est lu.",
  twice: "Deux fichiers de cette archive ont le même nom : on ne sait pas lequel croire.",
  contradicts:
    "Cette archive ne dit pas la même chose partout : ce qu’elle annonce n’est pas ce qu’elle contient.",
  newer:
    "Cette archive vient d’une version plus récente d’Archipel : mettez d’abord celle-ci à jour.",
};

/** What the command that reads the archive of a circle says. */
export const archiveCommandTexts = {
  describe: "dit si l’archive d’un cercle est entière, et ce qu’elle contient",
  archive: "le fichier zip emporté d’un cercle",
  noFile: (path: string) => `Il n’y a pas de fichier à cet endroit : ${path}`,
  refusals,
  holds: ({ name, instance, counts }: Held) =>
    `L’archive de « ${name} », emportée ${of(instance)}, est entière : ${[
      ...many(counts.charters, "version de la charte", "versions de la charte"),
      ...many(counts.members, "membre", "membres"),
      ...many(counts.journal, "ligne du journal", "lignes du journal"),
      ...many(counts.threads, "fil", "fils"),
      ...many(counts.tasks, "tâche", "tâches"),
      ...many(counts.votes, "vote", "votes"),
      ...many(counts.answers, "réponse", "réponses"),
      ...many(counts.dates, "rendez-vous", "rendez-vous"),
      ...many(counts.files, "fichier", "fichiers"),
    ].join(", ")}.`,
} as const;
