import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Youth exchanges, twinnings, study journeys; and one volunteer of the ridges. */
export const internationalCalls: readonly DemonstrationCall[] = [
  {
    key: "echanges-de-jeunes",
    kind: "project",
    title: "Échanges de jeunes : accueillir, puis partir",
    summary:
      "Une bourse de départ et un accompagnement pour les associations de Drôme et d’Ardèche qui montent leur premier échange européen.",
    body: "relais-europe",
    publishedDaysAgo: 13,
    deadline: { inDays: 56, hour: "12:00" },
    themes: ["international", "education"],
    audiences: ["association", "local-authority"],
    places: [places.drome, places.ardeche],
    text: `
## Le premier échange
C’est le plus difficile : trouver un groupe, comprendre un budget, rassurer des parents. Le Relais prend par la main huit associations qui n’en ont jamais organisé.

## Ce qui est proposé
2 500 € pour préparer : une visite chez le partenaire, des heures de langue, un accueil de trois jours. Une formation de deux jours à Valence. De l’aide pour écrire ensuite la demande aux programmes européens.

## Qui
Associations de jeunes, maisons de quartier, clubs, foyers ruraux, communes. Les jeunes ont entre 13 et 25 ans et participent au choix du pays. Un groupe où personne n’est jamais parti est prioritaire.

## Dossier
Quatre pages, dont une écrite par les jeunes. Une vidéo peut la remplacer. Réponse le {+77}.`,
    money: { least: 1000, most: 2500 },
    documents: [["Guide du premier échange", "guide.pdf"]],
    answer: "online",
  },
  {
    key: "jumelages-qui-se-reveillent",
    kind: "project",
    title: "Jumelages qui se réveillent",
    summary: "Aide aux comités de jumelage qui changent de génération ou de sujet.",
    body: "relais-europe",
    publishedDaysAgo: 66,
    deadline: { inDays: -18, hour: "12:00" },
    themes: ["international", "citizenship"],
    audiences: ["association", "local-authority"],
    places: [places.drome, places.ardeche],
    text: `
## L’appel
Beaucoup de jumelages dorment depuis que leurs fondateurs ont quatre-vingts ans. Nous aidions ceux qui se réveillent autour d’un sujet : l’eau, l’école, le vélo, la vigne, l’accueil.

## Aide
Jusqu’à 3 000 €, pour des rencontres où au moins un tiers des voyageurs part pour la première fois. Le train est remboursé entièrement, l’avion ne l’est pas.

## Bilan
Fermé. Dix-neuf dossiers, douze aidés. Les douze sujets sont dans le document joint.`,
    money: { most: 3000, mostRate: 70 },
    documents: [["Les douze sujets", "sujets.pdf"]],
    answer: "online",
  },
  {
    key: "voyage-d-etude-entraide",
    kind: "application",
    title: "Appel à candidatures : dix associations pour un voyage d’étude en Slovénie",
    summary:
      "Cinq jours en train chez des coopératives de voisinage slovènes, pour dix associations d’Auvergne-Rhône-Alpes. Voyage payé.",
    body: "relais-europe",
    publishedDaysAgo: 9,
    deadline: { inDays: 21, hour: "12:00" },
    themes: ["international", "solidarity", "health"],
    audiences: ["association"],
    places: [places.region],
    text: `
## Le voyage
Cinq jours entre Ljubljana et Maribor, chez des coopératives qui organisent l’entraide entre voisins et le maintien à domicile. On y va en train, de nuit à l’aller. On dort chez l’habitant deux nuits sur quatre.

## Qui part
Dix associations, une ou deux personnes chacune, dont au moins une bénévole. Il n’est pas nécessaire de parler anglais : deux interprètes voyagent avec nous. Une accompagnatrice vient en plus si quelqu’un a besoin d’aide pour se déplacer.

## Ce qui est payé
Train, nuits, repas et interprètes. Une caution de 50 € est rendue au retour.

## Au retour
Chaque association raconte à une autre, dans son village, en deux heures et avec un repas. Les fiches sont publiées sous une licence libre.

## Candidatures
Une page : ce que vous cherchez, et ce que vous pourriez montrer à ceux qui nous reçoivent. Réponse le {+30}, départ environ trois mois plus tard.`,
    answer: "mail",
  },
  {
    key: "service-civique-cretes",
    kind: "application",
    title: "Service civique : veilleuses et veilleurs des crêtes",
    summary:
      "Deux volontaires pour accueillir les marcheurs et observer la faune dans le Vercors drômois.",
    body: "cretes-claires",
    publishedDaysAgo: 45,
    deadline: { inDays: -6, hour: "18:00" },
    themes: ["environment", "sport"],
    audiences: ["individual"],
    places: [places.laChapelle],
    text: `
## La mission
À deux, sur les sentiers, quatre jours par semaine : dire bonjour, expliquer pourquoi le chien reste en laisse, compter les bouquetins et les gourdes oubliées.

## Conditions
Sept mois, logement au village, indemnité légale du service civique. Aucune expérience demandée, de bonnes jambes conseillées.

## Suite
Les candidatures sont closes. Les deux volontaires arrivent le {+20}.`,
    answer: "mail",
  },
];
