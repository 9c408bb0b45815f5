import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Living at home, carers, autonomy. */
export const healthCalls: readonly DemonstrationCall[] = [
  {
    key: "aide-a-domicile-tournees",
    kind: "project",
    title: "Aide à domicile : essayer d’autres tournées",
    summary:
      "Des équipes d’aide à domicile qui font elles-mêmes leurs plannings, sur un petit secteur : la mission finance deux ans d’essai, erreurs comprises.",
    body: "autonomie",
    publishedDaysAgo: 24,
    deadline: { inDays: 30, hour: "17:00" },
    themes: ["health", "work"],
    audiences: ["association", "public-body", "company"],
    places: [places.drome],
    text: `
## Le constat
Une personne aidée voit parfois passer chez elle douze professionnelles dans le mois. Celles-ci roulent beaucoup et se croisent peu. Nous cherchons des services d’aide à domicile prêts à essayer autre chose.

## L’essai
Une équipe de six à dix personnes, sur quelques communes, fait son planning, reçoit les appels et se réunit une heure et demie par semaine, payée. L’essai dure deux ans. Il peut être arrêté à mi-chemin sans remboursement si vous racontez pourquoi.

## Candidats
Services d’aide et d’accompagnement à domicile autorisés dans la Drôme, seuls ou à plusieurs. L’avis du comité social et économique, quand il existe, est joint.

## Dépenses aidées
Temps de réunion, formation, remplacements, vélos ou voitures partagées, appui extérieur. Pas de logiciel seul.

## Calendrier
Réunion d’échange en visio le {+10} à 13 heures. Dossiers avant le {échéance}. Trois équipes sont choisies le {+65}, après une visite où l’on parle aux aides à domicile.`,
    conditions:
      "Service autorisé à la date de la demande. Accord écrit d’au moins six salariées volontaires.",
    money: { least: 10000, most: 40000, mostRate: 80 },
    criteria: [
      ["Place donnée aux aides à domicile", 40],
      ["Effet attendu pour les personnes aidées", 35],
      ["Réalisme de l’organisation", 25],
    ],
    documents: [
      ["Cahier des charges", "cahier-des-charges.pdf"],
      ["Modèle de convention avec droit à l’erreur", "convention.odt"],
    ],
    answer: "online",
  },
  {
    key: "souffler-un-peu",
    kind: "project",
    title: "Souffler un peu : du répit pour les proches aidants",
    summary:
      "Haltes d’une demi-journée, relais à domicile, week-ends : jusqu’à 12 000 € pour les associations qui permettent aux aidants de s’absenter.",
    body: "autonomie",
    publishedDaysAgo: 2,
    deadline: { inDays: 64, hour: "17:00" },
    themes: ["health", "solidarity"],
    audiences: ["association", "local-authority"],
    places: [places.drome],
    text: `
## Pour qui l’on travaille
Une fille, un voisin, un époux qui aide chaque jour quelqu’un. Les aidants disent rarement qu’ils sont fatigués. Ils disent : je ne peux pas venir.

## Propositions attendues
Des haltes dans une salle de village avec un minibus, un relais de quelques heures à la maison, un café d’aidants où la personne aidée est accueillie dans la pièce à côté. Les horaires partent de ce que les aidants peuvent, soirs et samedis compris.

## Financement
Jusqu’à 12 000 € par an, deux ans. Sont retenus l’accueil, les trajets, la formation des bénévoles. Les soins ne sont pas financés ici.

## Pour déposer
Le dossier est court. Il commence par ce que trois aidants vous ont dit, sans leurs noms. Réponse le {+100}.`,
    money: { least: 3000, most: 12000, mostRate: 70 },
    documents: [["Dossier", "dossier.odt"]],
    answer: "online",
  },
  {
    key: "rester-chez-soi-ensemble",
    kind: "project",
    title: "Rester chez soi, ensemble : associations pour Rest@dom",
    summary:
      "La coopérative Rest@dom ouvre son service à de nouvelles associations : culture, jardin, aide à domicile, visites. Formation et 2 000 € pour démarrer.",
    body: "restadom",
    publishedDaysAgo: 13,
    deadline: { inDays: 46, hour: "18:00" },
    themes: ["health", "digital", "solidarity"],
    audiences: ["association"],
    places: [places.drome],
    text: `
## Rest@dom en trois phrases
Une personne qui reste chez elle compose sa semaine avec celles et ceux qui passent la voir. Elle choisit ce que chacun voit. Personne d’autre n’a la vue d’ensemble, sauf ceux qu’elle nomme.

## Qui nous cherchons
Des associations de la Drôme qui vont déjà chez les gens, ou qui aimeraient : théâtre, jardin, lecture, réparation, aide à domicile, repas. Une seule demi-journée par semaine suffit.

## Ce que vous recevez
Deux jours de formation, dont une sur la discrétion. Une médiatrice numérique à appeler. 2 000 € pour les trajets et le temps de préparation. Une part de la coopérative, offerte la première année.

## Ce à quoi vous vous engagez
Dire quand vous ne pouvez pas venir. Ne noter que ce que votre passage demande. Accepter que la personne retire à tout moment ce qu’elle partage.

## Répondre
Par courriel, deux pages, et une rencontre à Montélimar. Les réponses sont données au fil de l’eau, la dernière le {+60}.`,
    money: { most: 2000 },
    documents: [["Charte de la coopérative", "charte.pdf"]],
    answer: "mail",
  },
  {
    key: "garde-itinerante-de-nuit",
    kind: "tender",
    title: "Aide à domicile de nuit : garde itinérante",
    summary:
      "Passages de nuit au domicile de personnes âgées ou en situation de handicap, en trois secteurs de la Drôme.",
    body: "autonomie",
    contact: "Bureau des marchés sociaux",
    publishedDaysAgo: 15,
    deadline: { inDays: 41, hour: "12:00" },
    themes: ["health"],
    audiences: ["association", "company", "public-body"],
    places: [places.drome],
    text: `
## Objet
Passages programmés et passages à la demande, de 21 heures à 6 heures, au domicile de personnes accompagnées. Le titulaire intervient en moins de quarante minutes après un appel de la téléassistance de la personne. Il ne remplace ni les secours ni les soins.

## Forme du marché
Services sociaux passés en procédure adaptée (article R2123-1 du code de la commande publique). Trois lots géographiques, trois ans fermes. Le groupement solidaire de deux services est admis et même souhaité dans le Diois.

## Exigences
Deux personnes par équipe. Véhicule équipé pour la neige dans le lot 3. Transmissions limitées à l’utile, effacées au bout de trente jours. Salaires de nuit conformes à la convention collective.

## Réponse
Mémoire de quinze pages au plus. Une audition des candidats a lieu dans la semaine du {+48}. Les questions sont posées avant le {+30}.`,
    cpv: ["85311100", "85312000"],
    lots: [
      { title: "Valence et plaine", euros: 420000, cpv: ["85311100"] },
      { title: "Montélimar et Drôme provençale", euros: 360000, cpv: ["85311100"] },
      { title: "Crest, Die et vallées", euros: 330000, cpv: ["85311100"] },
    ],
    criteria: [
      ["Qualité du service rendu", 45],
      ["Conditions de travail des équipes", 25],
      ["Prix", 30],
    ],
    documents: [
      ["Règlement de la consultation", "reglement.pdf"],
      ["Cahier des clauses particulières", "clauses.pdf"],
    ],
    answer: "online",
  },
  {
    key: "conseil-d-administration-restadom",
    kind: "application",
    title:
      "Appel à candidatures : deux sièges au conseil d’administration de Rest@dom pour les personnes aidées",
    summary:
      "Les personnes qui utilisent Rest@dom, ou leurs proches, peuvent se présenter pour siéger trois ans. On peut siéger de chez soi.",
    body: "restadom",
    publishedDaysAgo: 28,
    deadline: { inDays: 10, hour: "18:00" },
    themes: ["health", "citizenship"],
    audiences: ["individual"],
    places: [places.drome],
    text: `
## De quoi s’agit-il
Le conseil d’administration décide du budget, des règles de discrétion et de qui peut rejoindre la coopérative. Treize personnes y siègent. Deux sièges reviennent à celles et ceux qui vivent chez eux avec l’aide de Rest@dom.

## Ce que cela demande
Six réunions par an, le mardi de 14 h 30 à 16 heures. On y vient, on appelle, ou l’on se fait accompagner d’une personne de son choix. Les papiers sont envoyés en grands caractères dix jours avant, et relus au téléphone si on le souhaite.

## Être candidat
Dites qui vous êtes et pourquoi, en quelques lignes ou de vive voix. Quelqu’un peut écrire pour vous. Les candidatures sont lues telles quelles aux sociétaires, qui votent le {+24}.

## Frais
Trajets et aide pour s’absenter de la maison sont remboursés. La fonction n’est pas payée.`,
    answer: "mail",
  },
  {
    key: "potager-au-bout-du-couloir",
    kind: "project",
    title: "Un potager au bout du couloir",
    summary: "Jardins à hauteur de fauteuil dans les maisons de retraite de Drôme et d’Ardèche.",
    body: "aigue-belle",
    publishedDaysAgo: 74,
    deadline: { inDays: -20, hour: "12:00" },
    themes: ["health", "food"],
    audiences: ["association", "public-body"],
    places: [places.drome, places.ardeche],
    text: `
## L’appel
Des bacs à hauteur de fauteuil, un robinet qui tourne sans forcer, un banc au soleil : la fondation aidait les associations d’amis et de familles à ouvrir un jardin dans une maison de retraite.

## Conditions
Une association porte la demande, la maison signe. Les résidents choisissent les plantes. Les jardins que l’on regarde sans les toucher ne sont pas retenus.

## Résultat
Fermé. Trente et un dossiers reçus, onze jardins aidés, pour 68 000 € en tout. Le jury publie ses raisons, dossier par dossier, avec l’accord des équipes.`,
    money: { least: 2000, most: 8000, mostRate: 80 },
    documents: [["Les onze jardins", "onze-jardins.pdf"]],
    answer: "online",
  },
];
