import type { Names } from "#services/house";

/** How the things of the services are called. */
export const names: Names = {
  schemas: {
    graphile_worker: "Travaux en attente",
    health: "Mesures de santé",
    house: "Réglages, événements, journal des actes",
    keys: "Clés, chiffrées",
    limits: "Compteurs des limites",
    mail: "Courriels",
    public: "Suivi des versions de la base",
    sessions: "Connexions",
  },
  jobs: {
    "deliver-events": "Faire suivre ce qui vient de se passer",
    drill: "Essayer la dernière sauvegarde",
    "send-mail": "Envoyer un courriel",
    "send-waiting-mails": "Renvoyer les courriels qui attendent le serveur",
    "tell-late-events": "Faire suivre ce qui serait resté en route",
  },
  acts: {
    "instance-changed": "Réglages changés",
    "backup-restored": "Sauvegarde restaurée",
  },
};
