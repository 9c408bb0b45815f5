import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Tenants, shared housing, ground floors. */
export const housingCalls: readonly DemonstrationCall[] = [
  {
    key: "fonds-des-locataires",
    kind: "project",
    title: "Le fonds des locataires : une idée, un palier, un budget",
    summary:
      "Habitat des Lavandes confie 30 000 € aux habitants de ses résidences de Pierrelatte et à leurs associations, pour des projets de 300 à 3 000 €.",
    body: "habitat-des-lavandes",
    publishedDaysAgo: 18,
    deadline: { inDays: 23, hour: "18:00" },
    themes: ["housing", "solidarity"],
    audiences: ["association", "individual"],
    places: [places.pierrelatte],
    text: `
## Comment marche le fonds
Ce sont les locataires qui décident. Douze d’entre eux, tirés au sort dans les cinq résidences, lisent les idées et répartissent la somme. L’office signe ce qu’ils décident, sauf danger.

## Quelles idées
Un local à vélos que l’on ferme vraiment, un banc, une fresque, un jardin partagé derrière les garages, un prêt d’outils, une fête. Les réparations que l’office doit faire de toute façon ne sont pas prises sur ce fonds : signalez-les au gardien.

## Qui propose
Une association, ou trois voisins qui signent ensemble. Les enfants peuvent proposer avec un adulte.

## Proposer
Une feuille recto, disponible en six langues chez le gardien. On peut dicter. Les idées sont affichées dans les halls le {+26} et la décision se prend le {+35}, en public, dans la salle commune.`,
    money: { least: 300, most: 3000, mostRate: 100 },
    documents: [["Feuille à remplir", "feuille.pdf"]],
    answer: "mail",
  },
  {
    key: "vieillir-a-plusieurs",
    kind: "project",
    title: "Vieillir à plusieurs : habitats partagés dans les villages",
    summary:
      "Aide à la vie commune pour des associations qui ouvrent une maison de cinq à neuf personnes âgées, au cœur d’un village de la Drôme.",
    body: "autonomie",
    publishedDaysAgo: 38,
    deadline: { inDays: 12, hour: "12:00" },
    themes: ["housing", "health"],
    audiences: ["association", "local-authority", "company"],
    places: [places.drome],
    text: `
## L’habitat dont nous parlons
Chacun a sa porte et sa clé. On partage une cuisine, un jardin, parfois un chat. Une personne anime la vie commune sans loger sur place. Ce n’est pas un établissement : on y vient avec ses meubles, ses aides et ses habitudes.

## Candidats
Associations, communes, bailleurs, coopératives d’habitants. Les futurs habitants participent au projet ; au moins trois sont déjà connus.

## Aide
Jusqu’à 35 000 € par an pendant trois ans, pour l’animation et les espaces communs. Les travaux relèvent d’autres financeurs ; nous vous aidons à les rencontrer.

## Points regardés
La boulangerie à pied. Un loyer tenable avec une petite retraite. Un règlement de maison que l’on peut changer. Ce qui se passe quand l’un des habitants ne peut plus rester.

## Instruction
Dossier en ligne, visite, puis commission le {+70}.`,
    money: { least: 15000, most: 35000, words: "Par an, pendant trois ans." },
    criteria: [
      ["Place des habitants", 40],
      ["Inscription dans le village", 30],
      ["Modèle économique", 30],
    ],
    documents: [
      ["Cahier des charges", "cahier-des-charges.pdf"],
      ["Budget type", "budget.ods"],
    ],
    answer: "online",
    corrected: {
      daysAgo: 5,
      deadline: { inDays: 26, hour: "12:00" },
      why: "À la demande de plusieurs communes, dont les conseils se réunissent entre-temps, la date limite est repoussée au {échéance}. Rien d’autre ne change.",
    },
  },
  {
    key: "espaces-exterieurs-residences",
    kind: "tender",
    title: "Entretien des espaces extérieurs de cinq groupes d’immeubles",
    summary:
      "Tonte, tailles douces, feuilles et petits travaux au pied de cinq groupes d’immeubles de Montélimar. Marché réservé à l’insertion et au travail adapté.",
    body: "habitat-des-lavandes",
    contact: "Service des achats",
    publishedDaysAgo: 19,
    deadline: { inDays: 11, hour: "12:00" },
    themes: ["housing", "work", "environment"],
    audiences: ["association", "company"],
    places: [places.montelimar],
    text: `
## Objet
Entretien de 3,4 hectares d’espaces extérieurs dans cinq résidences. Marché d’un an, reconductible trois fois.

## Réservation
Marché réservé aux structures d’insertion par l’activité économique, aux entreprises adaptées et aux établissements d’accompagnement par le travail (articles L2113-12 et L2113-13 du code de la commande publique).

## Prestations
Tonte haute, huit passages par an. Tailles hors période de nidification. Feuilles laissées sous les haies. Aucun produit désherbant. Les massifs 4 à 9 sont cultivés par des locataires : l’équipe les contourne et leur porte le compost.

## Dialogue avec les habitants
Une permanence d’une heure par trimestre au pied de chaque résidence. Un numéro affiché dans les halls.

## Candidature et offre
Mémoire de six pages, bordereau des prix. Visite libre ; plans joints.`,
    cpv: ["77310000", "77314000"],
    criteria: [
      ["Accompagnement des salariés", 35],
      ["Méthodes d’entretien", 35],
      ["Prix", 30],
    ],
    documents: [
      ["Plans des cinq résidences", "plans.pdf"],
      ["Bordereau des prix", "prix.ods"],
    ],
    answer: "online",
  },
  {
    key: "residence-d-architecte",
    kind: "application",
    title: "Résidence d’architecte : que faire des rez-de-chaussée vides ?",
    summary:
      "Une architecte ou une petite équipe vit six semaines à Vals-les-Bains pour imaginer, avec les habitants, l’usage de vitrines fermées.",
    body: "basaltes",
    contact: "Service urbanisme et habitat",
    publishedDaysAgo: 4,
    deadline: { inDays: 60, hour: "17:00" },
    themes: ["housing", "economy", "culture"],
    audiences: ["individual", "company"],
    places: [places.valsLesBains],
    text: `
## Le sujet
Dix-neuf rez-de-chaussée sont fermés dans la grande rue de Vals-les-Bains. Nous n’attendons pas un plan. Nous attendons quelqu’un qui s’installe dans l’une de ces vitrines, ouvre la porte et dessine avec qui entre.

## La résidence
Six semaines en trois séjours, sur six mois. Binôme bienvenu : architecte et paysagiste, cuisinier, cinéaste, sociologue. Logement dans une ancienne pension, atelier en vitrine, vélo.

## La bourse
11 000 € pour l’équipe, 2 000 € de production. Une vitrine est transformée pour de bon avant la fin, avec l’accord de sa propriétaire.

## Candidatures
Une lettre, six images commentées, un mot sur une fois où cela n’a pas marché. Pas de rendu, pas de perspective. Quatre équipes sont invitées à déjeuner le {+76} et choisies le {+80}.`,
    money: { most: 13000, words: "11 000 € de bourse et 2 000 € de production." },
    answer: "online",
  },
  {
    key: "conseil-d-administration-cance",
    kind: "application",
    title: "Conseil d’administration : candidatures des associations d’usagers",
    summary:
      "La coopérative Toits en Cance ouvre trois sièges de son conseil d’administration à des associations d’habitants ou de solidarité.",
    body: "toits-en-cance",
    publishedDaysAgo: 8,
    deadline: { inDays: 28, hour: "18:00" },
    themes: ["housing", "citizenship"],
    audiences: ["association"],
    places: [places.annonay],
    text: `
## Les sièges
Trois sur quinze, pour quatre ans. Une voix chacun, comme tout le monde. Les associations élues désignent une personne et sa suppléante, qui viennent toutes deux si elles le veulent.

## Ce dont on parle
Loyers, travaux, attribution, accueil des personnes sans toit, chauffage. Quatre conseils par an, un samedi matin, et un séminaire de deux jours où l’on visite ce que l’on décide.

## Conditions
Être une association active dans le bassin d’Annonay depuis deux ans. Ne pas être fournisseur de la coopérative. Une formation aux comptes du logement est offerte avant le premier vote.

## Candidature
Deux pages et la décision de votre bureau. Les candidatures sont envoyées à tous les coopérateurs avant le vote du {+47}.`,
    answer: "mail",
  },
  {
    key: "chez-soi-jusqu-au-bout",
    kind: "project",
    title: "Chez soi plus longtemps : adapter trente logements avec les voisins",
    summary:
      "Associations et artisans pour adapter trente logements d’Annonay : barres, douches, éclairage, et un voisin référent par escalier.",
    body: "toits-en-cance",
    publishedDaysAgo: 95,
    deadline: { inDays: -40, hour: "12:00" },
    themes: ["housing", "health"],
    audiences: ["association", "company"],
    places: [places.annonay],
    text: `
## Objet
Adapter trente logements occupés, sans obliger personne à déménager pendant les travaux. Les petites choses d’abord : une ampoule, une barre, un seuil.

## Équipe attendue
Une association qui connaît les habitants et un artisan qui sait revenir. Un voisin référent par escalier est formé et dédommagé.

## Résultat
Appel fermé. L’équipe retenue a commencé ; le journal du chantier se lit dans les documents.`,
    money: { most: 45000 },
    documents: [["Journal du chantier", "journal.pdf"]],
    answer: "online",
  },
];
