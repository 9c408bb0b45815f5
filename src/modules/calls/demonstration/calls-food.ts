import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Gardens, kitchens and canteens. */
export const foodCalls: readonly DemonstrationCall[] = [
  {
    key: "jardins-nourriciers",
    kind: "project",
    title: "Jardins nourriciers au pied des immeubles",
    summary:
      "La fondation aide les associations qui ouvrent un jardin partagé avec les habitants d’un quartier, sur un terrain prêté au moins trois ans.",
    body: "aigue-belle",
    publishedDaysAgo: 50,
    deadline: { inDays: 6, hour: "12:00" },
    themes: ["food", "solidarity", "environment"],
    audiences: ["association"],
    places: [places.aroundMontelimar],
    text: `
## Ce que nous cherchons
Un carré de pommes de terre, trois rangs de haricots, une table à l’ombre : nous aidons à ouvrir des jardins partagés là où l’on habite, pas là où il reste de la place. Le jardin peut être petit. Il doit être choisi, dessiné et cultivé par celles et ceux qui le voient de leur fenêtre.

## Qui peut répondre
Les associations qui ont plus d’un an, seules ou à plusieurs. Si vous répondez ensemble, dites simplement qui fait quoi et qui reçoit l’argent. Les communes et les bailleurs peuvent être partenaires, pas porteurs.

## Ce que nous payons, et ce que nous ne payons pas
L’eau, la terre, les outils, un cabanon, les plants, et jusqu’à la moitié d’un salaire d’animation la première année. Nous ne payons ni l’achat d’un terrain, ni une étude seule, ni une fête d’inauguration.

## Comment répondre
Un dossier de six pages, en ligne, et la lettre de celui ou celle qui prête le terrain. Au moins dix habitants signent le dossier : une signature au crayon suffit. Une réunion d’information s’est tenue le {-12} ; le compte rendu est joint.

## La suite
Nous lisons tout et nous rappelons chaque équipe. Le jury, où siègent deux jardinières, répond au plus tard le {+59}. Le bilan est publié sous une licence libre, avec ce qui a raté.`,
    conditions:
      "Terrain prêté par écrit pour trois ans ou plus. Au moins dix habitants déjà partants. Une personne de l’équipe formée au jardinage. Un cinquième du budget apporté par l’équipe : argent, heures ou prêt de matériel.",
    money: { least: 3000, most: 15000, mostRate: 80 },
    criteria: [
      ["Place des habitants dans les décisions", 40],
      ["Solidité du prêt de terrain et de l’accès à l’eau", 25],
      ["Soin du sol et de l’eau", 20],
      ["Ce que d’autres pourront reprendre", 15],
    ],
    documents: [
      ["Règlement de l’appel", "reglement.pdf"],
      ["Compte rendu de la réunion d’information", "compte-rendu.pdf"],
      ["Modèle de lettre pour le prêt d’un terrain", "pret-de-terrain.odt"],
    ],
    answer: "online",
    alsoSeen: {
      title: "Fondation Aigue-Belle : jardins nourriciers au pied des immeubles",
      summary:
        "Soutien de la fondation Aigue-Belle aux jardins partagés des quartiers, jusqu’à 12 000 € par projet. Voir le règlement sur les pages de la fondation.",
      money: { least: 3000, most: 12000 },
      url: "https://rhone-et-roubion.example.org/associations/aides/jardins-nourriciers",
    },
  },
  {
    key: "cuisines-ouvertes",
    kind: "project",
    title: "Cuisines ouvertes : cuisiner et manger ensemble",
    summary:
      "Pour les associations qui font entrer des voisins dans une cuisine : ateliers, repas du mois, bocaux de surplus, tables où l’on paie ce que l’on peut.",
    body: "aigue-belle",
    publishedDaysAgo: 16,
    deadline: { inDays: 44, hour: "23:59" },
    themes: ["food", "solidarity", "health"],
    audiences: ["association"],
    places: [places.drome],
    text: `
## L’idée
On parle mieux en épluchant. Nous soutenons des cuisines où des personnes qui ne se seraient pas croisées préparent le même repas : une salle des fêtes un samedi sur deux, le four d’une ancienne boulangerie, la cuisine d’une école hors du temps scolaire.

## Pour qui
Toute association de la Drôme. Celles qui n’ont pas de salarié sont les bienvenues : une colonne du budget est faite pour les heures des bénévoles.

## Ce que nous finançons
Le matériel (plaques, marmites, bocaux, armoire froide), la mise aux normes légère d’une cuisine jusqu’à la moitié de la somme demandée, une formation à l’hygiène, les premiers mois de denrées. Nous ne finançons pas un service traiteur ni un repas réservé aux adhérents.

## Comment cela se passe
Racontez en quatre pages un repas, du marché à la vaisselle : qui est là, qui décide du menu, ce que cela coûte par assiette. Une visite peut être proposée avant la décision, qui tombe le {+75}. La somme est versée en deux fois : quatre cinquièmes au départ, le reste quand vous nous invitez à table.`,
    conditions:
      "Siège ou activité dans la Drôme. Repas ouverts à toutes et à tous, avec un prix libre ou solidaire.",
    money: { least: 2000, most: 10000, mostRate: 70 },
    documents: [
      ["Règlement", "reglement.pdf"],
      ["Budget à remplir", "budget.ods"],
    ],
    answer: "online",
  },
  {
    key: "cultiver-l-ecole",
    kind: "project",
    title: "Cultiver l’école : un potager dans chaque cour",
    summary:
      "Jusqu’à 2 500 € par école pour créer un jardin avec les enfants, porté par une association de parents ou d’éducation populaire.",
    body: "caisse-des-collines",
    publishedDaysAgo: 22,
    deadline: { inDays: 52, hour: "17:00" },
    themes: ["education", "food"],
    audiences: ["association", "local-authority"],
    places: [places.ardeche],
    text: `
## De quoi s’agit-il
La Caisse des Collines aide les écoles maternelles et élémentaires de l’Ardèche à ouvrir un jardin dans leur cour ou à moins de dix minutes à pied. Le jardin sert pendant le temps périscolaire et reste ouvert aux familles au moins une demi-journée par mois, vacances comprises.

## Qui dépose la demande
Une association (parents d’élèves, amicale laïque, centre social, jardiniers du quartier) ou la commune. L’accord écrit de la direction de l’école et celui de la mairie, propriétaire du terrain, sont joints au dossier.

## Dépenses retenues
Bacs, récupérateur d’eau, outils à la taille des enfants, plants et graines, six séances d’animation. Les jeux de plein air, les clôtures et le goudron à retirer relèvent d’autres aides et ne sont pas pris en compte.

## Pour l’été
Le dossier dit qui arrose en juillet et en août. C’est la première cause d’abandon des jardins d’école, et la première question que nous poserons.

## Calendrier
Une réponse est adressée à chaque école avant le {+95}. Un versement unique, sur facture ou sur devis signé.`,
    conditions: "École publique ou privée sous contrat, en Ardèche. Une seule demande par école.",
    money: { most: 2500, mostRate: 90 },
    documents: [
      ["Notice", "notice.pdf"],
      ["Accord de la commune, à signer", "accord-commune.odt"],
    ],
    answer: "online",
  },
  {
    key: "repas-liaison-chaude",
    kind: "tender",
    title: "Préparation de repas pour trois cantines et portage à domicile",
    summary:
      "Marché de services en deux lots : repas en liaison chaude pour trois cantines scolaires, et repas portés au domicile de personnes âgées, autour de Crest.",
    body: "trois-becs",
    contact: "Service des marchés",
    publishedDaysAgo: 20,
    deadline: { inDays: 15, hour: "12:00" },
    themes: ["food", "health"],
    audiences: ["association", "company"],
    places: [places.crest],
    text: `
## Objet du marché
Préparation et livraison de repas pour les cantines de trois écoles (180 repas par jour, quatre jours par semaine, 140 jours par an) et pour le portage à domicile (55 repas par jour, sept jours sur sept). Les besoins sont estimés ; le minimum garanti est de 80 % de ces quantités.

## Procédure
Procédure adaptée. Marché d’un an, reconductible deux fois. Les candidats peuvent répondre à un seul lot ou aux deux. Les groupements sont admis ; aucune forme n’est imposée.

## Ce que les repas contiennent
Au moins la moitié de produits durables et de qualité, dont un cinquième issu de l’agriculture biologique, comme le demande l’article L230-5-1 du code rural et de la pêche maritime. Un menu sans viande ni poisson chaque semaine. Pour le lot 2, des plats faciles à réchauffer et à ouvrir par une main peu sûre.

## Visite et questions
Les cuisines satellites se visitent sur rendez-vous jusqu’au {+8}. Les questions sont reçues jusqu’au {+9} ; les réponses vont à tous les candidats.

## Remise des offres
Par voie électronique, avant le {échéance}. L’offre dit la provenance des denrées pour un menu de quatre semaines. Une négociation est possible avec les trois premiers.`,
    cpv: ["55524000", "55521200"],
    lots: [
      {
        title: "Repas pour trois cantines scolaires",
        euros: 126000,
        cpv: ["55524000"],
        text: "25 200 repas par an, livrés à 11 h 30 au plus tard.",
      },
      {
        title: "Repas portés au domicile",
        euros: 180000,
        cpv: ["55521200"],
        text: "Environ 20 000 repas par an, tournées du matin, chaînes de froid tenues.",
      },
    ],
    criteria: [
      ["Qualité des denrées et des menus", 45],
      ["Prix", 35],
      ["Organisation des livraisons et remplacements", 20],
    ],
    documents: [
      ["Règlement de la consultation", "reglement.pdf"],
      ["Cahier des clauses", "cahier-des-clauses.pdf"],
      ["Bordereau des prix", "prix.ods"],
    ],
    answer: "online",
  },
  {
    key: "denrees-cinq-cantines",
    kind: "tender",
    title: "Denrées biologiques et locales pour cinq cantines",
    summary:
      "Fourniture de légumes, de fruits, de produits laitiers, de pain et de volailles à cinq cantines du Teil. Cinq petits lots, ouverts aux fermes.",
    body: "ecoles-et-jardins",
    publishedDaysAgo: 27,
    deadline: { inDays: 8, hour: "12:00" },
    themes: ["food", "economy"],
    audiences: ["company", "farmer", "association"],
    places: [places.leTeil],
    text: `
## Objet
Accord-cadre à bons de commande, d’un an, reconductible une fois, pour cinq cantines qui cuisinent sur place (620 repas par jour d’école). Les lots sont volontairement petits : une ferme, une coopérative ou une association de producteurs peut répondre à un seul.

## Allotissement et quantités
Cinq lots, décrits plus bas, avec un maximum pour chacun. Les produits bruts de saison sont préférés ; aucun calibre n’est exigé. Les livraisons ont lieu avant 8 heures, deux fois par semaine, une fois pour le pain.

## Appréciation des offres
La fraîcheur est jugée sur un panier déposé avec l’offre, à l’aveugle, par les cinq cuisinières et cuisiniers. La provenance n’est pas un critère en elle-même ; le délai entre la récolte et la livraison en est un.

## Dossier
Une déclaration sur l’honneur, l’attestation d’assurance, le certificat biologique quand le lot le demande. Les pièces sont acceptées sur papier. Aide au dépôt le {+3}, de 9 heures à midi, dans les bureaux du syndicat.`,
    conditions: "Certificat d’agriculture biologique pour les lots 1, 2 et 3.",
    cpv: ["15000000", "03221000", "15300000", "15500000"],
    lots: [
      { title: "Légumes biologiques", euros: 38000, cpv: ["03221000"] },
      { title: "Fruits biologiques", euros: 24000, cpv: ["15300000"] },
      { title: "Produits laitiers biologiques", euros: 21000, cpv: ["15500000"] },
      { title: "Pain au levain", euros: 9000, cpv: ["15811000"] },
      { title: "Volailles et œufs", euros: 27000, cpv: ["15100000"] },
    ],
    criteria: [
      ["Fraîcheur et goût", 40],
      ["Prix", 40],
      ["Emballages repris et tournées groupées", 20],
    ],
    documents: [["Dossier de consultation", "dossier.pdf"]],
    answer: "online",
  },
  {
    key: "grainotheques",
    kind: "project",
    title: "Une grainothèque dans chaque bibliothèque",
    summary:
      "Un petit meuble, des sachets, une animation de départ : la mission aide les associations de jardiniers qui confient des graines à une bibliothèque.",
    body: "lecture",
    publishedDaysAgo: 9,
    deadline: { inDays: 20, hour: "17:00" },
    themes: ["culture", "food"],
    audiences: ["association"],
    places: [places.ardeche],
    text: `
## Le principe
Prenez des graines, rapportez-en quand vous pouvez : la grainothèque vit du même geste que la bibliothèque. Nous voulons en voir une dans douze bibliothèques de l’Ardèche, chacune soignée par un jardin partagé ou une association de jardiniers.

## Ce que vous recevez
Un meuble à tiroirs fabriqué par un atelier d’insertion, mille sachets, une journée de formation au tri et au séchage, et 400 € pour une première fête des graines. Rien n’est à avancer.

## Ce que vous apportez
Une lettre de la bibliothèque, le nom de deux jardiniers qui passent une fois par mois, et une idée pour les habitants qui n’ont qu’un balcon. Pas de variétés protégées, pas d’hybrides de commerce.

## Répondre
Par courriel, en une page. Nous téléphonons à chaque équipe avant de choisir. Les douze noms sont connus le {+34}.`,
    money: { most: 400, words: "400 € et un meuble, prêté sans limite de durée." },
    answer: "mail",
  },
];
