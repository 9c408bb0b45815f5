import type { Threshold } from "../../domain/counting/count-file.ts";
import type { Method } from "../../domain/methods/method.ts";

interface MethodWords {
  /** As it is chosen. */
  readonly name: string;
  /** When it fits. */
  readonly fits: string;
  /** How it is counted, in one sentence. */
  readonly rule: string;
}

/** How each method is called, when it fits, and how it decides: one plain sentence each. */
export const methodWords: Readonly<Record<Method, MethodWords>> = {
  consent: {
    name: "Consentement",
    fits: "Pour avancer avec une proposition que personne ne juge dangereuse, sans chercher la meilleure.",
    rule: "La proposition passe si personne n’a d’objection. Une objection se dit avec ses raisons ; on y répond, puis on redemande.",
  },
  majority: {
    name: "Pour ou contre",
    fits: "Pour adopter ou rejeter un texte, un budget, un rapport, comme en assemblée générale.",
    rule: "La proposition est adoptée si les voix pour sont assez nombreuses. À égalité, elle est rejetée.",
  },
  judgment: {
    name: "Jugement majoritaire",
    fits: "Pour choisir entre plusieurs possibilités quand chacune mérite d’être jugée.",
    rule: "Chaque réponse reçoit une mention de chacun. Gagne celle que la moitié au moins juge le mieux.",
  },
  nomination: {
    name: "Élection sans candidat",
    fits: "Pour confier un rôle à quelqu’un sans que personne ait à se présenter.",
    rule: "Chacun nomme en secret la personne qu’il verrait dans ce rôle, et dit pourquoi. On demande ensuite au cercle s’il consent.",
  },
  plurality: {
    name: "Une réponse au choix",
    fits: "Pour une question simple : une date, un lieu, deux ou trois réponses bien différentes.",
    rule: "Chacun choisit une réponse. Celle qui a le plus de voix est retenue.",
  },
  approval: {
    name: "Plusieurs réponses possibles",
    fits: "Pour savoir ce qui convient au plus grand nombre : cochez tout ce qui vous va.",
    rule: "Chacun coche toutes les réponses qui lui vont. Celle que le plus de voix cochent est retenue.",
  },
  ranked: {
    name: "Classement",
    fits: "Pour départager plusieurs possibilités quand l’ordre de préférence compte.",
    rule: "Chacun classe les réponses. Elles sont comparées deux à deux, par la méthode de Schulze : gagne celle qui l’emporte sur les autres.",
  },
  "equal-shares": {
    name: "Budget à parts égales",
    fits: "Pour répartir une somme entre plusieurs projets sans que les mêmes décident de tout.",
    rule: "Chaque voix reçoit une part égale de la somme. Les projets que l’on soutient sont achetés ensemble, par leurs soutiens, du moins cher pour chacun au plus cher.",
  },
};

/** How many voices adopt a proposal. */
export const thresholdWords: Readonly<Record<Threshold, string>> = {
  simple: "Plus de voix pour que contre",
  absolute: "Plus de la moitié des voix exprimées, abstentions comprises",
  "two-thirds": "Les deux tiers des voix exprimées, abstentions comprises",
  "three-quarters": "Les trois quarts des voix exprimées, abstentions comprises",
};
