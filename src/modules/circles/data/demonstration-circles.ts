import { type Id, knownId } from "#basics/id";

/** `local`: around a call; `global`: around a practice; `support`: around a person; `governing`: of the instance. */
type Kind = "local" | "global" | "support" | "governing";

/** A circle of the demonstration. */
export interface DemonstrationCircle {
  readonly id: Id<"Circle">;
  readonly name: string;
  readonly kind: Kind;
  /** Only its members know that it exists. */
  readonly isPrivate?: true;
  readonly purpose: string;
  /** Three to five short sentences that each member accepted. */
  readonly charter: readonly string[];
  readonly foundedDaysAgo: number;
  /** Who founded it comes first. By the keys of `people`'s demonstration: its types check them where it is filled. */
  readonly members: readonly string[];
  readonly facilitators: readonly string[];
  /** The key of the call around which it was formed. */
  readonly call?: string;
  /** It rests since then, and says why. */
  readonly asleep?: { readonly daysAgo: number; readonly why: string };
  /** It was closed then, for good, and says why; everyone still reads its page. */
  readonly closed?: { readonly daysAgo: number; readonly why: string };
  /** One asks to join it, and answers these questions. */
  readonly questions?: readonly string[];
  /** The key of the circle of which it is a part. */
  readonly partOf?: string;
  /** Its own rules, beside the charter. */
  readonly rules?: string;
}

