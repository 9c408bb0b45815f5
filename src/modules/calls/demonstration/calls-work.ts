import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Getting to work, learning a trade, learning French. */
export const workCalls: readonly DemonstrationCall[] = [
  {
    key: "premiers-pas-vers-l-emploi",
    kind: "project",
    title: "Premiers pas : reprendre confiance avant l’emploi",
    summary:
      "Pour les associations qui accompagnent, en petit groupe, des personnes éloignées du travail depuis plus d’un an.",
    body: "maison-de-l-emploi",
    publishedDaysAgo: 17,
    deadline: { inDays: 34, hour: "16:00" },
    themes: ["work", "solidarity"],
    audiences: ["association"],
    places: [places.aroundTournon],
    text: `
## Notre idée
On ne reprend pas confiance en refaisant son CV. On la reprend en faisant quelque chose qui sert : un spectacle, un potager, une carte de quartier, la remise en état d’un sentier. Nous aidons les associations qui accueillent pour cela huit à douze personnes pendant trois mois.

## Public
Habitants de Tournon-sur-Rhône, de Tain-l’Hermitage et des communes voisines, des deux côtés du fleuve. Personne n’est envoyé : chacun vient parce qu’il l’a choisi, après une première journée sans engagement.

## Moyens
Jusqu’à 9 000 € par groupe. Sont compris l’encadrement, les trajets, la garde d’enfants et un repas par jour de présence. Un conseiller de la Maison de l’emploi passe une demi-journée par semaine, à la demande du groupe.

## Répondre
Un dossier de cinq pages et le prénom de la personne qui sera là tous les matins. Décision le {+52}.`,
    money: { least: 4000, most: 9000, mostRate: 90 },
    criteria: [
      ["Utilité concrète de ce qui est fait", 40],
      ["Qualité de l’encadrement", 40],
      ["Lien avec les employeurs proches", 20],
    ],
    documents: [["Dossier", "dossier.odt"]],
    answer: "online",
  },
  {
    key: "francais-pour-travailler",
    kind: "tender",
    title: "Cours de français pour vivre et travailler ici",
    summary:
      "Marché de formation : 600 heures de français pour adultes, le soir et le samedi, à Tournon-sur-Rhône. Deux lots.",
    body: "maison-de-l-emploi",
    contact: "Pôle achats",
    publishedDaysAgo: 14,
    deadline: { inDays: 16, hour: "12:00" },
    themes: ["work", "education", "international"],
    audiences: ["association", "company", "public-body"],
    places: [places.tournon],
    text: `
## Objet
Cours de français pour des adultes qui vivent en France et dont ce n’est pas la langue. 600 heures sur un an, par groupes de douze. Marché reconductible deux fois.

## Contenu
Le lot 1 part des situations de la vie : le médecin, l’école, le bail. Le lot 2 se tient dans trois entreprises, sur le temps de travail, avec leurs mots. Les personnes peu scolarisées sont accueillies dans les deux.

## Conditions
Formatrices et formateurs diplômés en français langue étrangère ou avec cinq ans de pratique. Garde d’enfants organisée par l’acheteur le samedi. Aucune assiduité n’est signalée à un tiers sans l’accord de la personne.

## Offres
Procédure adaptée. Une séance type est demandée, sur deux pages. Questions jusqu’au {+8}. Auditions le {+23}.`,
    cpv: ["80580000"],
    lots: [
      { title: "Français de la vie quotidienne, soir et samedi", euros: 24000, cpv: ["80580000"] },
      { title: "Français dans l’entreprise", euros: 18000, cpv: ["80580000"] },
    ],
    criteria: [
      ["Pédagogie", 55],
      ["Prix", 30],
      ["Suivi et lien avec les bénévoles", 15],
    ],
    documents: [["Dossier de consultation", "dossier.pdf"]],
    answer: "online",
  },
  {
    key: "murs-en-pierre-seche",
    kind: "tender",
    title: "Chantier d’insertion : relever 900 mètres de murs en pierre sèche",
    summary:
      "Marché réservé à l’insertion pour relever des murs de terrasses au-dessus d’Annonay, avec une formation au métier.",
    body: "hautes-terrasses",
    publishedDaysAgo: 6,
    deadline: { inDays: 33, hour: "12:00" },
    themes: ["work", "environment", "culture"],
    audiences: ["association", "company"],
    places: [places.aroundAnnonay],
    text: `
## Objet
Relever 900 mètres de murs de soutènement en pierre sèche, sur des terrasses communales remises en culture par deux maraîchers et une association de jardins. Durée : deux ans.

## Marché réservé
Ce marché est réservé aux structures d’insertion par l’activité économique (article L2113-13 du code de la commande publique). Une équipe de huit personnes au moins, encadrée par une murailleuse ou un murailleur confirmé.

## Formation
Un quart du temps est donné à l’apprentissage : taille, drainage, escaliers volants, calcul des fruits. Les gestes appris sont inscrits au livret de chaque salarié. Une journée ouverte au public est prévue chaque saison.

## Organisation
Pierre prise sur place, sans ciment ni géotextile. Arrêt des travaux quand il gèle. Hébergement possible dans l’ancienne cure pendant la semaine.

## Offre
Mémoire de dix pages, prix au mètre carré de parement. Visite obligatoire le {+12} à 10 heures.`,
    cpv: ["45262500", "80510000"],
    criteria: [
      ["Accompagnement et formation", 50],
      ["Qualité de l’ouvrage", 30],
      ["Prix", 20],
    ],
    documents: [
      ["Plan des terrasses", "plan.pdf"],
      ["Règlement de la consultation", "reglement.pdf"],
    ],
    answer: "online",
  },
  {
    key: "trente-mentors",
    kind: "application",
    title: "Appel à candidatures : trente mentors pour des jeunes qui débutent",
    summary:
      "Deux heures par quinzaine pendant six mois avec un jeune de 16 à 25 ans qui cherche sa voie. Aucun métier n’est trop petit.",
    body: "maison-de-l-emploi",
    publishedDaysAgo: 23,
    deadline: { inDays: 20, hour: "18:00" },
    themes: ["work", "education"],
    audiences: ["individual"],
    places: [places.aroundTournon],
    text: `
## Être mentor
Ce n’est ni donner des leçons ni trouver un stage à la place. C’est écouter quelqu’un deux heures par quinzaine, ouvrir son carnet d’adresses, et rester quand il ou elle hésite.

## Qui
Artisane, infirmier, retraitée de la Poste, viticulteur, musicienne : nous cherchons trente personnes de plus de 25 ans, des deux rives. Les métiers sans diplôme sont très demandés.

## Comment cela marche
Une soirée de formation, un premier rendez-vous à trois, puis vous vous voyez où vous voulez, hors de chez vous. Une référente répond à vos questions. Si l’un des deux veut arrêter, on arrête, sans reproche. Un extrait de casier judiciaire est demandé.

## Se proposer
Un formulaire de dix lignes, ou un appel. Nous vous rencontrons avant le {+30}.`,
    answer: "online",
  },
  {
    key: "chantiers-de-benevoles",
    kind: "project",
    title: "Un guide pour votre chantier de bénévoles",
    summary:
      "Toute l’année, la fondation paie trois à dix journées d’une personne du métier pour guider un chantier mené par une association.",
    body: "pierre-seche",
    publishedDaysAgo: 260,
    themes: ["work", "culture"],
    audiences: ["association"],
    places: [places.france],
    text: `
## Ce que c’est
Vous avez des bras, un mur, un toit ou un four. Il vous manque quelqu’un qui sait. Nous payons cette personne, trois à dix journées, à son tarif, et nous vous aidons à la trouver si vous n’en connaissez pas.

## Pour qui
Associations de toute la France. Les chantiers de jeunes, de quartier et d’école sont les bienvenus. Le bâtiment visé n’est pas une habitation privée.

## Demander
Sans date limite. Une page, trois photographies, le nombre de bénévoles et la saison. Réponse en un mois. Si le temps est mauvais, le report ne demande aucun papier.

## Ce que nous vous demandons après
Une photographie du même endroit, prise du même pas, et trois lignes sur ce que chacun sait faire de plus qu’avant. Elles sont lues à haute voix à la réunion de la fondation.`,
    money: {
      least: 750,
      most: 3500,
      words: "Trois à dix journées d’artisan, payées par la fondation.",
    },
    answer: "mail",
  },
];
