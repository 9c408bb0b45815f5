import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Village life, volunteers, deciding together. */
export const citizenshipCalls: readonly DemonstrationCall[] = [
  {
    key: "cooperation-entre-villages",
    kind: "application",
    title: "Appel à candidatures : trois associations pour essayer la coopération entre villages",
    summary:
      "Un an d’accompagnement et 4 000 € pour trois associations de la Drôme qui veulent faire une chose ensemble avec un village voisin.",
    body: "val-et-cretes",
    publishedDaysAgo: 31,
    deadline: { inDays: 16, hour: "23:59" },
    themes: ["citizenship", "solidarity", "food"],
    audiences: ["association"],
    places: [places.drome],
    text: `
## Une expérience, pas un concours
Partager une salariée, un minibus, un jardin partagé, une troupe, une caisse d’outils : les associations de villages voisins y pensent souvent et s’y perdent parfois. Nous en accompagnons trois pendant un an.

## Ce que nous offrons
Une journée par mois d’une animatrice ressource, deux rencontres entre les trois équipes, un appui juridique quand il en faut, et 4 000 € sans justificatif de dépense, seulement un récit.

## Ce que nous demandons
Deux associations au moins, dans deux communes. Un accord d’une page qui dit qui fait quoi et comment l’on arrête. Le droit de raconter ce qui n’a pas marché.

## Se présenter
Une lettre écrite à deux mains. Nous venons chez celles que nous hésitons à prendre. Annonce le {+33}, à Die et en visio.`,
    money: { most: 4000, words: "Un an d’accompagnement et 4 000 €." },
    documents: [["Exemple d’accord d’une page", "accord.odt"]],
    answer: "mail",
  },
  {
    key: "comptes-sans-peur",
    kind: "application",
    title: "Candidatures : six mois pour ne plus avoir peur des comptes",
    summary:
      "Vingt trésorières et trésoriers bénévoles accompagnés à deux pas de chez eux : comptes, subventions, bilan, et un numéro à appeler.",
    body: "val-et-cretes",
    publishedDaysAgo: 2,
    deadline: { inDays: 51, hour: "23:59" },
    themes: ["citizenship", "digital"],
    audiences: ["association", "individual"],
    places: [places.drome, places.ardeche],
    text: `
## Pour qui
Vous tenez les comptes d’une association parce que personne d’autre ne voulait. Vous le faites le dimanche soir. Vous n’avez jamais été formé, et cela vous inquiète un peu.

## Le parcours
Quatre samedis matin, en petits groupes, à Crest, à Montélimar, à Privas ou à Annonay. Vos vrais comptes sur la table. Une marraine ou un parrain qui connaît le métier. Un numéro pour le jour du compte rendu financier.

## Ce que cela coûte
Rien. Les trajets sont partagés et remboursés. Un logiciel libre est installé avec vous si vous le souhaitez ; un cahier convient très bien aussi.

## Candidatures
Dix lignes. Dites ce qui vous empêche de dormir. Les associations sans salarié passent d’abord. Réponse le {+58}.`,
    answer: "mail",
  },
  {
    key: "conseil-des-habitants",
    kind: "application",
    title: "Appel à candidatures : rejoindre le conseil des habitants",
    summary:
      "Vingt et une places, une par commune, pour donner un avis écrit sur ce que décide la communauté de communes Jabron et Roubion.",
    body: "jabron-roubion",
    contact: "Service participation",
    publishedDaysAgo: 24,
    deadline: { inDays: 13, hour: "18:00" },
    themes: ["citizenship"],
    audiences: ["individual"],
    places: [places.aroundDieulefit],
    text: `
## À quoi sert le conseil
Eau, écoles, déchets, cars : le conseil des habitants reçoit les projets de décision six semaines avant le vote. Il rend un avis d’une page. Les élus répondent point par point, par écrit.

## Qui
Une personne par commune, de Dieulefit à La Bégude-de-Mazenc et jusqu’à Bourdeaux. À partir de seize ans, quelle que soit la nationalité. Les élus n’en font pas partie.

## Comment l’on est choisi
On se propose, ou l’on accepte d’être tiré au sort sur la liste des volontaires de sa commune. Les deux listes sont affichées le {+17}. Le tirage est public.

## Ce que cela demande
Un jeudi soir par mois, dans un village différent. Trajet partagé, garde payée, interprète en langue des signes sur demande.

## Se proposer
Sur papier en mairie, par téléphone ou par courriel, en disant votre commune et ce que vous connaissez bien.`,
    answer: "mail",
  },
  {
    key: "jury-budget-participatif",
    kind: "application",
    title: "Jury du budget participatif de Montélimar : appel à candidatures",
    summary:
      "Quinze habitants pour étudier les idées déposées, visiter les lieux et dire lesquelles vont au vote. Trois soirées et un samedi.",
    body: "rhone-et-roubion",
    contact: "Mission participation",
    publishedDaysAgo: 12,
    deadline: { inDays: 18, hour: "17:00" },
    themes: ["citizenship", "housing"],
    audiences: ["individual"],
    places: [places.montelimar],
    text: `
## Le rôle du jury
Quatre-vingt-six idées ont été déposées pour les quartiers de Montélimar. Avant le vote de tous, quinze personnes les lisent, appellent leurs auteurs, et disent lesquelles sont possibles. Les techniciens chiffrent ; le jury décide.

## Qui peut se proposer
Toute personne de plus de seize ans qui habite la ville. Les auteurs d’une idée ne peuvent pas en être. Le jury compte autant de femmes que d’hommes et au moins quatre personnes de moins de trente ans.

## Le temps qu’il faut
Trois soirées de 18 heures à 20 h 30, et un samedi à vélo ou en minibus pour voir les lieux. Repas offert, 40 € par séance.

## Candidature
Un nom, une adresse, un numéro. S’il y a plus de quinze personnes, nous tirons au sort le {+23}.`,
    answer: "online",
  },
  {
    key: "fetes-de-village",
    kind: "project",
    title: "Fêtes de village : les faire vivre autrement",
    summary:
      "Jusqu’à 1 800 € pour une fête préparée par plusieurs associations du Diois, avec moins de camions et plus de voisins.",
    body: "val-et-cretes",
    publishedDaysAgo: 15,
    deadline: { inDays: 24, hour: "23:59" },
    themes: ["citizenship", "culture"],
    audiences: ["association"],
    places: [places.aroundDie],
    text: `
## Ce que nous aimons
Un bal où les grands-mères dansent avec les saisonniers. Une buvette qui lave ses verres. Une scène montée par les jeunes. Une fête que la commune d’à côté aide à ranger.

## Qui
Deux associations au moins, dans le Diois. Un comité des fêtes, un club, une compagnie, une amicale de chasse : toutes les alliances sont permises, surtout les rares.

## Combien, pour quoi
Jusqu’à 1 800 €. Artistes payés, vaisselle, navettes de nuit, toilettes sèches, prévention. Pas de feu d’artifice.

## Comment
Une page à plusieurs mains. Dites ce qui change par rapport à la dernière fois. Nous prêtons aussi 400 verres, deux barnums et une sono. Les fêtes du même mois sont invitées à se partager le montage. Réponse le {+38}.`,
    money: { least: 300, most: 1800 },
    answer: "mail",
  },
  {
    key: "energie-des-locaux",
    kind: "project",
    title: "Moins dépenser pour chauffer son local",
    summary:
      "Toute l’année, un diagnostic gratuit et jusqu’à 3 000 € de petits travaux pour les locaux associatifs de la région.",
    body: "sobrietes",
    publishedDaysAgo: 400,
    themes: ["environment", "citizenship"],
    audiences: ["association"],
    places: [places.region],
    text: `
## Le service
Une conseillère passe une demi-journée dans votre local, mesure, écoute, et vous remet une page : trois gestes gratuits, trois petits travaux, une chose à demander au propriétaire.

## L’aide
Jusqu’à 3 000 € pour les petits travaux de cette page : rideaux, joints, robinets, isolation d’une trappe, réglage. Le chauffage neuf relève d’autres aides, que la conseillère connaît.

## Pour qui
Associations d’Auvergne-Rhône-Alpes, locataires, occupantes ou propriétaires. Un local partagé par plusieurs associations passe en premier.

## Demander
Sans date limite. Un formulaire de cinq lignes et les deux dernières factures. Le délai de visite est de six à huit semaines. Un an après, la conseillère rappelle : elle veut savoir ce qui a été fait, ce qui ne l’a pas été, et si l’on a moins froid. Les chiffres de consommation restent les vôtres.`,
    money: { most: 3000, mostRate: 80 },
    answer: "online",
  },
  {
    key: "etude-du-benevolat",
    kind: "application",
    title: "Appel à candidatures : une mission d’étude sur le bénévolat",
    summary:
      "Une personne ou une équipe pour écouter cent bénévoles de Drôme et d’Ardèche et dire, simplement, ce qui les fait rester.",
    body: "universite",
    publishedDaysAgo: 55,
    deadline: { inDays: -17, hour: "12:00" },
    themes: ["citizenship", "work"],
    audiences: ["individual", "research", "association"],
    places: [places.drome, places.ardeche],
    text: `
## La mission
Quatre mois, à mi-temps. Cent conversations, à deux voix quand c’est possible. Une restitution jouée plutôt que lue.

## Profil
Sociologue, animatrice, journaliste, bénévole de longue date. L’expérience compte plus que le diplôme.

## Suite
Les candidatures sont closes. La personne choisie commence le {+6}.`,
    money: { most: 9600, words: "9 600 € pour quatre mois à mi-temps." },
    answer: "online",
  },
];
