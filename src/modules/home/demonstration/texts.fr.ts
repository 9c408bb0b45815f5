/** The words of the demonstration itself; what its people say is in their own files. */
export const texts = {
  instance: "Archipel Drôme et Ardèche",
} as const;

/** The accounts of the demonstration: what, and who. */
export const accountTexts = {
  server: ["Serveur, chez un hébergeur associatif", "Grésille des Trois Becs"],
  mails: ["Envoi des courriels", "Grésille des Trois Becs"],
  name: ["Nom de domaine", "Bureau des noms"],
  letters: ["Timbres : les lettres aux sièges des associations", "La Poste"],
  audit: ["Audit d’accessibilité par des personnes concernées", "L’Œil et l’Oreille"],
  shares: ["Cotisations libres", "Trente et une associations"],
  department: ["Subvention de fonctionnement", "Département"],
  welcome: ["74 heures d’accueil et d’aide", "Les bénévoles de la timonerie"],
  room: ["Salle pour les douze réunions", "Les Jardins de la Gervanne"],
  twice: ["Envoi des courriels", "Grésille des Trois Becs"],
  twiceWhy: "Facture comptée deux fois.",
} as const satisfies Record<string, string | readonly [string, string]>;

/** A report of the demonstration, and why the thing was kept. */
export const reportedTexts = {
  why: "La charte parle de clés : ce ne sont pas les leurs, mais celles de la commune.",
  first: "La commune prête ces clés depuis dix ans, et le sait.",
  second: "Rien n’est faux : les clés sont prêtées, et la charte le dit.",
  sale: "On y parle de trente euros par structure : c’est une vente.",
  sold: "Trente euros par structure, c’est une vente.",
  contested: "Trente euros, c’est ce que coûte l’impression du cahier. Personne ne paie.",
  shownAgain:
    "Les trente euros sont le coût du cahier, pas un prix. Le cercle l’écrit maintenant ainsi.",
} as const;
