import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    exchanges: "Entraide",
  },
  jobs: {
    "exchanges-keep-approvals": "Relire si l’accord d’un employeur tient encore",
    "exchanges-admit": "Donner une place à une demande qui attend",
    "exchanges-keep-time": "Faire avancer les demandes d’entraide à leur heure",
    "exchanges-route": "Proposer un besoin à qui peut y répondre",
    "recall-meetings": "Rappeler les rendez-vous de demain",
    "reread-lines": "Rappeler les lignes d’orientation à relire",
  },
  subjects: {
    exchanges: "L’entraide et les échanges",
  },
  letters: {
    "exchanges.to-confirm": "Une ligne d’orientation à confirmer",
    "exchanges.to-reread": "Une ligne d’orientation à relire",
    "exchanges.beforehand": "Un oui que vous aviez donné d’avance a servi",
    "exchanges.answered": "Une réponse donnée par une lettre",
    "exchanges.turn": "Un échange qui attend une réponse",
    "exchanges.word": "Un mot dans un échange",
    "exchanges.thanked": "Un merci dans un échange",
    "exchanges.meeting": "Un rendez-vous dans un échange",
    "exchanges.meeting-near": "Un rendez-vous d’un échange approche",
    "exchanges.news": "Un échange qui avance",
    "exchanges.nobody": "Une demande qui n’a trouvé personne",
    "exchanges.reminder": "Un rappel d’échange, dans le résumé",
    "exchanges.last-reminder": "Le dernier rappel d’un échange",
  },
  rows: { "exchanges.favour": "coup de pouce" },
  reportables: {
    mot: "mot dit dans un échange",
    offre: "offre de service",
    orientation: "ligne d’une table d’orientation",
  },
  mine: "Vos services rendus et reçus",
};
