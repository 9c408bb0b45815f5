/** What each job of the house does, as who keeps the instance reads it; a test asks that none is missing. */
const names: Readonly<Record<string, string>> = {
  "age-closed": "Ranger à part les appels fermés",
  "alert-operator": "Vous écrire ce qui demande votre œil",
  "apply-retention": "Effacer ce qui a dépassé sa durée",
  "check-links": "Visiter les adresses données par les appels",
  "close-months": "Publier les comptes de modération du mois fini",
  "close-vote": "Fermer un vote à son heure",
  "close-late-votes": "Fermer les votes que l’on aurait oubliés",
  "deliver-events": "Faire suivre ce qui vient de se passer",
  drill: "Essayer la dernière sauvegarde",
  "exchanges-admit": "Donner une place à une demande qui attend",
  "exchanges-keep-time": "Faire avancer les demandes d’entraide à leur heure",
  "exchanges-route": "Proposer un besoin à qui peut y répondre",
  "fetch-source": "Lire une source d’appels",
  "fetch-sources": "Regarder quelles sources sont à lire",
  "finish-recovery": "Rendre un compte dont l’adresse était perdue",
  "forget-goodbye": "Oublier l’adresse de qui a effacé son compte",
  "gather-mails": "Réunir ce qui est à écrire à chacun",
  "keep-representatives": "Demander aux représentants s’ils le sont toujours",
  "key-twins": "Chercher les appels annoncés deux fois",
  "propose-rest": "Demander aux cercles silencieux s’ils se reposent",
  "recall-charters": "Rappeler une nouvelle charte à qui ne l’a pas acceptée",
  "recall-followed": "Rappeler les appels suivis qui ferment bientôt",
  "recall-tasks": "Rappeler ce qui est à faire demain",
  "recall-vote": "Rappeler un vote qui va se fermer",
  "recall-year": "Rappeler les dates de l’année des structures",
  "remind-deadlines": "Rappeler les réponses à remettre bientôt",
  "reread-lines": "Rappeler les lignes d’orientation à relire",
  "seat-reviews": "Confier les signalements à qui doit décider",
  "send-invitations": "Envoyer les invitations d’un cercle",
  "send-mail": "Envoyer un courriel",
  "send-waiting-mails": "Renvoyer les courriels qui attendent le serveur",
  "tell-charter": "Dire aux membres qu’une charte a changé",
  "tell-closed": "Dire le résultat d’un vote",
  "tell-closing": "Dire aux membres qu’un cercle ferme",
  "tell-late-events": "Faire suivre ce qui serait resté en route",
  "write-mail": "Écrire le courriel de quelqu’un",
};

/** The French name of a job; one that a former release left behind keeps its own. */
export function nameOfJob(job: string): string {
  return names[job] ?? job;
}
