import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Tablets, workshops, libre tools and commons. */
export const digitalCalls: readonly DemonstrationCall[] = [
  {
    key: "ateliers-numeriques-60",
    kind: "tender",
    title: "Ateliers numériques pour les habitants de 60 ans et plus",
    summary:
      "48 demi-journées d’ateliers numériques à Privas et dans les villages voisins. Marché réservé aux structures d’insertion.",
    body: "terres-d-amont",
    contact: "Service de la commande publique",
    publishedDaysAgo: 21,
    deadline: { inDays: 9, hour: "17:00" },
    themes: ["digital", "solidarity"],
    audiences: ["association", "company"],
    places: [places.privas],
    text: `
## Objet
Préparation et animation de 48 demi-journées d’ateliers numériques pour des personnes de 60 ans et plus : 24 à Privas, 24 dans douze communes voisines, deux par commune. Groupes de huit. Le matériel est fourni par l’acheteur.

## Marché réservé
Procédure adaptée. Marché réservé aux structures d’insertion par l’activité économique, en application de l’article L2113-13 du code de la commande publique.

## Contenu attendu
Partir de ce que la personne veut faire : envoyer une photo, prendre un rendez-vous, reconnaître un faux message. Logiciels libres quand ils existent. Une fiche en gros caractères à emporter après chaque séance. Pas d’accès au compte personnel d’un participant par l’animateur.

## Exécution
Un an à compter de la notification. Le calendrier est arrêté avec les mairies. Prix par demi-journée, trajets compris.

## Offres
Par voie électronique avant le {échéance}. Le mémoire technique tient en huit pages et décrit une séance complète.`,
    conditions:
      "Être une structure d’insertion par l’activité économique. Animateurs ayant au moins un an de pratique avec des adultes.",
    money: { most: 16800, words: "16 800 € au plus, hors taxe, soit 350 € par demi-journée." },
    cpv: ["80533100", "80533000"],
    criteria: [
      ["Pédagogie et fiches", 50],
      ["Parcours d’insertion des salariés", 20],
      ["Prix", 30],
    ],
    documents: [
      ["Règlement de la consultation", "reglement.pdf"],
      ["Liste des communes", "communes.pdf"],
    ],
    answer: "online",
  },
  {
    key: "coups-de-main-numeriques",
    kind: "project",
    title: "Coups de main numériques près de chez soi",
    summary:
      "L’agglomération aide les associations de Montélimar qui tiennent une permanence numérique, sans rendez-vous, dans un lieu que l’on connaît déjà.",
    body: "rhone-et-roubion",
    publishedDaysAgo: 29,
    deadline: { inDays: 14, hour: "17:00" },
    themes: ["digital", "solidarity"],
    audiences: ["association"],
    places: [places.montelimar],
    text: `
## Ce que nous cherchons
Une table, deux chaises, quelqu’un de patient : au café associatif, au club de boules, à la sortie de l’école. Nous voulons doubler le nombre de permanences numériques où l’on entre sans prendre rendez-vous sur internet.

## Qui
Associations de Montélimar, avec ou sans salarié. Les bénévoles suivent deux demi-journées de formation avant de commencer, dont une sur ce que l’on peut faire, ou non, à la place de quelqu’un.

## Dépenses
Temps d’animation, petite connexion, imprimante, goûter. Les ordinateurs neufs ne sont pas financés : un atelier de réemploi de la ville en prête.

## Réponse
Quatre pages, en ligne ou déposées au guichet des associations. Aide au dossier chaque mardi de 14 heures à 17 heures. Vote le {+44}.`,
    money: { least: 1000, most: 5000, mostRate: 80 },
    criteria: [
      ["Un lieu et des horaires faciles", 50],
      ["Formation et discrétion", 30],
      ["Budget", 20],
    ],
    documents: [["Formulaire", "formulaire.odt"]],
    answer: "online",
  },
  {
    key: "tablettes-reconditionnees",
    kind: "tender",
    title: "Tablettes reconditionnées et mise en service chez l’habitant",
    summary:
      "Fourniture de 150 tablettes reconditionnées, installation à domicile et dépannage pendant deux ans, pour la coopérative Rest@dom.",
    body: "restadom",
    contact: "Service des équipements",
    publishedDaysAgo: 12,
    deadline: { inDays: 24, hour: "12:00" },
    themes: ["digital", "health", "environment"],
    audiences: ["association", "company"],
    places: [places.drome],
    text: `
## Objet
La coopérative équipe 150 personnes qui restent chez elles dans la Drôme. Elle achète des tablettes reconditionnées, un passage à domicile pour la mise en service, et un dépannage par quelqu’un que l’on peut appeler.

## Deux lots
On peut répondre à un seul. Le lot 2 convient à une association de médiation ou de réemploi.

## Exigences
Écran de 10 pouces au moins, batterie neuve, mises à jour encore assurées trois ans. Données du précédent usage effacées avec un certificat. Aucun compte chez un tiers n’est créé sans la personne. La première visite dure au moins une heure et demie.

## Procédure
Consultation adaptée. Questions par courriel jusqu’au {+14}. Une tablette d’essai est remise avec l’offre du lot 1 et rendue le {+38}.`,
    cpv: ["30213200", "72253000"],
    lots: [
      { title: "150 tablettes reconditionnées", euros: 22500, cpv: ["30213200"] },
      { title: "Mise en service et dépannage à domicile", euros: 30000, cpv: ["72253000"] },
    ],
    criteria: [
      ["Qualité du service à domicile", 45],
      ["Durée de vie et réparation", 25],
      ["Prix", 30],
    ],
    documents: [["Cahier des charges", "cahier-des-charges.pdf"]],
    answer: "online",
  },
  {
    key: "label-producteur-de-communs",
    kind: "application",
    title: "Label « producteur de communs » : candidatures de la session",
    summary:
      "Le label reconnaît les associations qui publient ce qu’elles savent faire sous une licence libre et aident d’autres à s’en servir.",
    body: "val-et-cretes",
    publishedDaysAgo: 20,
    deadline: { inDays: 38, hour: "23:59" },
    themes: ["digital", "citizenship"],
    audiences: ["association"],
    places: [places.region],
    text: `
## Ce que dit le label
Cette association partage ce qu’elle produit : méthodes, fiches, plans, données, récits d’échec. D’autres peuvent le reprendre sans demander la permission, et certaines l’ont fait.

## Qui peut être candidate
Toute association d’Auvergne-Rhône-Alpes, de tout domaine. La taille ne compte pas : une association de six personnes l’a reçu à la session précédente.

## Ce que l’on montre
Trois productions sous licence libre, dans un format que l’on peut ouvrir partout. Deux reprises par d’autres, ou une et le récit de ce qui a gêné. Le nom de la personne qui répond aux questions, avec le temps que son employeur ou le bureau lui reconnaît.

## Comment l’on décide
Trois associations déjà labellisées viennent une demi-journée. Elles repartent avec une idée pour elles-mêmes. Le label vaut trois ans. La session se conclut le {+73} par un repas.`,
    conditions: "Aucun frais de dossier. Les productions restent à l’association.",
    documents: [
      ["Règlement du label", "reglement.pdf"],
      ["Grille de visite, sous licence libre", "grille.ods"],
    ],
    answer: "online",
  },
  {
    key: "passer-aux-outils-libres",
    kind: "project",
    title: "Passer aux outils libres, à son rythme",
    summary:
      "Toute l’année, cinq journées d’accompagnement et 600 € pour une association qui veut reprendre la main sur ses outils numériques.",
    body: "val-et-cretes",
    publishedDaysAgo: 150,
    themes: ["digital", "citizenship"],
    audiences: ["association"],
    places: [places.drome, places.ardeche],
    text: `
## Pour qui
Les associations de la Drôme et de l’Ardèche dont les fichiers sont sur l’ordinateur d’une seule personne, ou chez une entreprise qu’elles n’ont pas vraiment choisie.

## Le parcours
Un état des lieux avec toute l’équipe, bénévoles compris. Le choix d’un ou deux outils, pas plus. Une installation, une formation, puis un retour trois mois après pour voir ce qui sert et ce qui agace.

## Ce qui est offert
Cinq journées d’une animatrice ressource et 600 € pour l’hébergement ou un peu de matériel. Les outils sont libres et vos données sortent quand vous voulez.

## Commencer
Un courriel suffit : dites ce qui vous fatigue aujourd’hui, et combien vous êtes à vous servir des mêmes fichiers. Premier rendez-vous dans les trois semaines.`,
    money: { most: 600, words: "Cinq journées d’accompagnement et 600 €." },
    answer: "mail",
  },
];
