import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Theatre and living arts. */
export const theatreCalls: readonly DemonstrationCall[] = [
  {
    key: "spectacles-sans-scene",
    kind: "project",
    title: "Spectacles dans les lieux qui n’en voient jamais",
    summary:
      "Du théâtre chez l’habitant, dans une grange ou une salle des fêtes : la fondation paie jusqu’à 6 000 € une tournée de village en village.",
    body: "aigue-belle",
    publishedDaysAgo: 25,
    deadline: { inDays: 31, hour: "23:59" },
    themes: ["culture", "solidarity"],
    audiences: ["association"],
    places: [places.aroundNyons],
    text: `
## Ce que nous aimerions voir
Une comédienne dans une cuisine de huit personnes. Un conte dans une bergerie. Une pièce courte sur le parking d’une cave coopérative, après le travail. Nous aidons les tournées d’au moins cinq dates dans des communes des Baronnies où aucun spectacle n’est programmé à l’année.

## Qui peut répondre
Les compagnies constituées en association, les associations de village, ou les deux ensemble. Une compagnie amateur peut répondre si une personne du métier l’accompagne.

## Ce que nous payons
Les cachets d’abord. Puis les déplacements, le matériel léger, la location d’une salle, le repas partagé. Nous ne payons pas la création du spectacle : il doit être prêt à jouer.

## L’entrée
Libre, au chapeau ou à cinq euros au plus. Une personne qui ne peut pas venir seule est cherchée chez elle : dites qui s’en charge.

## Répondre
Cinq pages, une captation ou trois extraits de texte, et la liste des lieux avec le prénom de qui vous y attend. Réponse le {+66}.`,
    conditions: "Licence d’entrepreneur de spectacles, ou moins de sept représentations par an.",
    money: { most: 6000, mostRate: 80 },
    criteria: [
      ["Choix des lieux et lien avec les habitants", 40],
      ["Qualité artistique", 35],
      ["Juste paiement des artistes", 25],
    ],
    documents: [["Règlement", "reglement.pdf"]],
    answer: "online",
  },
  {
    key: "residence-theatre-burzet",
    kind: "application",
    title: "Résidence de création : théâtre en montagne",
    summary:
      "La Forge aux Voix cherche une compagnie de théâtre pour six semaines de résidence à Burzet, logée, payée, avec trois rendez-vous ouverts aux habitants.",
    body: "forge-aux-voix",
    publishedDaysAgo: 10,
    deadline: { inDays: 43, hour: "23:59" },
    themes: ["culture"],
    audiences: ["association", "company"],
    places: [places.burzet],
    text: `
## La résidence
Six semaines, en deux fois, dans une ancienne école chauffée au bois, au bord de la Bourges. Un plateau de huit mètres sur sept, de la lumière du nord, deux chambres et un logement pour quatre. Le réseau mobile passe mal et tout le monde vous dira bonjour.

## Ce que nous proposons
12 000 € d’apport en production, le logement, un technicien quinze jours, et une première à Aubenas la saison suivante.

## Ce que nous demandons
Trois rendez-vous avec les habitants, que vous inventez : une répétition ouverte, une lecture chez le boulanger, un atelier avec la classe unique. Pas d’atelier obligatoire de plus, pas de compte rendu de vingt pages.

## Candidature
Une lettre, le texte ou la matière de départ, un budget sur une page. Les équipes sans lieu de répétition et celles qui n’ont jamais travaillé en Ardèche sont lues en premier.

## Choix
Cinq équipes passent une journée à Burzet, trajets payés. La compagnie est choisie le {+70} par un comité de sept personnes, dont trois habitantes et habitants.`,
    money: { most: 12000, words: "12 000 € d’apport en production, logement compris." },
    documents: [["Fiche technique du lieu", "fiche-technique.pdf"]],
    answer: "online",
  },
  {
    key: "jury-de-textes",
    kind: "application",
    title: "Jury de lecteurs : choisir un texte de théâtre inédit",
    summary:
      "Douze personnes, sans condition de métier, pour lire huit pièces en trois mois et désigner celle qui sera montée à Aubenas.",
    body: "forge-aux-voix",
    publishedDaysAgo: 30,
    deadline: { inDays: 7, hour: "18:00" },
    themes: ["culture", "citizenship"],
    audiences: ["individual"],
    places: [places.aubenas],
    text: `
## Lire, puis discuter
Chaque saison, la Forge aux Voix monte un texte que personne n’a encore joué. Ce n’est pas la direction qui le choisit, mais douze lecteurs et lectrices. Huit pièces, quatre soirées, du pain, du fromage, et des désaccords.

## Qui peut être du jury
Toute personne de plus de seize ans. Il n’est pas nécessaire d’aller au théâtre. Nous gardons quatre places pour celles et ceux qui n’y sont jamais entrés et deux pour des personnes qui lisent en écoutant : les pièces sont aussi enregistrées.

## Ce que cela demande
Une trentaine d’heures de lecture, quatre soirées à Aubenas entre 18 h 30 et 21 heures. Le covoiturage est organisé et la garde d’enfants payée.

## Se proposer
Dites-nous par courriel, par téléphone ou sur une carte postale le dernier texte qui vous a mis en colère ou en joie. S’il y a trop de candidatures, nous tirons au sort en public le {+13}.`,
    answer: "mail",
  },
  {
    key: "service-civique-halle",
    kind: "application",
    title: "Service civique : ouvrir le théâtre à celles et ceux qui n’y vont pas",
    summary:
      "Une mission de huit mois à Romans-sur-Isère pour aller vers les foyers, les clubs et les familles, et inventer avec eux une façon d’entrer au théâtre.",
    body: "theatre-de-la-halle",
    publishedDaysAgo: 8,
    deadline: { inDays: 25, hour: "18:00" },
    themes: ["culture", "education", "solidarity"],
    audiences: ["individual"],
    places: [places.romans],
    text: `
## La mission
Vous passez la moitié de la semaine hors du théâtre : centre social, foyer de jeunes travailleurs, club de boxe, marché. Vous écoutez, vous invitez, vous revenez. L’autre moitié, vous préparez avec l’équipe les soirées que ces rencontres ont fait naître.

## Vous
Avez entre 16 et 25 ans, ou jusqu’à 30 ans si vous êtes en situation de handicap. Aucun diplôme, aucune expérience n’est demandée. Parler une autre langue que le français est utile ici.

## Conditions
28 heures par semaine, huit mois, indemnité légale du service civique. Deux tuteurs, une formation civique et citoyenne, et une journée par mois avec les volontaires d’autres théâtres. Le permis n’est pas nécessaire.

## Pour vous présenter
Une lettre, une vidéo de deux minutes ou un appel : la forme que vous préférez. Nous rencontrons tout le monde les {+29} et {+33}, autour d’un café.`,
    answer: "mail",
  },
  {
    key: "theatre-parole-d-aines",
    kind: "project",
    title: "Ateliers de théâtre et paroles d’aînés",
    summary:
      "Faire jouer ensemble, dans les villages, des personnes âgées et des plus jeunes : jusqu’à 5 000 € par saison d’ateliers de théâtre.",
    body: "theatre-de-la-halle",
    publishedDaysAgo: 4,
    deadline: { inDays: 49, hour: "17:00" },
    themes: ["culture", "health", "solidarity"],
    audiences: ["association"],
    places: [places.drome],
    text: `
## L’appel
Le Théâtre de la Halle-Basse partage chaque année une part de son budget avec des associations de la Drôme. Cette fois, il soutient des ateliers de théâtre où au moins la moitié des participants a plus de 70 ans.

## Cadre
Dix séances ou plus, dans un lieu que l’on rejoint à pied ou avec une navette. Une comédienne ou un comédien payé au tarif du métier. Une sortie publique, même petite, même assise, chez quelqu’un si c’est plus simple.

## Aide
Jusqu’à 5 000 €, le prêt de costumes et de deux projecteurs, et des places à partager pour la saison. L’aide ne couvre pas le fonctionnement habituel de l’association.

## Dossier
Trois pages et une rencontre au théâtre, à Romans, ou en visio. Les associations qui se mettent à deux villages sont encouragées. Décision le {+63}.`,
    money: { least: 1500, most: 5000, mostRate: 80 },
    documents: [["Formulaire", "formulaire.odt"]],
    answer: "mail",
  },
  {
    key: "premieres-scenes",
    kind: "project",
    title: "Premières scènes : ateliers de théâtre amateur",
    summary:
      "Soutien de la Forge aux Voix aux troupes amateurs d’Ardèche : un regard de metteur en scène et 900 € pour une première représentation.",
    body: "forge-aux-voix",
    publishedDaysAgo: 64,
    deadline: { inDays: -15, hour: "18:00" },
    themes: ["culture"],
    audiences: ["association"],
    places: [places.ardeche],
    text: `
## Pour qui
Les troupes amateurs d’Ardèche, neuves ou anciennes, qui préparent une représentation. Les troupes de collège et de lycée ont leur propre appel.

## Quoi
Trois journées avec une metteuse en scène, une journée avec un éclairagiste, et 900 € pour la salle, les droits d’auteur et les affiches. Huit troupes sont soutenues.

## Comment
Une lettre de la troupe entière, signée par tout le monde, et la date déjà prise dans une salle. Les troupes de moins de deux ans comptent pour la moitié des choix.`,
    money: { most: 900 },
    answer: "mail",
  },
  {
    key: "materiel-scenique",
    kind: "tender",
    title: "Location de matériel de son et de lumière pour douze dates",
    summary:
      "Location, transport et montage de matériel scénique pour douze représentations hors les murs en Drôme.",
    body: "theatre-de-la-halle",
    contact: "Régie générale",
    publishedDaysAgo: 48,
    deadline: { inDays: -12, hour: "12:00" },
    themes: ["culture"],
    audiences: ["company", "association"],
    places: [places.romans],
    text: `
## Objet
Location de matériel de son et de lumière, transport, montage et démontage pour douze représentations dans des lieux non équipés, de Hauterives à Saint-Jean-en-Royans. Marché d’un an.

## Attendus
Matériel sobre : la puissance disponible est souvent de 9 kVA. Une fiche par lieu est jointe. Un technicien du titulaire reste pendant chaque représentation.

## Offres
Procédure adaptée, prix à la date. La consultation est close ; l’avis est gardé ici pour mémoire.`,
    cpv: ["32342000", "51313000"],
    criteria: [
      ["Prix", 50],
      ["Adaptation aux lieux", 50],
    ],
    answer: "online",
  },
];
