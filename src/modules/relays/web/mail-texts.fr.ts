/** Letters that may wait a few minutes; those of a call for help are in `actions/letter-texts.fr.ts`. */
export const mailTexts = {
  asked: {
    why: "Vous recevez ce courriel parce que quelqu’un voudrait qu’on vous prévienne en cas de besoin.",
    subject: (count: number) =>
      count === 1
        ? "Quelqu’un voudrait qu’on vous prévienne en cas de besoin"
        : `${count} personnes voudraient qu’on vous prévienne en cas de besoin`,
    lines: ["Vous dites oui ou non d’un bouton, sans vous connecter."],
  },
  ofSilence: {
    why: "Vous recevez ce courriel parce que vous avez dit oui pour que l’on vous prévienne en cas de besoin.",
    subject: "On vous préviendra aussi d’un silence",
    lines: [
      "Vous n’avez rien à faire d’ici là, et vous arrêtez quand vous voulez.",
      "Ceci ne remplace ni une téléassistance, ni un appel d’urgence.",
    ],
  },
  said: {
    why: "Vous recevez ce courriel parce que vous avez choisi qui est prévenu quand vous avez besoin d’aide.",
    subject: (count: number) =>
      count === 1
        ? "Une réponse, pour votre liste « Qui est prévenu »"
        : `${count} réponses, pour votre liste « Qui est prévenu »`,
    yes: (name: string) => `${name} a dit oui : vous pouvez compter sur sa place dans votre liste`,
    no: (name: string) => `${name} a dit non`,
    left: (name: string) => `${name} ne souhaite plus être de votre liste`,
    line: "Votre liste se relit d’un geste.",
  },
} as const;

/** Before the page of a letter says of whom it is told. */
export const WHOSE_LETTER = "On vous prévient : à qui est cette lettre";
