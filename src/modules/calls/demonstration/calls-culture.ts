import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Reading, heritage, libraries. */
export const cultureCalls: readonly DemonstrationCall[] = [
  {
    key: "lire-la-ou-l-on-passe",
    kind: "project",
    title: "Lire là où l’on passe",
    summary:
      "Salle d’attente, laverie, car scolaire, marché : une aide pour faire venir la lecture dans les lieux où l’on attend.",
    body: "basaltes",
    publishedDaysAgo: 11,
    deadline: { inDays: 36, hour: "17:00" },
    themes: ["culture", "education", "solidarity"],
    audiences: ["association"],
    places: [places.aroundAubenas],
    text: `
## Intention
Une personne sur deux, dans nos villages, vit à plus de quinze minutes d’une bibliothèque. Mais tout le monde attend quelque part. Nous aidons les associations qui installent des livres, des histoires à écouter et des personnes qui lisent à voix haute dans ces lieux d’attente.

## Qui peut déposer
Associations de lecture, de parents, d’alphabétisation, clubs d’aînés, radios associatives. Le lieu d’accueil (cabinet, laverie, transporteur, café) signe une demi-page d’accord.

## Dépenses
Livres neufs et d’occasion, enregistrements, petits meubles, vacations de lecture, droits. Un dixième de la somme au moins va à des livres faciles à lire et en grands caractères. Les tablettes et les abonnements numériques ne sont pas retenus.

## Après
Vous nous dites ce qui a disparu, ce qui a été lu, ce qui a été rendu avec un mot dedans. Nous n’appelons pas cela des pertes. Réponse le {+57}.`,
    money: { least: 500, most: 3000, mostRate: 80 },
    documents: [["Formulaire de demande", "formulaire.odt"]],
    answer: "mail",
  },
  {
    key: "residence-trois-mediatheques",
    kind: "application",
    title: "Une compagnie en résidence dans trois médiathèques",
    summary:
      "Un an de présence légère dans trois médiathèques autour de Privas : 9 000 €, un logement, et la liberté d’inventer entre théâtre et lecture.",
    body: "terres-d-amont",
    contact: "Coordination des médiathèques",
    publishedDaysAgo: 5,
    deadline: { inDays: 45, hour: "17:00" },
    themes: ["culture"],
    audiences: ["association", "company"],
    places: [places.aroundPrivas],
    text: `
## La proposition
Nous cherchons une compagnie de Drôme ou d’Ardèche (théâtre, marionnette, conte, son) pour vivre un an à petits pas dans les médiathèques de Privas, de Chomérac et de La Voulte-sur-Rhône. Une semaine par mois environ, dix mois.

## Ce qui est offert
9 000 € de rémunération, un logement à Privas pendant les semaines de présence, un bureau, une enveloppe de 1 500 € de matériel, et le temps des bibliothécaires.

## Ce qui est attendu
Une forme courte par médiathèque, faite avec des lectrices et des lecteurs. Un moment pour les tout-petits. Et quelque chose qui reste : un enregistrement, une malle, un petit livre, sous une licence libre.

## Candidatures
Une note de trois pages et une idée de calendrier. Les trois équipes retenues viennent passer une demi-journée dans les rayons. Choix le {+68}, début deux mois plus tard.`,
    money: { most: 9000, words: "9 000 € et un logement." },
    documents: [["Présentation des trois lieux", "trois-lieux.pdf"]],
    answer: "online",
  },
  {
    key: "residence-ecriture-college",
    kind: "application",
    title: "Résidence d’écriture dans un collège de montagne",
    summary:
      "Une autrice ou un auteur accueilli huit semaines au Cheylard : un tiers du temps avec les classes, deux tiers pour écrire.",
    body: "lecture",
    publishedDaysAgo: 15,
    deadline: { inDays: 55, hour: "23:59" },
    themes: ["culture", "education"],
    audiences: ["individual"],
    places: [places.leCheylard],
    text: `
## Écrire au Cheylard
Huit semaines, d’une traite ou en deux fois, dans un appartement au-dessus de la bibliothèque. Le collège est à cinq minutes à pied, la rivière à trois. Deux classes de quatrième vous attendent, sans programme tout fait.

## Bourse et conditions
2 500 € par mois, soit 5 000 € en tout, trajets et logement payés en plus. Un tiers du temps au plus est donné aux rencontres ; le reste est à vous, et la mission y veille.

## Qui peut se présenter
Toute personne ayant publié un livre à compte d’éditeur : roman, poésie, théâtre, bande dessinée, documentaire. Les textes en occitan sont les bienvenus.

## Dossier de candidature
Un livre ou dix pages, une lettre qui dit ce que vous aimeriez essayer avec des élèves de treize ans, et vos dates. Une commission de professeurs, de libraires et de deux élèves choisit le {+76}.`,
    money: { most: 5000, words: "2 500 € par mois pendant deux mois." },
    answer: "online",
  },
  {
    key: "livres-et-jeux",
    kind: "tender",
    title: "Fourniture de livres et de jeux pour trente-huit bibliothèques",
    summary:
      "Accord-cadre en quatre lots : adultes, jeunesse, lecture facile et grands caractères, jeux de société.",
    body: "lecture",
    contact: "Bureau des acquisitions",
    publishedDaysAgo: 17,
    deadline: { inDays: 35, hour: "12:00" },
    themes: ["culture"],
    audiences: ["company", "association"],
    places: [places.ardeche],
    text: `
## Objet et forme
Accord-cadre à bons de commande, sans minimum et avec maximum, d’un an reconductible trois fois. Fourniture de livres non scolaires et de jeux pour trente-huit bibliothèques de l’Ardèche.

## Particularités
Les rabais sur le livre sont encadrés par la loi du 10 août 1981 : le prix n’est donc pas un critère des lots 1 à 3. Sont jugés le conseil, la tenue des délais et les services aux bibliothèques. Le lot 4 peut être attribué à une association ludique.

## Ce que nous demandons
Un office de nouveautés par mois, un fonds que l’on puisse toucher, une réponse sous deux jours ouvrés. La livraison se fait dans quatre dépôts ; les bibliothécaires bénévoles viennent y chercher les caisses.

## Remise des offres
Par voie électronique avant le {échéance}. Les échantillons du lot 4 sont déposés à Privas le même jour. Questions jusqu’au {+27}.`,
    cpv: ["22113000", "37524000"],
    lots: [
      { title: "Livres pour adultes", euros: 60000, cpv: ["22113000"] },
      { title: "Livres pour la jeunesse", euros: 70000, cpv: ["22113000"] },
      { title: "Lecture facile et grands caractères", euros: 20000, cpv: ["22113000"] },
      { title: "Jeux de société", euros: 15000, cpv: ["37524000"] },
    ],
    criteria: [
      ["Conseil et connaissance des publics", 50],
      ["Délais et suivi des commandes", 30],
      ["Emballages et groupage des livraisons", 20],
    ],
    documents: [["Dossier de consultation", "dossier.pdf"]],
    answer: "online",
  },
  {
    key: "patrimoine-de-peu",
    kind: "project",
    title: "Patrimoine de peu : lavoirs, fours, murets",
    summary:
      "La fondation aide partout en France les habitants qui relèvent de leurs mains ce que personne n’inscrira : un four banal, un lavoir, cent mètres de mur.",
    body: "pierre-seche",
    publishedDaysAgo: 19,
    deadline: { inDays: 66, hour: "12:00" },
    themes: ["culture", "environment"],
    audiences: ["association", "local-authority"],
    places: [places.france],
    text: `
## Ce qui nous touche
Un four que l’on rallume une fois l’an. Un lavoir où l’on s’assoit. Un escalier entre deux terrasses. Ces ouvrages ne sont ni classés ni inscrits ; ils tiennent parce que quelqu’un s’en soucie.

## Conditions
Une association ou une commune de moins de 5 000 habitants. Un chantier où des habitants travaillent eux-mêmes, guidés par une personne du métier. L’ouvrage doit rester ouvert à tous. Les bâtiments classés ou inscrits ne peuvent pas être aidés.

## Soutien
Jusqu’à 8 000 €, pour la moitié du coût au plus. Chaux, pierre, bois, guide de chantier, repas. Les heures des bénévoles comptent dans votre part, à 15 € de l’heure.

## Dossier
Six photographies, un croquis coté, l’accord du propriétaire, un budget. Nous aimons les croquis faits par des enfants. Réponse le {+110}.`,
    money: { least: 1000, most: 8000, mostRate: 50 },
    documents: [
      ["Règlement", "reglement.pdf"],
      ["Compter les heures des bénévoles", "heures.ods"],
    ],
    answer: "online",
  },
  {
    key: "culture-au-pied-des-immeubles",
    kind: "project",
    title: "Culture au pied des immeubles",
    summary:
      "Concerts, cinéma en plein air, ateliers d’image : l’agglomération soutient les projets nés dans les quartiers de Montélimar.",
    body: "rhone-et-roubion",
    publishedDaysAgo: 80,
    deadline: { inDays: -33, hour: "17:00" },
    themes: ["culture", "solidarity"],
    audiences: ["association"],
    places: [places.montelimar],
    text: `
## Objet de l’appel
Soutenir dans les quartiers de Montélimar des propositions artistiques préparées avec les habitants, gratuites et dehors quand le temps le permet.

## Porteurs
Associations de l’agglomération, avec au moins un artiste payé. Les conseils de quartier peuvent être associés.

## Financement
Jusqu’à 4 000 € par projet, dans la limite de neuf projets. L’appel est clos ; neuf réponses ont été retenues sur vingt-six reçues, et la liste est jointe.`,
    money: { most: 4000 },
    documents: [["Projets retenus", "projets-retenus.pdf"]],
    answer: "online",
  },
];
