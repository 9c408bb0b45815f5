import { that } from "#basics/french/elision.fr";

const many = (count: number, one: string, more: string) =>
  count > 1 ? `${count} ${more}` : `${count} ${one}`;

/** On the page of a structure. */
export const aroundTexts = {
  title: "Accompagnement",
  by: "Accompagnée par",
  accompanies: "Accompagne",
  toAnswer: (count: number) =>
    many(count, "demande attend votre réponse", "demandes attendent votre réponse"),
  who: "Qui nous accompagne",
  those: "Celles que vous accompagnez",
  ask: "Lui demander d’accompagner votre structure",
  askFor: (name: string) => `Lui demander d’accompagner « ${name} »`,
} as const;

/** What awaits in « mon fil », and in letters. */
export const newsTexts = {
  proposes: (support: string, association: string) =>
    `« ${support} » propose d’accompagner « ${association} »`,
  asks: (association: string, support: string) =>
    `« ${association} » demande ${that(`« ${support} »`)} l’accompagne`,
  longer: (other: string) => `« ${other} » demande à prolonger l’accompagnement`,
  nearEnd: (other: string, day: string) => `L’accompagnement avec « ${other} » s’arrête ${day}`,
  answer: "Répondre",
  see: "Voir",
  asked: {
    why: "Une structure demande ou propose un accompagnement à la vôtre.",
    several: (count: number) => `${count} demandes d’accompagnement`,
    line: "Rien ne se voit avant votre oui. Vous lisez d’abord ce qui serait vu.",
    longerLine: "Sans réponse, cela s’arrête le jour prévu.",
  },
  answered: {
    why: "Une structure a répondu à une demande d’accompagnement, ou y a mis fin.",
    several: (count: number) => `${count} nouvelles d’accompagnement`,
    yes: (other: string) => `« ${other} » a dit oui à l’accompagnement`,
    no: (other: string) => `« ${other} » a dit non à l’accompagnement`,
    ended: (other: string) => `L’accompagnement avec « ${other} » est fini`,
    longer: (other: string) => `L’accompagnement avec « ${other} » est prolongé`,
    notLonger: (other: string) => `« ${other} » ne prolonge pas l’accompagnement`,
    line: (day: string) => `Dernier jour : ${day}.`,
    overLine: "Plus rien ne se voit.",
  },
  ends: {
    why: "Un accompagnement de votre structure s’arrête dans trente jours.",
    several: (count: number) => `${count} accompagnements s’arrêtent bientôt`,
    line: "Vous pouvez demander à le prolonger. Sinon, cela s’arrête tout seul.",
  },
} as const;
