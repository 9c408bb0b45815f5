import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    calls: "Appels",
  },
  jobs: {
    "age-closed": "Ranger à part les appels fermés",
    "check-links": "Visiter les adresses données par les appels",
    "compile-alerts": "Relire les alertes quand la liste des mots a changé",
    "fetch-source": "Lire une source d’appels",
    "fetch-sources": "Regarder quelles sources sont à lire",
    "key-twins": "Chercher les appels annoncés deux fois",
    "recall-followed": "Rappeler les appels suivis qui ferment bientôt",
  },
  limits: {
    "alerts-for-address": "Alertes demandées pour une adresse",
    "alerts-from-place": "Alertes demandées d’un même endroit",
    "questions-by-person": "Questions posées par une personne",
    "questions-under-call": "Questions sous un appel",
  },
  subjects: {
    calls: "Appels",
  },
  letters: {
    "calls.alert-to-confirm": "Alerte à confirmer",
    "calls.new-call": "Nouveaux appels d’une alerte",
    "calls.deadline-moved": "Date limite changée",
    "calls.call-followed": "Du nouveau sur un appel suivi",
    "calls.closing-soon": "Un appel suivi ferme bientôt",
    "calls.question-asked": "Question posée sous un appel",
    "calls.question-answered": "Réponse à une question sous un appel",
    "calls.suggested": "Un appel que propose qui accompagne ma structure",
    "calls.signal-settled": "Ce que devient un appel que j’ai signalé",
  },
  reportables: {
    call: "appel",
    question: "question",
    relais: "relais d’un appel",
  },
  mine: "Vos alertes et vos questions",
  acts: {
    "call-corrected": "Fiche d’appel corrigée",
    "signal-taken": "Appel signalé pris",
    "signal-declined": "Appel signalé écarté",
    "twins-joined": "Doublons réunis",
    "twins-kept-apart": "Doublons distingués",
    "twins-parted": "Annonce séparée d’une fiche",
    "source-added": "Source d’appels ajoutée",
    "source-changed": "Source d’appels changée",
    "source-paused": "Source d’appels mise en pause",
    "source-resumed": "Source d’appels reprise",
    "source-removed": "Source d’appels retirée",
  },
};
