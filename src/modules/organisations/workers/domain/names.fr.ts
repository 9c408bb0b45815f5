import type { WorkStatus } from "./employment.ts";

/** As what one works: functions rather than persons, so that each is said alike for everyone. */
export const statusNames: Readonly<Record<WorkStatus, string>> = {
  employee: "Contrat de travail",
  "public-agent": "Fonction publique",
  intern: "Stage",
  apprentice: "Apprentissage",
};

/** How a form asks for it. */
export const statusChoices: Readonly<Record<WorkStatus, string>> = {
  employee: "En contrat de travail (association, entreprise)",
  "public-agent": "Dans la fonction publique (titulaire ou contractuel)",
  intern: "En stage",
  apprentice: "En apprentissage ou alternance",
};
