/** What each part of the base holds (a schema of PostgreSQL), as who keeps the instance reads it. */
const names: Readonly<Record<string, string>> = {
  access: "Ce qui est partagé, et avec qui",
  calendar: "Rendez-vous",
  calls: "Appels",
  circles: "Cercles",
  conversations: "Fils de discussion et notes",
  currency: "Comptes en kori",
  decisions: "Votes et décisions",
  exchanges: "Entraide",
  graphile_worker: "Travaux en attente",
  health: "Mesures de santé",
  home: "Messages reçus et accueil",
  house: "Réglages, événements, journal des actes",
  gifts: "Ce qui est donné",
  keys: "Clés, chiffrées",
  limits: "Compteurs des limites",
  mail: "Courriels",
  moderation: "Signalements et décisions",
  notifications: "Préférences et avis à envoyer",
  operation: "Sauvegardes, durées, état",
  organisations: "Structures, registres, subventions",
  premises: "Locaux",
  people: "Personnes et adresses",
  projects: "Réponses aux appels",
  public: "Suivi des versions de la base",
  sessions: "Connexions",
  subjects: "Thèmes et mots",
  tasks: "Tâches",
  territory: "Communes et territoire",
};

/** The French name of a part of the base; one that a former release left behind keeps its own. */
export function nameOfPart(schema: string): string {
  return names[schema] ?? schema;
}
