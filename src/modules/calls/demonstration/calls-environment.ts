import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Water, waste land, repair, mountains. */
export const environmentCalls: readonly DemonstrationCall[] = [
  {
    key: "cantines-sans-gaspillage",
    kind: "project",
    title: "Cantines et cuisines qui jettent moins",
    summary:
      "Pour les associations et les communes qui pèsent, comprennent et réduisent ce que l’on jette dans une cantine, un foyer ou une cuisine partagée.",
    body: "sobrietes",
    publishedDaysAgo: 40,
    deadline: { inDays: 5, hour: "12:00" },
    themes: ["environment", "food"],
    audiences: ["association", "local-authority", "public-body"],
    places: [places.region],
    text: `
## Objectif
Diviser par deux, en dix-huit mois, ce qui part à la poubelle dans trente cuisines de la région. L’agence paie l’accompagnement et un peu de matériel ; elle publie les pesées, sans nommer personne.

## Candidats
Associations, communes, établissements publics. Une cuisine de moins de cent couverts par jour est prioritaire. Deux cuisines voisines peuvent présenter un seul dossier.

## Aide
70 % des dépenses : une personne pour animer les pesées, des balances, un composteur, la formation des équipes. Les chambres froides et les travaux ne sont pas aidés.

## Dépôt et choix
Dossier en ligne, une page de chiffres, deux pages de récit. Une équipe qui a déjà essayé et échoué peut le dire : le comité lit ces lignes avec attention. Choix le {+61}.`,
    money: { least: 5000, most: 25000, mostRate: 70 },
    documents: [["Cahier des charges", "cahier-des-charges.pdf"]],
    answer: "online",
    corrected: {
      daysAgo: 3,
      deadline: { inDays: 19, hour: "12:00" },
      why: "Le formulaire est resté fermé deux jours. Le dépôt des dossiers est prolongé jusqu’au {échéance}. Les dossiers déjà déposés restent valables et peuvent être complétés.",
    },
  },
  {
    key: "friche-des-moulinages",
    kind: "project",
    title: "Une friche à habiter : les anciens moulinages d’Aouste",
    summary:
      "La communauté de communes prête une friche industrielle de 1 800 m² pour trois ans à un collectif qui la fait vivre, avec une aide au démarrage.",
    body: "trois-becs",
    publishedDaysAgo: 12,
    deadline: { inDays: 40, hour: "17:00" },
    themes: ["environment", "economy", "culture"],
    audiences: ["association", "company"],
    places: [places.aouste],
    text: `
## Le lieu
Trois halles de pierre, une cour, un quai de chargement et un canal à sec, au bord de la Drôme. L’eau et l’électricité arrivent dans la première halle seulement. La toiture de la troisième est fermée au public. La friche est à quatre kilomètres de la gare de Crest.

## Ce que nous attendons
Un usage temporaire de trois ans, ouvert aux habitants au moins deux jours par semaine. Ateliers, réemploi, répétitions, jardin de cour, cantine : nous ne choisissons pas à votre place. Nous demandons un projet à plusieurs, avec une personne qui tient les clés et une assurance.

## Ce que la communauté apporte
Le prêt gratuit du lieu, 18 000 € la première année pour la mise en sécurité et les petits travaux, et l’appui d’une architecte huit journées. Les fluides sont à la charge du collectif à partir du septième mois.

## Visites
Le {+7} et le {+16}, à 14 heures, sans inscription. Venez avec de bonnes chaussures.

## Comment nous choisissons
Trois équipes au plus sont reçues une heure chacune. L’audition est ouverte au public. La convention est signée dans les deux mois.`,
    conditions: "Réponse à deux structures ou plus. Assurance d’occupation temporaire.",
    money: { most: 18000, words: "18 000 € la première année, et le lieu prêté." },
    criteria: [
      ["Vie du lieu et ouverture aux habitants", 40],
      ["Solidité de l’équipe et des comptes", 30],
      ["Soin du bâti, de l’eau et des voisins", 30],
    ],
    documents: [
      ["Plan et diagnostic du bâti", "plan-et-diagnostic.pdf"],
      ["Projet de convention", "convention.odt"],
    ],
    answer: "online",
  },
  {
    key: "eau-de-pluie",
    kind: "project",
    title: "Garder l’eau de pluie dans les jardins collectifs",
    summary:
      "Citernes, gouttières, paillage : jusqu’à 4 000 € pour qu’un jardin partagé passe l’été sans ouvrir le robinet de la ville.",
    body: "terres-d-amont",
    publishedDaysAgo: 14,
    deadline: { inDays: 27, hour: "17:00" },
    themes: ["environment", "food"],
    audiences: ["association", "local-authority"],
    places: [places.ardeche],
    text: `
## Pourquoi
Les jardins d’Ardèche boivent en juillet l’eau qui manque aux rivières. Le syndicat aide à la garder quand elle tombe.

## Sont aidés
Les jardins partagés, familiaux ou d’insertion, qu’ils soient tenus par une association ou par une commune. Citerne et récupération d’eau de toiture, pompe à main, haie, ombrage, paillage, et deux journées de conseil sur le sol. Les forages et l’arrosage programmé ne sont pas aidés.

## Démarche
Un technicien passe d’abord, sans engagement, et dessine avec vous ce que peut garder votre toiture. La demande tient ensuite sur un formulaire de deux pages. Appelez avant le {+13} pour que la visite soit possible à temps.

## Après
Les travaux sont terminés dans les douze mois. Vous relevez l’eau gardée une fois par mois ; le syndicat rend les chiffres à tous les jardins.`,
    money: { least: 500, most: 4000, mostRate: 75 },
    answer: "mail",
  },
  {
    key: "berges-de-l-ouveze",
    kind: "tender",
    title: "Entretien des berges de l’Ouvèze et du Mézayon",
    summary:
      "Taille, abattage sélectif et retrait d’embâcles sur 11 kilomètres de berges, autour de Privas. Le lot 2 est réservé aux structures d’insertion.",
    body: "terres-d-amont",
    contact: "Technicien de rivière",
    publishedDaysAgo: 13,
    deadline: { inDays: 21, hour: "16:00" },
    themes: ["environment", "work"],
    audiences: ["company", "association"],
    places: [places.privas],
    text: `
## Objet
Entretien de la végétation des berges de l’Ouvèze et du Mézayon, dans leur traversée de Privas et des communes voisines. Interventions à pied, sans engin dans le lit. Marché de deux ans, deux campagnes par an.

## Procédure et réservation
Procédure adaptée. Le lot 2 est réservé aux structures d’insertion par l’activité économique, en application de l’article L2113-13 du code de la commande publique. Une clause sociale de 300 heures s’applique au lot 1.

## Conditions d’exécution
Aucune coupe entre le 15 mars et le 31 août, pour laisser nicher les oiseaux. Les bois sont laissés en tas au-dessus de la ligne des crues, ou donnés aux riverains. Le technicien marque les arbres avec l’équipe avant chaque campagne.

## Renseignements et offres
Une reconnaissance commune des berges a lieu le {+9} à 9 heures, départ du pont de Coux. Offres par voie électronique. Durée de validité : quatre mois.`,
    cpv: ["77211500", "45246000"],
    lots: [
      { title: "Abattage sélectif et embâcles", euros: 62000, cpv: ["77211400"] },
      {
        title: "Taille et débroussaillage manuels (réservé à l’insertion)",
        euros: 48000,
        cpv: ["77211500"],
      },
    ],
    criteria: [
      ["Valeur technique", 50],
      ["Prix", 35],
      ["Accompagnement social et formation", 15],
    ],
    documents: [
      ["Dossier de consultation", "dossier.pdf"],
      ["Carte des tronçons", "carte.pdf"],
    ],
    answer: "online",
  },
  {
    key: "cafes-de-reparation",
    kind: "project",
    title: "Cafés de réparation : apprendre à réparer près de chez soi",
    summary:
      "Une malle d’outils prêtée, une formation et 1 200 € pour les associations qui ouvrent un rendez-vous de réparation au moins huit fois par an.",
    body: "val-et-cretes",
    publishedDaysAgo: 6,
    deadline: { inDays: 58, hour: "23:59" },
    themes: ["environment", "solidarity"],
    audiences: ["association"],
    places: [places.drome],
    text: `
## Ce que c’est
Un grille-pain, un ourlet, une chaîne de vélo : quelqu’un apporte, quelqu’un montre, et l’on répare à deux. Le réseau aide dix nouveaux cafés de réparation, de préférence dans des communes de moins de 3 000 habitants.

## Ce que nous donnons
Une malle d’outils prêtée un an, une journée sur la sécurité électrique, l’assurance du réseau pour les bénévoles, 1 200 € pour démarrer, et un numéro à appeler quand rien ne marche.

## Ce que nous demandons
Huit rendez-vous dans l’année, un cahier où l’on note ce qui a été réparé et ce qui ne l’a pas été, et la porte ouverte à qui passe, adhérent ou non.

## Pour répondre
Envoyez une page et le nom de trois réparatrices ou réparateurs. Débutants acceptés : c’est pour eux que la formation existe. Réponse le {+72}.`,
    money: { most: 1200, words: "1 200 € et une malle d’outils prêtée." },
    answer: "mail",
  },
  {
    key: "mares-et-haies",
    kind: "project",
    title: "Refuges pour la petite faune : mares, haies et vieux murs",
    summary:
      "Le parc aide à rouvrir une mare, replanter une haie ou garder un mur habité, avec des habitants ou une école.",
    body: "cretes-claires",
    publishedDaysAgo: 18,
    deadline: { inDays: 32, hour: "17:00" },
    themes: ["environment", "education"],
    audiences: ["association", "local-authority", "farmer"],
    places: [places.aroundRoyans],
    text: `
## Ce que nous voulons
Un crapaud fait rarement plus d’un kilomètre pour se reproduire. Nous aidons à lui rendre une mare sur le chemin. Une haie de deux cents mètres, un muret, un clocher ouvert aux chauves-souris comptent autant.

## Qui
Associations, communes, écoles avec leur association, fermes du Royans et du Vercors drômois. Le chantier est fait avec des habitants, au moins une journée.

## Ce que nous prenons en charge
Les plants d’origine locale, la location d’une petite pelle, l’assurance du chantier, la venue d’une naturaliste. Ni poissons, ni plantes de jardinerie, ni éclairage.

## Comment
Prenez une photo du lieu, marquez-le sur un plan, et écrivez-nous. Nous venons voir avant le {+25}. Le parc suit chaque refuge pendant trois ans et rend ce qu’il observe.`,
    money: { least: 300, most: 3500, mostRate: 80 },
    answer: "mail",
  },
];
