import { asTyped } from "#basics/typed";

const size = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 0 });

/** « 1,5 Go ». */
export function writeBytes(bytes: number): string {
  return bytes >= 1e9 ? `${size.format(bytes / 1e9)} Go` : `${size.format(bytes / 1e6)} Mo`;
}

/** « une », « 3 » and the right form of the word. */
const many = (count: number, one: string, several: string) =>
  count === 1 ? one : `${count} ${several}`;

/** What is said of how the house is, and what to do. */
export const words = {
  backups: {
    title: "Sauvegardes",
    none: "Aucune sauvegarde n’est là.",
    noneYet: "Aucune. Rien n’y oblige tant que l’instance n’est qu’à vous.",
    last: (hours: number) =>
      hours < 1
        ? "La dernière a moins d’une heure."
        : hours < 48
          ? `La dernière a ${many(hours, "une heure", "heures")}.`
          : `La dernière a ${Math.floor(hours / 24)} jours.`,
    todo: `Faites-en une maintenant : ${asTyped("backup")}. Puis vérifiez ce qui devait la faire chaque nuit.`,
  },
  disk: {
    title: "Place sur le disque",
    full: "Le disque est plein : on peut lire, et rien de nouveau ne s’enregistre. Rien n’est perdu. Dès qu’il y a de la place, tout reprend.",
    free: (free: number, part: number) =>
      `${writeBytes(free)} libres (${percent.format(part)} du disque).`,
    todo: "Libérez de la place : copiez ailleurs puis effacez d’anciennes sauvegardes, ou agrandissez le disque. Sans place, la base s’arrête.",
  },
  queue: {
    title: "Travaux en attente",
    waiting: (waiting: number, failing: number) =>
      waiting === 0
        ? "Aucun travail n’attend."
        : failing === 0
          ? `${many(waiting, "Un travail attend son heure", "travaux attendent leur heure")}.`
          : `${many(waiting, "Un travail attend", "travaux attendent")}, dont ${failing} à refaire.`,
    stuck: (waiting: number, hours: number) =>
      `${many(waiting, "Un travail attend", "travaux attendent")}, le plus vieux depuis ${many(hours, "une heure", "heures")} : rien ne les prend.`,
    unstick:
      "Relancez le site (npm start, ou le service). Si rien ne bouge ensuite, lisez son journal.",
    given: (count: number, names: string) =>
      `${many(count, "Un travail a été abandonné", "travaux ont été abandonnés")} après douze essais (${names}).`,
    look: "Cherchez « job failed » dans le journal du site : la cause y est, avec une référence.",
  },
  jobs: {
    title: "Travaux de la nuit",
    one: (name: string) => `Travail « ${name} »`,
    well: (count: number) => `Les ${count} travaux réguliers vont bien.`,
    failed: (failures: number, problem: string) =>
      `${many(failures, "Le dernier essai a", "essais de suite ont")} échoué (${problem}).`,
    todo: (name: string) =>
      `Il sera refait tout seul. S’il échoue encore, cherchez « ${name} » dans le journal du site.`,
    late: "Il n’est pas passé à son heure.",
    unlate: "Le site était-il arrêté ? S’il tourne, relancez-le.",
  },
  mails: {
    title: "Courriels",
    noServer: "Aucun serveur de courriel n’est réglé, et aucun courriel n’attend.",
    noServerYetOpen:
      "Aucun serveur de courriel n’est réglé : personne ne peut recevoir son code pour entrer.",
    setUp: "Donnez-en un (SMTP_URL) : guide « Le courriel d’une instance ».",
    kept: (count: number) =>
      `${many(count, "Un courriel attend d’être remis", "courriels attendent d’être remis")} à la main.`,
    hand: "Remettez ceux qui pressent, ou réglez un serveur (SMTP_URL).",
    refused: (count: number) =>
      `${many(count, "Un courriel a été refusé", "courriels ont été refusés")} depuis un jour.`,
    todo: `Lancez : ${asTyped("doctor")}. Il dit si le serveur répond et si le domaine est bien réglé.`,
    well: (sent: number, waiting: number) =>
      `${sent === 0 ? "Aucun courriel n’est parti" : many(sent, "Un courriel est parti", "courriels sont partis")} depuis un jour ; ${waiting === 0 ? "aucun n’attend" : many(waiting, "un attend", "attendent")}.`,
  },
  accidents: {
    title: "Erreurs",
    says: (count: number) =>
      count === 0
        ? "Aucune depuis un jour."
        : `${many(count, "Une erreur", "erreurs")} depuis un jour.`,
    todo: "Plus bas : lesquelles, où, et combien de fois. Signalez au projet celles qui reviennent.",
  },
  processes: {
    title: "Programmes en marche",
    starts: "Le site vient de démarrer.",
    says: (alive: number) =>
      alive === 0
        ? "Aucun programme ne dit qu’il vit."
        : `${many(alive, "Un programme sert le site", "programmes servent le site")}.`,
    todo: "Si le site vient de démarrer, attendez une minute. Sinon, relancez-le.",
  },
  slow: {
    title: "Questions lentes à la base",
    says: (count: number) =>
      count === 0
        ? "Aucune n’a pris plus de 200 ms depuis un jour."
        : `${many(count, "Une a pris", "ont pris")} plus de 200 ms depuis un jour.`,
    todo: "Plus bas : lesquelles. La machine est-elle trop occupée ? Signalez au projet celles qui reviennent.",
  },
  sources: "Ouvrez la page des sources : elle dit laquelle, et quoi faire.",
} as const;
