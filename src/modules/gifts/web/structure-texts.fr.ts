import type { RateRefusal } from "../actions/value-gift.ts";
import type { Nature } from "../data/account-lines.ts";

/** The sentences of what is given to a structure: its list, its rates, its statement. */
export const structureTexts = {
  title: (name: string) => `Ce qui est donné : ${name}`,
  lead: "Le temps, les savoir-faire, les choses et les lieux que l’on vous donne. Vous seuls dites ce que cela vaut.",
  panel: "Ce qui est donné",
  panelSays: (waiting: number) =>
    waiting === 0
      ? "Rien n’attend votre oui."
      : waiting === 1
        ? "Une ligne attend votre oui."
        : `${waiting} lignes attendent votre oui.`,
  see: "Voir ce qui est donné",
  waits: (count: number) => `À confirmer (${count})`,
  tick: "Cochez ce qui est juste",
  tickSend: "Confirmer ce qui est coché",
  nothingTicked: "Cochez au moins une ligne.",
  list: "Toutes les lignes",
  search: "Chercher dans ces lignes",
  year: "Année",
  anyYear: "Toutes",
  kind: "Genre",
  anyKind: "Tous",
  person: "De qui",
  anyone: "Tout le monde",
  state: "Où cela en est",
  anyState: "Partout",
  filter: "Chercher",
  clear: "Tout revoir",
  count: (count: number) => (count > 1 ? `${count} lignes` : `${count} ligne`),
  empty: "Rien n’est encore dit donné à cette structure.",
  emptyHelp:
    "Dites ici ce que quelqu’un a donné ; la personne le confirmera. Ou demandez-lui de le dire sur sa page.",
  noneFound: "Aucune ligne ne répond à cette recherche.",
  orders: { latest: "les plus récentes", oldest: "les plus anciennes", most: "les plus grandes" },

  say: "Dire ce que quelqu’un a donné",
  saySays: "La personne le lira et dira oui. Rien n’est compté avant.",
  who: "Qui l’a donné ?",
  whoHelp:
    "L’équipe, et qui vous a déjà donné. Une autre personne le dit elle-même, sur sa page « Ce que vous avez donné ».",
  whoNone: "Choisir",
  whoEmpty: "Choisissez qui l’a donné.",
  saySend: "Dire qu’elle l’a donné",

  rates: "Ce que vaut une heure",
  ratesSays:
    "Pour vos comptes seulement. Gardez la même méthode d’une année à l’autre, et dites-la : l’annexe de vos comptes la demande.",
  noRate: "Aucun taux : les heures sont dites sans valeur.",
  rateLine: (kind: string, amount: string, day: string) =>
    `${kind} : ${amount} € l’heure, depuis le ${day}`,
  addRate: "Ajouter un taux",
  rateKind: "Pour quelles heures ?",
  anHour: "Euros de l’heure",
  anHourHelp: "Par exemple le SMIC horaire chargé.",
  rateFrom: "À partir de quel jour ?",
  method: "Comment l’avez-vous compté ?",
  methodHelp: "Par exemple « SMIC horaire brut et charges, au 1er janvier ».",
  methodEmpty: "Dites comment vous l’avez compté.",
  rateSend: "Enregistrer ce taux",

  statementTitle: (name: string) => `Pour les comptes : ${name}`,
  statement: "Pour vos comptes",
  statementLead:
    "Les contributions volontaires en nature, confirmées des deux côtés : les mêmes lignes, par le plan comptable et par le formulaire CERFA, qui ne les numérotent pas pareil.",
  from: "Du",
  until: "Au",
  show: "Montrer",
  between: (from: string, until: string) => `Du ${from} au ${until}`,
  facts: "Ce qui est donné",
  nature: "Quoi",
  much: "Combien",
  worth: "Valeur",
  noWorth: "sans valeur",
  natures: {
    volunteering: "Bénévolat",
    services: "Heures prêtées par d’autres structures",
    "goods-given": "Choses données",
    "equipment-lent": "Matériel prêté",
    "premises-lent": "Locaux prêtés",
  } satisfies Record<Nature, string>,
  unvalued: (what: string) =>
    `Sans valeur, et donc hors des totaux : ${what}. Dites un taux, ou la valeur de chaque chose.`,
  waitsStill: (count: number) =>
    count > 1
      ? `${count} lignes de ce temps ne sont pas confirmées : elles ne comptent pas.`
      : "Une ligne de ce temps n’est pas confirmée : elle ne compte pas.",
  nothing: "Rien n’est confirmé sur ce temps.",
  account: "Compte",
  label: "Intitulé",
  amount: "Montant",
  total: "Total",
  charges: "Emplois (86)",
  products: "Ressources (87)",
  source: (source: string) => `D’après : ${source}.`,
  equal: (total: string) => `Le total de 86 est celui de 87 : ${total} €.`,
  methods: "Comment c’est compté",
  methodLine: (kind: string, amount: string, day: string, method: string) =>
    `${kind} : ${amount} € l’heure depuis le ${day} (${method})`,
  goodsMethod:
    "Les choses et les lieux : à la valeur que la structure a dite pour chacun. Une ligne compte dans l’année de son dernier jour.",
  volunteersOnly:
    "864 et 875 (870 au formulaire) ne tiennent que les bénévoles de la structure : ni les heures qu’une autre structure prête, ni celles de ses salariés.",
  take: "Emporter",
  print: "Imprimer cette page",
  pdf: "Le document (PDF)",
  csv: "Le tableau (CSV)",
  json: "Les données (JSON)",
  allCsv: "Toutes les lignes, en tableau (CSV)",
  allJson: "Toutes les lignes (JSON)",
  back: "Revenir à ce qui est donné",
  foot: (page: number, pages: number) => `page ${page} sur ${pages}`,

  bring: "Apporter une liste",
  said: {
    dit: "C’est dit. La personne le lira et pourra dire oui.",
    confirme: "C’est confirmé. Merci !",
    taux: "Le taux est enregistré.",
  },
} as const;

export const rateRefusals: Record<RateRefusal, string> = {
  "unknown-organisation": "Il faut tenir la page de la structure, ou pouvoir dire oui pour elle.",
  "worth-nothing": "Écrivez une somme, par exemple 12,50.",
  "worth-too-much": "C’est plus que nous ne pouvons garder : vérifiez la somme.",
};
