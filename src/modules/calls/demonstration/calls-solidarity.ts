import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Neighbours, families, those who are alone. */
export const solidarityCalls: readonly DemonstrationCall[] = [
  {
    key: "voisins-qui-veillent",
    kind: "project",
    title: "Voisins qui veillent : coups de pouce entre habitants",
    summary:
      "Pour les associations qui organisent les petits services entre voisins : courses, colis, visites, plantes à partager. Jusqu’à 3 500 €.",
    body: "jabron-roubion",
    publishedDaysAgo: 33,
    deadline: { inDays: 8, hour: "17:00" },
    themes: ["solidarity", "health"],
    audiences: ["association"],
    places: [places.aroundDieulefit],
    text: `
## Ce que nous soutenons
Monter un carton, porter un paquet à la Poste, passer dire bonjour le mercredi : ces gestes existent déjà entre Dieulefit et La Bégude-de-Mazenc. Nous aidons les associations qui les rendent plus faciles à demander, surtout pour les personnes qui n’osent pas.

## Qui répond
Les associations des vingt et une communes, ou celles qui y travaillent. Une commune, un facteur, un club de marche, un commerce peuvent être nommés comme partenaires.

## Ce qui est aidé
Le temps d’une personne qui met en relation, les trajets des bénévoles, l’assurance, le téléphone. Les services payants et les soins n’entrent pas dans cet appel : d’autres les font, et les font bien.

## Une règle
Chacun peut demander sans rien rendre. Dites comment vous remerciez le temps donné, et comment une personne sans internet demande un coup de pouce.

## Répondre
Quatre pages, par courriel ou déposées à l’accueil, à Dieulefit. Nous vous appelons avant le {+16}. L’aide est votée le {+37}.`,
    money: { least: 800, most: 3500, mostRate: 80 },
    documents: [["Dossier à remplir", "dossier.odt"]],
    answer: "mail",
  },
  {
    key: "se-poser-en-famille",
    kind: "project",
    title: "Ouvrir un lieu où les familles se posent",
    summary:
      "Jusqu’à 20 000 € pour lancer ou rouvrir un lieu d’accueil gratuit, tenu par une association, où parents et enfants viennent sans rendez-vous.",
    body: "caisse-des-collines",
    publishedDaysAgo: 21,
    deadline: { inDays: 33, hour: "12:00" },
    themes: ["solidarity", "education"],
    audiences: ["association", "local-authority"],
    places: [places.drome, places.ardeche],
    text: `
## Objet
La Caisse des Collines soutient des lieux de vie sociale dans les communes et les quartiers qui n’en ont pas. Une pièce claire, du café, un tapis, deux personnes formées : le reste s’invente avec les familles.

## Bénéficiaires
Associations et communes de la Drôme et de l’Ardèche. Un conseil des usagers est prévu dès la première année, avec au moins trois parents.

## Dépenses prises en compte
Salaires d’accueil, loyer, petit mobilier, analyse de la pratique, déplacements d’un lieu itinérant. L’aide au démarrage dure deux ans et diminue de moitié la seconde année. Les crèches et les garderies relèvent d’un autre soutien.

## Instruction
Un conseiller vous rencontre sur place avant le {+26}. Le dossier se dépose en ligne. La commission se tient le {+62} et vous pouvez y venir parler dix minutes.`,
    conditions: "Au moins deux demi-journées d’ouverture par semaine, gratuites.",
    money: { least: 6000, most: 20000, mostRate: 60 },
    criteria: [
      ["Besoin du territoire", 35],
      ["Participation des familles", 40],
      ["Équilibre du budget sur trois ans", 25],
    ],
    documents: [
      ["Guide du porteur", "guide.pdf"],
      ["Budget sur trois ans", "budget.ods"],
    ],
    answer: "online",
  },
  {
    key: "premiers-departs",
    kind: "project",
    title: "Premiers départs en vacances",
    summary:
      "Aider une famille, un groupe de jeunes ou des aînés à partir pour la première fois : 150 € par personne, portés par une association.",
    body: "caisse-des-collines",
    publishedDaysAgo: 3,
    deadline: { inDays: 71, hour: "17:00" },
    themes: ["sport", "solidarity"],
    audiences: ["association"],
    places: [places.drome, places.ardeche],
    text: `
## Pourquoi
Partir trois jours, voir la mer ou dormir sous une tente, change ce que l’on croit possible. Beaucoup ne partent pas faute de savoir comment s’y prendre, plus que faute d’argent.

## Ce que nous aidons
Des séjours de deux à sept nuits, préparés avec les personnes : elles choisissent le lieu, tiennent le budget, réservent. L’association accompagne. Les séjours tout prêts achetés sur catalogue ne sont pas retenus.

## Combien
150 € par personne, 200 € pour une personne en situation de handicap, vingt-quatre personnes au plus par demande. Chaque famille apporte quelque chose, même dix euros.

## Demander
En ligne, en trois pages. Vous pouvez joindre une lettre des futurs voyageurs. Réponse sous cinq semaines après le {échéance}.`,
    money: {
      most: 4800,
      words: "150 € par personne, 200 € pour une personne en situation de handicap.",
    },
    answer: "online",
  },
  {
    key: "petits-coups-de-main",
    kind: "project",
    title: "Petits coups de main, toute l’année",
    summary:
      "Jusqu’à 1 500 €, sans date limite, pour une association qui a besoin d’une petite somme vite : un congélateur, une remorque, une formation.",
    body: "aigue-belle",
    publishedDaysAgo: 210,
    themes: ["solidarity", "citizenship"],
    audiences: ["association"],
    places: [places.drome, places.ardeche],
    text: `
## Quand s’en servir
Quand il manque peu et que cela bloque beaucoup. Un four en panne avant la fête, un permis remorque, vingt chaises, l’adhésion à un réseau.

## Pour qui
Les associations de la Drôme et de l’Ardèche dont le budget annuel ne dépasse pas 60 000 €. Une demande par an.

## Comment
Une lettre d’une page et un devis. Pas de formulaire. Deux personnes de la fondation lisent chaque demande et répondent en quinze jours ouvrés, oui ou non, avec une raison.

## Ce que nous refusons
Les dettes, les voyages d’agrément, et les dépenses déjà faites. Nous refusons aussi, à regret, ce qui demande plus que 1 500 € pour tenir debout : écrivez-nous quand même, nous savons parfois qui d’autre peut aider, et nous passons votre lettre si vous le voulez bien.`,
    conditions: "Budget annuel de 60 000 € au plus.",
    money: { least: 200, most: 1500 },
    answer: "mail",
  },
  {
    key: "parents-le-soir",
    kind: "project",
    title: "Parents le soir : groupes de parole entre parents",
    summary:
      "Soutien aux groupes de parents qui se réunissent après 20 heures, avec garde d’enfants.",
    body: "caisse-des-collines",
    publishedDaysAgo: 58,
    deadline: { inDays: -8, hour: "17:00" },
    themes: ["solidarity", "education"],
    audiences: ["association"],
    places: [places.drome],
    text: `
## Objet
Des parents qui parlent à d’autres parents, sans expert au milieu de la table. L’aide paie la salle, la garde des enfants, et une personne qui veille à ce que chacun puisse parler.

## Conditions
Six rencontres au moins dans l’année, gratuites, à un endroit que l’on rejoint sans voiture ou en covoiturage.

## Suite
L’appel est fermé. Quatorze groupes ont répondu ; la réponse leur est donnée le {+13}.`,
    money: { most: 1800, mostRate: 100 },
    answer: "online",
  },
  {
    key: "service-civique-saillans",
    kind: "application",
    title: "Service civique : aller vers les habitants qui sortent peu",
    summary:
      "Deux volontaires à Saillans, huit mois, pour rendre visite, lire le journal, montrer une tablette et donner envie de revenir sur la place.",
    body: "trois-becs",
    publishedDaysAgo: 7,
    deadline: { inDays: 22, hour: "17:00" },
    themes: ["solidarity", "digital"],
    audiences: ["individual"],
    places: [places.saillans],
    text: `
## La mission
À deux, vous passez voir des personnes âgées qui l’ont demandé. Vous lisez le journal, vous montrez comment appeler un petit-fils en vidéo, vous accompagnez jusqu’au marché. Une fois par mois, vous organisez un goûter dans un lieu différent.

## Ce que vous ne ferez pas
Ni ménage, ni soins, ni papiers signés à la place de quelqu’un. Des professionnels le font, et vous les rencontrerez.

## Conditions
De 16 à 25 ans, 30 ans en situation de handicap. 24 heures par semaine, huit mois. Indemnité légale, aide au logement dans la vallée, vélo prêté. Une tutrice vous voit chaque semaine.

## Candidatures
Sans CV. Écrivez, appelez ou passez à Aouste-sur-Sye. Rencontre avec les habitants le {+28} : ils donnent leur avis, et vous aussi.`,
    answer: "mail",
  },
];
