import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Clubs, swimming, mountain huts. */
export const sportCalls: readonly DemonstrationCall[] = [
  {
    key: "sport-pour-toutes",
    kind: "project",
    title: "Sport pour toutes : des créneaux que l’on peut tenir",
    summary:
      "Aide aux clubs de Drôme et d’Ardèche qui ouvrent des séances à des femmes qui ne font pas de sport : bons horaires, garde d’enfants, prêt de tenue.",
    body: "sport-en-vallees",
    publishedDaysAgo: 26,
    deadline: { inDays: 17, hour: "23:59" },
    themes: ["sport", "health"],
    audiences: ["association"],
    places: [places.drome, places.ardeche],
    text: `
## Partir des empêchements
Nous avons interrogé deux cents femmes qui ne pratiquent pas. Elles n’ont pas dit : je n’aime pas le sport. Elles ont dit : c’est à 18 heures, c’est loin, je n’ai pas de chaussures, qui garde le petit ?

## Ce que l’aide permet
Ouvrir un créneau à une heure choisie par les participantes, payer la garde, prêter du matériel, former une animatrice du quartier ou du village. Un club qui n’a pas encore d’équipe féminine peut demander.

## Limites
Pas de tenue au logo du comité, pas de compétition la première année, pas plus de trente euros de cotisation.

## Dossier
Une page sur l’empêchement auquel vous vous attaquez, une page de budget. Un agent de développement vous aide à l’écrire si vous appelez avant le {+10}.`,
    conditions: "Club affilié ou association de quartier, en Drôme ou en Ardèche.",
    money: { least: 500, most: 2500, mostRate: 80 },
    answer: "online",
  },
  {
    key: "savoir-nager",
    kind: "project",
    title: "Savoir nager à tout âge",
    summary:
      "Stages gratuits de natation pour enfants et adultes : le comité paie le bassin, le maître-nageur et le car.",
    body: "sport-en-vallees",
    publishedDaysAgo: 41,
    deadline: { inDays: 3, hour: "12:00" },
    themes: ["sport", "education", "health"],
    audiences: ["association", "local-authority"],
    places: [places.drome],
    text: `
## But
Que personne ne grandisse ni ne vieillisse au bord de la Drôme ou du Rhône sans savoir y tenir la tête hors de l’eau.

## Qui organise
Un club, un centre social, une commune. Les groupes comptent douze personnes au plus, enfants de plus de six ans ou adultes, jamais mélangés sans leur accord.

## Ce qui est pris en charge
La location d’une ligne d’eau, dix séances de quarante-cinq minutes, l’encadrement diplômé, le transport depuis les communes sans piscine, le prêt de maillots couvrants ou non.

## Déposer
Le formulaire se remplit en vingt minutes. Les bassins étant rares, joignez l’accord écrit de la piscine. Si vous n’avez pas encore de piscine, envoyez tout de même le formulaire : le comité a réservé cinq lignes d’eau, à Crest, à Valence et à Montélimar. Réponse le {+17}.`,
    money: { least: 900, most: 4000, mostRate: 100 },
    answer: "online",
  },
  {
    key: "clubs-pilotes-handisport",
    kind: "application",
    title: "Appel à candidatures : six clubs pilotes pour le sport partagé",
    summary:
      "Un an d’accompagnement pour six clubs qui veulent accueillir des sportives et sportifs en situation de handicap dans leurs séances ordinaires.",
    body: "sport-en-vallees",
    publishedDaysAgo: 60,
    deadline: { inDays: -4, hour: "18:00" },
    themes: ["sport", "health"],
    audiences: ["association"],
    places: [places.drome, places.ardeche],
    text: `
## La proposition
Six clubs, six sports, un an. Une éducatrice vient quatre fois, le matériel adapté est prêté, et les six clubs se retrouvent chaque trimestre pour se dire ce qui coince.

## Profil
Un club, même petit, où le bureau a voté sa candidature. Pas besoin d’un gymnase parfait : il faut une porte qui s’ouvre et quelqu’un qui rappelle.

## Où nous en sommes
Les candidatures sont closes depuis le {-4}. Les six noms sont donnés le {+11}.`,
    answer: "online",
  },
  {
    key: "refuge-combe-noire",
    kind: "tender",
    title: "Gardiennage du refuge de la Combe Noire",
    summary:
      "Garder, ouvrir et animer un petit refuge de 22 places sur les hauts de Vassieux-en-Vercors, de la fonte des neiges à l’automne.",
    body: "cretes-claires",
    publishedDaysAgo: 9,
    deadline: { inDays: 37, hour: "12:00" },
    themes: ["sport", "economy", "environment"],
    audiences: ["company", "association", "individual"],
    places: [places.vassieux],
    text: `
## Le refuge
22 places en quatre chambres, une salle de bois, un poêle, une source captée qui tarit certains mois d’août. À une heure et demie de marche de la route. Panneaux solaires et batteries neuves ; pas de groupe électrogène.

## Le contrat
Concession de service de petite taille, trois saisons, redevance de 1 500 € par saison, recettes d’hébergement et de repas au gardien. Le parc garde à sa charge le gros entretien, l’héliportage du printemps et les analyses d’eau.

## Ce que nous attendons
Une ouverture de cinq mois au moins. Un accueil sans réservation obligatoire pour qui arrive mouillé. Des repas simples, en partie des fermes du plateau. Trois soirées par saison avec une association du Vercors. Un couple, une association ou une personne seule peuvent répondre.

## Visite
Le refuge se visite le {+20}, départ à 9 heures de la Maison du Parc. En cas de neige, la visite est reportée de trois jours ; raquettes prêtées.

## Offres
Lettre, projet de quatre pages, compte d’exploitation prévisionnel. Les trois meilleurs projets sont reçus autour d’une soupe.`,
    cpv: ["55210000", "55110000"],
    criteria: [
      ["Qualité de l’accueil et projet d’animation", 50],
      ["Sobriété : eau, énergie, déchets", 25],
      ["Équilibre du compte prévisionnel", 25],
    ],
    documents: [
      ["Projet de contrat", "contrat.pdf"],
      ["Plans et inventaire", "plans.pdf"],
    ],
    answer: "online",
  },
  {
    key: "refuges-et-sentiers",
    kind: "project",
    title: "Refuges et sentiers : accueillir autrement en montagne",
    summary:
      "Jusqu’à 10 000 € pour rendre un refuge, un gîte d’étape ou un sentier praticable à celles et ceux que la montagne laisse en bas.",
    body: "pierre-seche",
    publishedDaysAgo: 34,
    deadline: { inDays: 48, hour: "12:00" },
    themes: ["sport", "environment", "solidarity"],
    audiences: ["association", "local-authority"],
    places: [places.france],
    text: `
## Accueillir qui ?
Des familles qui n’ont jamais dormi en refuge. Des personnes qui marchent avec une canne ou sur une joëlette. Des groupes de jeunes sans matériel. Nous finançons ce qui leur ouvre la porte.

## Dépenses
Prêt de chaussures et de sacs, signalétique lisible, points d’eau et de repos, formation des gardiennes et des gardiens, transport depuis la gare. Nous n’aidons ni les remontées mécaniques ni l’ouverture de nouvelles pistes.

## Porteurs
Associations de toute la France, communes de montagne, avec l’accord de qui garde le refuge ou entretient le sentier.

## Dossier
Huit pages et un plan. Essayez votre projet un jour avec trois personnes concernées, et racontez cette journée : ce récit compte pour la moitié. Réponse le {+98}.`,
    money: { least: 2000, most: 10000, mostRate: 60 },
    criteria: [
      ["Récit de la journée d’essai", 50],
      ["Durée des effets", 30],
      ["Budget", 20],
    ],
    answer: "online",
  },
];
