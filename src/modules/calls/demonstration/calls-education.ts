import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Children, young people, research with citizens. */
export const educationCalls: readonly DemonstrationCall[] = [
  {
    key: "accueillir-tous-les-enfants",
    kind: "project",
    title: "Accueillir tous les enfants au centre de loisirs",
    summary:
      "Aide permanente pour équiper un accueil de loisirs et renforcer l’équipe quand un enfant en situation de handicap arrive.",
    body: "caisse-des-collines",
    publishedDaysAgo: 320,
    themes: ["education", "health"],
    audiences: ["association", "local-authority"],
    places: [places.drome, places.ardeche],
    text: `
## Le principe
L’enfant n’attend pas la prochaine session d’un appel à projets. Cette aide se demande toute l’année, et la réponse vient en dix jours ouvrés.

## Ce qui est payé
Une animatrice ou un animateur de plus pendant les heures de présence de l’enfant. Le petit matériel : coin calme, repères en images, fauteuil de baignade. Une demi-journée de conseil avec l’équipe et les parents.

## Ce qu’il faut envoyer
Une fiche d’une page, signée par l’accueil et la famille. Aucune pièce médicale n’est demandée, et nous vous prions de ne pas en joindre.

## Durée
L’aide est accordée pour une année scolaire et se renouvelle par un simple courriel. Si l’enfant change de centre, elle le suit : le nouveau centre nous écrit, et rien n’est à recommencer.`,
    conditions: "Accueil déclaré, en Drôme ou en Ardèche.",
    money: { most: 6000, mostRate: 90, words: "Jusqu’à 6 000 € par an et par accueil." },
    documents: [["Fiche de demande", "fiche.odt"]],
    answer: "mail",
  },
  {
    key: "chercher-ensemble",
    kind: "project",
    title: "Chercher ensemble : des associations et des laboratoires",
    summary:
      "L’université finance pendant un an des recherches nées d’une question d’association : qualité de l’eau, bénévolat, mémoire ouvrière, alimentation.",
    body: "universite",
    publishedDaysAgo: 1,
    deadline: { inDays: 85, hour: "23:59" },
    themes: ["education", "citizenship", "environment"],
    audiences: ["association", "research"],
    places: [places.region],
    text: `
## Partir d’une question
Pourquoi nos bénévoles partent-ils au bout de deux ans ? Que respire-t-on dans la cour de l’école ? La boutique des sciences met une question d’association devant un laboratoire qui peut aider à y répondre.

## Le binôme
Une association ou un collectif d’Auvergne-Rhône-Alpes, et une équipe de recherche publique. Si vous n’avez pas d’équipe, écrivez-nous avant le {+40} : nous en cherchons une avec vous.

## Les moyens
15 000 € au plus, dont la moitié au moins revient à l’association. Le temps des bénévoles qui mesurent, interrogent ou trient est indemnisé s’ils le souhaitent. Un stage de master est payé.

## Les règles
La question reste à l’association. Les résultats sont publiés en accès libre, les données aussi quand elles ne touchent pas aux personnes. On publie également ce qui n’a pas marché.

## Sélection
Lettre d’intention de deux pages, puis dossier commun. Le comité réunit autant de citoyens que de chercheurs.`,
    money: { least: 5000, most: 15000, mostRate: 100 },
    criteria: [
      ["Intérêt de la question pour l’association", 40],
      ["Qualité de la méthode", 30],
      ["Partage du travail et des résultats", 30],
    ],
    documents: [["Texte de l’appel", "appel.pdf"]],
    answer: "online",
  },
  {
    key: "jeunes-qui-bricolent",
    kind: "project",
    title: "Jeunes qui bricolent : ateliers bois, fer et vélo",
    summary: "Ateliers manuels pour les 12 à 20 ans du bassin d’Annonay, avec de vrais outils.",
    body: "hautes-terrasses",
    publishedDaysAgo: 52,
    deadline: { inDays: -9, hour: "12:00" },
    themes: ["education", "work"],
    audiences: ["association"],
    places: [places.aroundAnnonay],
    text: `
## Objet
Permettre à des jeunes de scier, souder, démonter et remonter, avec des adultes du métier. Au moins dix séances, gratuites, hors temps scolaire.

## Aide
Jusqu’à 3 000 € pour l’encadrement, la matière et les protections. Un vélo réparé ou un banc rendu à la commune est un bon résultat ; un doigt bandé n’est pas un échec.

## État
L’appel est fermé depuis le {-9}. Les sept associations candidates sont reçues le {+6}.`,
    money: { most: 3000, mostRate: 80 },
    answer: "mail",
  },
  {
    key: "jury-projets-etudiants",
    kind: "application",
    title: "Jury : trois associations pour écouter les projets étudiants",
    summary:
      "L’université cherche trois associations de la Drôme pour siéger une journée au jury des projets engagés des étudiants, à Valence.",
    body: "universite",
    publishedDaysAgo: 19,
    deadline: { inDays: 12, hour: "12:00" },
    themes: ["education", "citizenship"],
    audiences: ["association"],
    places: [places.valence],
    text: `
## La journée
Dix-huit équipes d’étudiants présentent ce qu’elles ont fait avec une association : un tri d’archives, une carte, un jardin, une enquête. Vous écoutez, vous posez vos questions, vous notez avec deux enseignantes.

## Qui nous cherchons
Trois associations de taille différente, dont une sans salarié. Vous pouvez venir à deux et vous relayer. La salle est accessible en fauteuil et une boucle d’écoute est installée.

## En pratique
Une journée à Valence le {+36}, de 9 heures à 17 heures, déjeuner et trajet payés. Une heure de préparation en visio la semaine précédente.

## Se porter candidate
Un courriel de dix lignes : ce que fait l’association, et ce que vous aimeriez que des étudiants en comprennent. Nous répondons à chacune avant le {+20}.`,
    answer: "mail",
  },
  {
    key: "pedibus",
    kind: "tender",
    title: "Accompagnement de trois lignes de pédibus",
    summary: "Encadrement à pied des enfants de trois écoles du Teil, matin et soir.",
    body: "ecoles-et-jardins",
    publishedDaysAgo: 70,
    deadline: { inDays: -25, hour: "12:00" },
    themes: ["education", "mobility"],
    audiences: ["association", "company"],
    places: [places.leTeil],
    text: `
## Objet
Encadrement de trois lignes de pédibus, matin et soir, 140 jours par an. Deux adultes par ligne, vingt enfants au plus. Marché d’un an renouvelable une fois.

## Procédure
Procédure adaptée. Marché réservé aux structures d’insertion par l’activité économique (article L2113-13 du code de la commande publique).

## Suite
Trois offres reçues. Le marché est en cours d’attribution ; l’avis est gardé pour mémoire.`,
    cpv: ["85312400"],
    criteria: [
      ["Formation et stabilité de l’équipe", 60],
      ["Prix", 40],
    ],
    answer: "online",
  },
];
