import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Shared workshops, village shops, reuse. */
export const economyCalls: readonly DemonstrationCall[] = [
  {
    key: "ateliers-partages",
    kind: "project",
    title: "Ateliers partagés : soutenir les lieux où l’on fabrique",
    summary:
      "Couture, bois, imprimerie, conserverie : une aide aux lieux tenus par une association où chacun peut venir fabriquer et apprendre.",
    body: "hautes-terrasses",
    publishedDaysAgo: 10,
    deadline: { inDays: 47, hour: "12:00" },
    themes: ["economy", "digital", "culture"],
    audiences: ["association", "company"],
    places: [places.aroundAnnonay],
    text: `
## Ce que nous entendons par là
Un lieu, des machines, des heures d’ouverture, et quelqu’un qui explique. On y vient pour soi, pour son métier ou pour rien de précis. Annonay a été une ville d’ateliers ; elle peut l’être autrement.

## Porteurs
Associations et coopératives. Les lieux déjà ouverts peuvent demander pour une nouvelle activité ou pour rendre leur atelier accessible.

## Dépenses
Machines d’occasion ou neuves partageables, sécurité, ventilation, salaires de la personne qui accueille la première année. La part du loyer prise en charge ne dépasse pas un quart.

## Deux conditions simples
Un tarif que chacun peut payer. Des plans et des fiches publiés sous une licence libre.

## Dossier
Huit pages, en ligne. Nous passons une demi-journée dans l’atelier entre le {+50} et le {+64}.`,
    money: { least: 3000, most: 15000, mostRate: 50 },
    criteria: [
      ["Ouverture et transmission", 40],
      ["Activité et modèle économique", 35],
      ["Coopération avec les ateliers voisins", 25],
    ],
    documents: [["Formulaire", "formulaire.odt"]],
    answer: "online",
  },
  {
    key: "douze-rez-de-chaussee",
    kind: "project",
    title: "Douze rez-de-chaussée à partager",
    summary:
      "Habitat des Lavandes prête ou loue à prix doux douze locaux en pied d’immeuble à des associations et à de très petites entreprises.",
    body: "habitat-des-lavandes",
    publishedDaysAgo: 1,
    deadline: { inDays: 50, hour: "17:00" },
    themes: ["economy", "housing"],
    audiences: ["association", "company"],
    places: [places.drome],
    text: `
## Les locaux
Douze pièces de 28 à 95 m², à Pierrelatte, à Nyons et à Romans-sur-Isère. Neuf sont de plain-pied. Plans, photographies et état des lieux sont joints, humidité comprise.

## Les conditions
Un an gratuit, puis trois ans à trois euros le mètre carré. Plusieurs structures peuvent partager un local et c’est même ce que nous préférons. L’office refait l’électricité ; vous peignez.

## Qui
Associations, artisans qui débutent, cabinets de soins, ateliers. Pas de commerce d’alcool ni de simple réserve sans personne dedans.

## Choisir
Venez voir : portes ouvertes le {+13} et le {+20}, de 10 heures à 18 heures. Répondez en trois pages, avec un croquis des jours et des heures. Les locataires des étages donnent leur avis avant la décision du {+64}.`,
    money: { words: "Un an gratuit, puis 3 € le mètre carré par mois." },
    documents: [["Les douze locaux", "locaux.pdf"]],
    answer: "online",
  },
  {
    key: "epiceries-associatives",
    kind: "project",
    title: "Épiceries et cafés associatifs de village",
    summary:
      "Quand le dernier commerce ferme, des habitants rouvrent : la fondation aide à passer la première année, en argent et en conseils.",
    body: "pierre-seche",
    publishedDaysAgo: 27,
    deadline: { inDays: 53, hour: "12:00" },
    themes: ["economy", "solidarity", "food"],
    audiences: ["association"],
    places: [places.france],
    text: `
## Pourquoi nous le faisons
Un village sans comptoir est un village où l’on se croise en voiture. Nous aidons les habitants qui rouvrent une épicerie, un café ou un dépôt de pain dans une commune qui n’en a plus.

## Conditions
Une association, une commune de moins de 1 500 habitants, dix personnes qui tiennent la boutique à tour de rôle ou une salariée. Au moins un producteur à moins de trente kilomètres.

## Ce que vous recevez
Jusqu’à 12 000 €, et le compagnonnage d’une épicerie associative ouverte depuis trois ans : deux jours chez elle, deux jours chez vous.

## Répondre
Dix pages, les comptes des trois premiers mois s’ils existent. Ne cachez pas les pertes : nous aidons aussi celles qui vacillent. Réponse le {+96}.`,
    money: { least: 4000, most: 12000, mostRate: 60 },
    answer: "online",
  },
  {
    key: "reemploi-textile-meubles",
    kind: "tender",
    title: "Collecte et réemploi du textile et des meubles",
    summary:
      "Collecte à domicile et en trois points, tri, réparation et revente dans le bassin d’Aubenas. Deux lots, clause d’insertion.",
    body: "basaltes",
    contact: "Service prévention des déchets",
    publishedDaysAgo: 16,
    deadline: { inDays: 26, hour: "12:00" },
    themes: ["economy", "environment", "work"],
    audiences: ["association", "company"],
    places: [places.aubenas],
    text: `
## Objet
Détourner de la benne 320 tonnes par an de meubles et de textile, et en remettre la moitié en usage. Marché de quatre ans.

## Allotissement
Deux lots, attribués séparément. Les structures de l’économie sociale et solidaire peuvent se grouper. Une clause sociale réserve 2 400 heures de travail par an à l’insertion dans le lot 1.

## Prestations
Enlèvement gratuit chez les personnes qui ne peuvent pas se déplacer. Trois points de dépôt ouverts au moins quatre demi-journées. Atelier de réparation visible du public. Un dixième des meubles est remis sans frais à des ménages orientés par les services sociaux.

## Prix et pesées
Rémunération à la tonne réemployée, plus élevée que la tonne collectée. Les pesées sont publiques chaque trimestre.

## Calendrier
Visite de l’ancien entrepôt mis à disposition le {+10} à 14 heures. Offres avant le {échéance}.`,
    cpv: ["90511000", "90500000"],
    lots: [
      { title: "Meubles et objets volumineux", euros: 340000, cpv: ["90511000"] },
      { title: "Textile, linge et chaussures", euros: 140000, cpv: ["90511000"] },
    ],
    criteria: [
      ["Part réemployée et organisation", 45],
      ["Insertion et formation", 25],
      ["Prix", 30],
    ],
    documents: [["Dossier de consultation", "dossier.pdf"]],
    answer: "online",
  },
  {
    key: "jardin-public-le-teil",
    kind: "tender",
    title: "Entretien et animation d’un jardin public de deux hectares",
    summary:
      "Entretien d’un jardin au bord du Rhône, au Teil, et animation de son jardin partagé. Le lot 2 est réservé à l’insertion.",
    body: "ecoles-et-jardins",
    publishedDaysAgo: 8,
    deadline: { inDays: 23, hour: "12:00" },
    themes: ["environment", "food", "work"],
    audiences: ["company", "association"],
    places: [places.leTeil],
    text: `
## Objet
Entretien d’un jardin public de deux hectares au Teil : pelouses, 140 arbres, une pergola, un bassin. Animation d’un jardin partagé de 35 parcelles situé dans le même enclos. Marché de trois ans, 36 000 € par an pour les deux lots.

## Lots
Lot 1, arbres et ouvrages : assurance décennale exigée pour la pergola et le bassin. Lot 2, entretien courant et animation du jardin partagé : réservé aux structures d’insertion par l’activité économique (article L2113-13 du code de la commande publique).

## Le jardin partagé
Les jardiniers ont leur règlement. L’animation aide les nouveaux, tient le planning d’arrosage, organise huit rendez-vous par an avec les écoles, et n’attribue pas les parcelles.

## Remise des offres
Avant le {échéance}, par voie électronique. Les deux lots peuvent être pris par un groupement. Visite conseillée, jardin ouvert tous les jours.`,
    conditions: "Assurance décennale pour le lot 1.",
    cpv: ["77313000", "77211500"],
    lots: [
      { title: "Arbres et ouvrages", euros: 45000, cpv: ["77211500"] },
      {
        title: "Entretien courant et animation du jardin partagé",
        euros: 63000,
        cpv: ["77313000"],
      },
    ],
    criteria: [
      ["Valeur technique et pédagogique", 50],
      ["Prix", 30],
      ["Parcours d’insertion", 20],
    ],
    documents: [["Plan du jardin", "plan.pdf"]],
    answer: "online",
  },
];
