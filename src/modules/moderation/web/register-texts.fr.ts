import { reasonLabels } from "../domain/report.ts";
import { groundLabels } from "../domain/verdict.ts";
import type { Counted } from "../domain/register.ts";

const labels: Readonly<Record<Counted, Readonly<Record<string, string>>>> = {
  report: reasonLabels,
  verdict: {
    "hide-at-once": "Masqué en attendant",
    hide: "Masqué",
    keep: "Gardé",
    "show-again": "Remis",
    uphold: "Décision confirmée",
  },
  ground: groundLabels,
  contested: { author: "Par qui avait publié", reporter: "Par qui avait signalé" },
  looked: { upheld: "Décision confirmée", changed: "Décision changée" },
  delay: { "median-hours": "Délai médian, en heures" },
};

const families: Readonly<Record<Counted, string>> = {
  report: "Signalements reçus",
  verdict: "Décisions",
  ground: "Masqués, au nom de",
  contested: "Décisions contestées",
  looked: "Regardées de nouveau",
  delay: "Délai",
};

/** The words of the page that says how the site is moderated. */
export const texts = {
  title: "Comment ce site est modéré",
  lead: "Qui décide de ce qui est signalé, comment, et combien de fois. Des comptes, jamais de noms.",
  how: "Comment cela se passe",
  steps: [
    "N’importe qui peut signaler un contenu public, sans compte. Le lien « Signaler » est sur chaque page de contenu. Un accusé de réception est donné tout de suite.",
    "Une personne qui modère peut masquer un contenu sans attendre, quand il y a urgence. Elle dit pourquoi.",
    "Deux personnes décident ensemble. Si elles ne sont pas d’accord, une troisième regarde ; si le doute reste, le contenu reste visible. Là où une seule personne modère, elle décide seule et la décision le dit.",
    "Un cercle peut avoir ses propres modérateurs. Après sept jours sans décision, l’instance regarde aussi.",
    "Personne ne décide de ce qu’il a publié ou signalé. Aucune machine ne décide ni ne trie.",
    "Qui a publié et qui a signalé reçoivent la décision et ses raisons, et peuvent la contester pendant six mois. D’autres personnes regardent alors.",
  ],
  who: "Qui modère",
  moderators: (count: number) =>
    count === 0
      ? "La personne qui tient ce site modère seule."
      : count === 1
        ? "Une personne modère, avec celle qui tient ce site."
        : `${count} personnes modèrent, avec celle qui tient ce site.`,
  named: (names: string) => `Ont accepté d’être nommées : ${names}.`,
  governance: "Qui tient ce site et comment",
  rules: "Ce qui n’a pas sa place ici",
  terms: "Lire les conditions d’utilisation",
  limits: "Ce qui est limité",
  limitsWhy:
    "Pour que personne ne soit noyé sous les messages, chacun en envoie un nombre limité. Un nouveau compte écrit sans liens et n’est pas montré aux moteurs de recherche, jusqu’à ce que quelqu’un ici accepte quelque chose de lui : une demande pour entrer dans un cercle, un coup de pouce, une réponse.",
  counts: "Les comptes des douze derniers mois",
  countsWhy:
    "Un mois est compté quand il est fini : compter au jour le jour dirait que quelqu’un vient de signaler.",
  none: "Aucun mois n’est encore compté. Les comptes du mois en cours paraîtront au début du mois prochain.",
  caption: (what: string) => `${what}, mois par mois`,
  month: "Mois",
  total: "En tout",
  file: "Tous les mois, dans un tableur (CSV)",
  fileName: "moderation.csv",
  headers: ["mois", "quoi", "lequel", "nombre"],
  families,
  labels,
  law: "Règlement (UE) 2022/2065 sur les services numériques, articles 14 à 17 et 20.",
} as const;