/** The circles of the demonstration. */
export const demonstrationCircles = {
  plants: {
    id: knownId<"Circle">("53a0aaa5-7aba-4627-8ce5-2e5bc198eb52"),
    name: "Plantes à partager",
    kind: "global",
    purpose:
      "Nous donnons des plants, gardons des graines et mettons des herbes aromatiques sur les chemins, pour qui passe.",
    charter: [
      "On donne sans compter.",
      "On dit quand on ne peut pas.",
      "On raconte ce qui a raté.",
      "On étiquette pour celles et ceux qui ne lisent pas le latin.",
    ],
    foundedDaysAgo: 620,
    members: [
      "adrienne",
      "lucienne",
      "solene",
      "jean-remy",
      "quentin",
      "ines",
      "damien",
      "thierry",
      "yvonne",
    ],
    facilitators: ["adrienne", "solene"],
  },
  quality: {
    id: knownId<"Circle">("36b3db6d-ed75-41ac-99b9-d859c2eeac08"),
    name: "Professionnels de la qualité",
    kind: "global",
    purpose:
      "Nous écrivons une méthode ouverte pour mieux travailler entre associations, avec celles et ceux qui l’appliquent.",
    charter: [
      "On part d’une situation vécue, jamais d’une norme.",
      "Tout ce que nous écrivons est sous licence libre.",
      "On se voit autour d’un repas une fois par trimestre.",
    ],
    foundedDaysAgo: 430,
    members: ["jean-remy", "pauline", "roseline"],
    facilitators: ["jean-remy"],
  },
  theatre: {
    id: knownId<"Circle">("cddab5c6-374e-46e3-b437-5a1fe70e5507"),
    name: "Théâtre au cœur des villages",
    kind: "global",
    purpose:
      "Nous jouons dans les maisons, les granges et les salles des fêtes, et nous cherchons toujours une salle.",
    charter: [
      "Les artistes sont payés.",
      "Qui ne peut pas venir est cherché chez lui.",
      "On rend le lieu plus propre qu’on ne l’a trouvé.",
    ],
    foundedDaysAgo: 510,
    members: ["mireille", "bastien", "quentin", "lucienne", "odile"],
    facilitators: ["mireille"],
  },
  gardens: {
    id: knownId<"Circle">("12acf288-9833-4ead-abb9-ac3ac5b0f731"),
    name: "Jardins en partage",
    kind: "local",
    purpose:
      "Nous répondons à quatre associations à l’appel « Jardins nourriciers au pied des immeubles » de la Fondation Aigue-Belle. Il nous manque encore le terrain.",
    charter: [
      "Une seule association reçoit l’argent, et toutes voient les comptes.",
      "On relit à deux avant d’envoyer.",
      "Si l’une s’arrête, elle prévient avant, pas après.",
    ],
    foundedDaysAgo: 34,
    members: ["ines", "farida", "solene", "jean-remy", "odile"],
    facilitators: ["ines"],
    call: "jardins-nourriciers",
  },
  offices: {
    id: knownId<"Circle">("774f8313-0fc2-441d-8134-afe4fd84b738"),
    name: "Bureaux ouverts",
    kind: "global",
    purpose:
      "Nous travaillons une journée chez une autre association, pour voir comment elle fait et déjeuner avec elle.",
    charter: [
      "On demande la veille, on répond le jour même.",
      "L’invité fait son travail, l’hôte fait le sien.",
      "On déjeune ensemble si l’on peut.",
      "Chacun dit ensuite comment cela s’est passé.",
    ],
    foundedDaysAgo: 280,
    members: ["solene", "ines", "jean-remy", "josiane", "pauline", "bastien"],
    facilitators: ["solene"],
  },
  recycling: {
    id: knownId<"Circle">("9ad5b6a9-8cc3-4f4f-8c40-399c704c9880"),
    name: "Atelier du recyclage",
    kind: "global",
    purpose:
      "Nous remettons en état des tablettes pour qui en a besoin, et nous apprenons à d’autres à le faire.",
    charter: [
      "Les données d’avant sont effacées devant témoin.",
      "On répare avant de remplacer.",
      "On note ce que l’on n’a pas su réparer.",
    ],
    foundedDaysAgo: 390,
    members: ["amadou", "nadege", "quentin"],
    facilitators: ["amadou"],
    asleep: {
      daysAgo: 45,
      why: "L’atelier déménage dans une pièce plus grande. Nous reprenons dès que l’électricité est refaite.",
    },
  },
  week: {
    id: knownId<"Circle">("04926abe-cc2a-44eb-a1d6-bd8f73ab9b7c"),
    name: "La semaine d’Adrienne",
    kind: "support",
    isPrivate: true,
    purpose: "Nous passons voir Adrienne chacun notre jour. C’est elle qui décide qui voit quoi.",
    charter: [
      "Adrienne décide, et peut changer d’avis.",
      "Chacun ne voit que ce que son passage demande.",
      "Qui ne peut pas venir le dit, et quelqu’un d’autre vient.",
      "On ne parle pas d’elle sans elle.",
    ],
    foundedDaysAgo: 95,
    members: [
      "adrienne",
      "quentin",
      "lucienne",
      "malika",
      "bruno",
      "sylvie",
      "paul",
      "helene",
      "marc",
    ],
    facilitators: ["adrienne", "quentin"],
  },
  mediators: {
    id: knownId<"Circle">("d93eabfe-847e-4cb3-8273-0f7d9055f407"),
    name: "À côté, pas à la place",
    kind: "global",
    purpose:
      "Nous accompagnons des personnes vers leurs écrans et leurs papiers, et nous nous disons ce qui nous embarrasse.",
    charter: ["On s’assied à côté.", "Aucun nom ne sort d’ici.", "On peut dire : je ne sais pas."],
    questions: ["Qui accompagnez-vous, et où ?", "Qu’est-ce qui vous embarrasse le plus ?"],
    rules:
      "Une situation se raconte sans nom ni lieu. Qui reconnaît quelqu’un le dit à qui modère, pas dans le fil.\n\nOn ne répond pas le soir même à ce qui fâche.",
    foundedDaysAgo: 210,
    members: ["nadege", "bruno", "quentin", "josiane"],
    facilitators: ["nadege"],
  },
  governing: {
    id: knownId<"Circle">("e339ff5f-223f-4eac-bdb6-39a3a773583e"),
    name: "La timonerie",
    kind: "governing",
    purpose:
      "Nous tenons le cap de cet Archipel : ses règles, ses dépenses, qui le fait tourner et qui modère.",
    charter: [
      "Les réunions sont ouvertes et chacun peut y parler.",
      "Chaque dépense est publiée.",
      "Qui décide d’une règle dit pourquoi.",
      "On ne siège pas plus de trois ans de suite.",
    ],
    foundedDaysAgo: 700,
    members: ["roseline", "maelle", "jean-remy", "odile", "lea", "nathalie"],
    facilitators: ["roseline"],
    rules:
      "On cherche d’abord l’accord de chacun. Sans accord au bout de deux réunions, on vote ici, à bulletins ouverts.\n\nQui modère ne modère pas ses propres mots.",
  },
  seeds: {
    id: knownId<"Circle">("923eacea-5424-4039-9175-87be90c0268a"),
    name: "La grainothèque",
    kind: "global",
    purpose:
      "Nous trions, notons et prêtons les graines de « Plantes à partager », pour qu’elles germent encore dans dix ans.",
    charter: [
      "On rend des graines quand la récolte est bonne.",
      "On écrit l’année et le lieu sur chaque sachet.",
      "On ne vend rien.",
    ],
    foundedDaysAgo: 180,
    members: ["solene", "lucienne", "quentin", "yvonne"],
    facilitators: ["solene"],
    partOf: "plants",
  },
  fair: {
    id: knownId<"Circle">("87843be9-7f83-4a8b-9e66-82d85ad29dad"),
    name: "Noël sans emballage",
    kind: "local",
    purpose: "Nous avons tenu à cinq associations un marché de Noël où rien n’était emballé.",
    charter: [
      "Chacun tient l’étal d’un autre une heure par jour.",
      "La recette est partagée à parts égales.",
      "On remballe ensemble.",
    ],
    foundedDaysAgo: 420,
    members: ["odile", "josiane", "pauline", "farida"],
    facilitators: ["odile"],
    closed: {
      daysAgo: 300,
      why: "Le marché a eu lieu et les comptes sont partagés. Qui veut recommencer peut reprendre la charte.",
    },
  },
} as const satisfies Record<string, DemonstrationCircle>;

export type DemonstrationCircleKey = keyof typeof demonstrationCircles;
