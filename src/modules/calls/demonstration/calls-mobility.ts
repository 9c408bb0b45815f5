import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Bicycles, shared journeys, market-day shuttles. */
export const mobilityCalls: readonly DemonstrationCall[] = [
  {
    key: "un-velo-pour-chaque-saison",
    kind: "project",
    title: "Un vélo pour chaque saison",
    summary:
      "Ateliers de réparation, prêt de vélos à assistance, apprentissage pour adultes : jusqu’à 5 000 € autour de Crest.",
    body: "trois-becs",
    publishedDaysAgo: 23,
    deadline: { inDays: 19, hour: "17:00" },
    themes: ["mobility", "environment"],
    audiences: ["association"],
    places: [places.aroundCrest],
    text: `
## Le vélo de tous les jours
Nous ne cherchons pas des champions. Nous cherchons de quoi aller au travail à Crest en venant de Saillans, chercher un enfant à Aouste-sur-Sye, porter une caisse du marché.

## Qui peut demander
Les associations des quatorze communes. Un atelier de vélo déjà ouvert peut demander pour aller dans un village qui n’en a pas.

## Aide
Outils, pièces, remorque, vélos d’occasion à remettre en état, animation, essais d’un mois de vélo à assistance. Les vélos neufs sont aidés s’ils sont prêtés ou loués à bas prix.

## Ce que nous regarderons
Qui ne fait pas de vélo aujourd’hui et en fera ? Dites comment vous le saurez. Une rencontre des candidats a lieu le {+9} à 18 h 30, au quai des Lavoirs, pour éviter les doublons. Réponse le {+40}.`,
    money: { least: 500, most: 5000, mostRate: 75 },
    criteria: [
      ["Nouveaux publics", 50],
      ["Réemploi", 25],
      ["Coopération entre villages", 25],
    ],
    documents: [["Dossier", "dossier.odt"]],
    answer: "mail",
  },
  {
    key: "ecoles-de-velo",
    kind: "project",
    title: "Vélo du quotidien : écoles de vélo pour adultes",
    summary:
      "L’agence soutient vingt écoles de vélo associatives en Auvergne-Rhône-Alpes : apprendre, reprendre, rouler en ville, transporter.",
    body: "sobrietes",
    publishedDaysAgo: 30,
    deadline: { inDays: 39, hour: "12:00" },
    themes: ["mobility", "health", "environment"],
    audiences: ["association"],
    places: [places.region],
    text: `
## Objectif
Deux mille adultes qui ne roulaient pas et qui roulent. Beaucoup sont des femmes à qui l’on n’a pas appris, ou des personnes qui ont eu peur un jour.

## Candidats
Associations de promotion du vélo, centres sociaux, ateliers participatifs. Au moins une monitrice ou un moniteur diplômé, ou en formation.

## Soutien
Jusqu’à 14 000 € sur deux ans. Flotte prêtée, local, salaires, documents traduits. Les balades touristiques et les équipements de compétition ne sont pas concernés.

## Suivi
On compte les personnes qui roulent encore six mois après, par un appel. Rien d’autre n’est demandé. Les écoles aidées se retrouvent une fois par an pour comparer leurs façons de faire, à vélo si le temps le permet.

## Dépôt
En ligne. Une réunion d’information est enregistrée et reste consultable. Choix le {+80}.`,
    money: { least: 4000, most: 14000, mostRate: 60 },
    documents: [["Texte de l’appel", "appel.pdf"]],
    answer: "online",
  },
  {
    key: "covoiturage-solidaire",
    kind: "project",
    title: "Covoiturage solidaire : des chauffeurs bénévoles en Ardèche",
    summary:
      "Aide aux associations qui conduisent celles et ceux qui ne conduisent pas : frais de route, assurance, téléphone.",
    body: "mobilites-douces",
    publishedDaysAgo: 36,
    deadline: { inDays: 2, hour: "17:00" },
    themes: ["mobility", "solidarity"],
    audiences: ["association", "local-authority"],
    places: [places.ardeche],
    text: `
## Situation
Quand le car passe deux fois par jour, un rendez-vous peut prendre la journée. Des bénévoles conduisent déjà leurs voisins ; nous voulons qu’ils soient couverts, remboursés et un peu plus nombreux.

## Ce qui est aidé
Le remboursement des kilomètres au barème, l’assurance des bénévoles, une ligne de téléphone, la formation d’une personne qui reçoit les demandes. Les personnes transportées participent si elles le peuvent.

## Ce qui ne l’est pas
L’achat de véhicules, et les trajets que le transport sanitaire doit assurer.

## Répondre
Deux pages et la carte des communes desservies. Dites aussi comment vous refusez un trajet quand personne n’est libre, et à qui vous passez alors la demande : c’est souvent là que tout se joue. Réponse sous six semaines.`,
    money: { least: 600, most: 4500, mostRate: 80 },
    answer: "mail",
  },
  {
    key: "navette-du-marche",
    kind: "tender",
    title: "Navette à la demande les jours de marché",
    summary:
      "Transport à la demande vers le marché de Dieulefit, le vendredi matin, depuis onze communes, avec aide à la montée et aux courses.",
    body: "jabron-roubion",
    contact: "Service des marchés et des transports",
    publishedDaysAgo: 11,
    deadline: { inDays: 29, hour: "12:00" },
    themes: ["mobility", "solidarity"],
    audiences: ["association", "company"],
    places: [places.dieulefit],
    text: `
## Objet
Transport à la demande de personnes, un matin par semaine, 48 semaines par an, depuis onze communes vers Dieulefit. Deux boucles, retour avec les paniers. Quatorze passagers en moyenne.

## Consultation
Procédure adaptée, marché d’un an reconductible deux fois. Le titulaire est inscrit au registre des transporteurs, ou s’appuie sur une entreprise qui l’est.

## Service attendu
Réservation par téléphone jusqu’à la veille à 16 heures, auprès d’une personne. Véhicule à plancher bas ou avec marchepied. La conductrice ou le conducteur aide à monter et porte les sacs jusqu’à la porte. Tarif de deux euros, encaissé pour le compte de la communauté.

## Offres
Prix forfaitaire par matinée. Une journée d’essai, payée, est organisée avec les deux premiers candidats avant le choix. Questions jusqu’au {+19}.`,
    cpv: ["60140000", "60112000"],
    criteria: [
      ["Accueil et aide aux personnes", 45],
      ["Prix", 35],
      ["Véhicule et remplacement en cas de panne", 20],
    ],
    documents: [
      ["Carte des boucles", "carte.pdf"],
      ["Cahier des charges", "cahier-des-charges.pdf"],
    ],
    answer: "online",
  },
  {
    key: "abris-velos-bois",
    kind: "tender",
    title: "Abris à vélos en bois local pour douze gares et mairies",
    summary:
      "Fabrication et pose de douze abris à vélos, en bois de Drôme ou d’Ardèche, conçus pour être démontés et réparés.",
    body: "mobilites-douces",
    contact: "Service des marchés",
    publishedDaysAgo: 5,
    deadline: { inDays: 44, hour: "12:00" },
    themes: ["mobility", "environment", "economy"],
    audiences: ["company", "association"],
    places: [places.ardeche, places.drome],
    text: `
## Objet
Étude d’exécution, fabrication et pose de douze abris de huit à seize vélos, devant des gares routières et des mairies des deux rives. Marché de dix-huit mois.

## Conception
Bois massif non traité, assemblages visibles, visserie courante. Un employé communal doit pouvoir remplacer une pièce avec une échelle et une visseuse. Plans remis sous une licence libre, pour que d’autres communes les reprennent.

## Procédure
Procédure adaptée avec négociation. Une clause sociale de 180 heures s’applique. Les groupements d’une scierie, d’un atelier d’insertion et d’un charpentier sont admis.

## Remise des offres
Un plan, une maquette au vingtième et un bordereau des prix. Les maquettes sont rendues. Une visite de trois des douze sites est organisée le {+15} à 9 h 30, départ de la gare routière de La Voulte-sur-Rhône. Ouverture des plis le {+46}.`,
    cpv: ["39100000"],
    criteria: [
      ["Conception et facilité de réparation", 45],
      ["Prix", 35],
      ["Provenance du bois et insertion", 20],
    ],
    documents: [["Sites et photographies", "sites.pdf"]],
    answer: "online",
  },
  {
    key: "haltes-de-velo",
    kind: "project",
    title: "Haltes de vélo tenues par des associations",
    summary:
      "Aide à l’ouverture de haltes au bord de la véloroute : eau, pompe, banc, café du dimanche.",
    body: "mobilites-douces",
    publishedDaysAgo: 20,
    deadline: { inDays: 42, hour: "17:00" },
    themes: ["mobility", "economy"],
    audiences: ["association"],
    places: [places.ardeche],
    text: `
## Idée
Un robinet, une pompe, un peu d’ombre et quelqu’un le dimanche : le syndicat aide des associations à tenir une halte de vélo près du Rhône. On s’y repose, on y parle du chemin, on n’y achète rien si l’on n’en a pas envie.

## Aide
Jusqu’à 6 000 € par halte, pour huit haltes. Mobilier, eau, petite restauration sans alcool.

## Porteurs
Associations des communes riveraines, avec l’accord de la mairie. Deux associations voisines peuvent tenir une halte à tour de rôle.`,
    money: { most: 6000, mostRate: 70 },
    answer: "online",
    withdrawn: {
      daysAgo: 2,
      why: "Le tracé de la véloroute est revu entre La Voulte-sur-Rhône et Le Pouzin. L’appel est retiré, et les quatre associations qui avaient commencé un dossier ont été appelées. Un nouvel appel sera publié quand le tracé sera connu.",
    },
  },
];
