import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    meetings: "Réunions",
  },
  jobs: {
    "end-meetings": "Terminer les réunions que personne n’a fermées",
  },
  limits: {
    "meeting-messages-by-person": "Messages d’une personne dans les salles de réunion",
  },
  subjects: {
    meetings: "Réunions",
  },
  letters: {
    "meetings.convoked": "Une réunion où l’on vous attend",
    "meetings.approving": "Un compte rendu approuvé sauf objection",
    "meetings.written": "Un compte rendu est écrit",
  },
  mine: "Vos réunions",
};
