import type { Outcome, SendingWay, Stage } from "./answer.ts";

export const stageNames: Record<Stage, string> = {
  preparing: "En préparation",
  sent: "Envoyée, on attend",
  won: "Retenue",
  lost: "Non retenue",
  withdrawn: "Retirée",
};

export const wayNames: Record<SendingWay, string> = {
  online: "sur le site de l’appel",
  mail: "par courriel",
  post: "par la poste",
  hand: "déposée sur place",
};

export const outcomeNames: Record<Outcome, string> = {
  won: "Elle est retenue",
  lost: "Elle n’est pas retenue",
  withdrawn: "Nous la retirons",
};
