import { type Id, knownId } from "#basics/id";
import type { Ago } from "#basics/moving";
import type { DemonstrationCircleKey } from "#rules/circles";
import type { DemonstrationPersonKey } from "#rules/people";

import type { DemonstrationFileKey } from "./files.ts";

/** A message of the demonstration. */
export interface DemonstrationMessage {
  readonly by: DemonstrationPersonKey;
  readonly at: Ago;
  readonly words: string;
  readonly files?: readonly DemonstrationFileKey[];
  /** What it says since its author corrected it. */
  readonly corrected?: { readonly at: Ago; readonly words: string };
  /** Its author took it back. */
  readonly deleted?: Ago;
}

/** A thread of the demonstration; who opened it wrote the first message. */
export interface DemonstrationThread {
  readonly id: Id<"Thread">;
  readonly circle: DemonstrationCircleKey;
  readonly title: string;
  readonly messages: readonly DemonstrationMessage[];
  /** Who read it last, and when: what was said since is new to them. */
  readonly readBy?: readonly { readonly by: DemonstrationPersonKey; readonly at: Ago }[];
  readonly closed?: { readonly by: DemonstrationPersonKey; readonly at: Ago; readonly why: string };
  /** What somebody began to answer. */
  readonly draft?: {
    readonly by: DemonstrationPersonKey;
    readonly at: Ago;
    readonly words: string;
  };
}

const ago = (daysAgo: number, hour: string): Ago => ({ daysAgo, hour });

/** What is said in the circles of the demonstration. */
export const demonstrationThreads: readonly DemonstrationThread[] = [
  {
    id: knownId<"Thread">("0d0b6a52-6f2e-4a7c-9a34-7c1f5f5f0a11"),
    circle: "plants",
    title: "Le vieux verger : qui vient greffer ?",
    messages: [
      {
        by: "solene",
        at: ago(9, "18:40"),
        words:
          "J’ai fait le tour du vieux verger avec Damien. Treize arbres vont bien. Les trois qui sont **en orange sur le plan** ne donneront plus : on peut les greffer en février, ou les laisser aux pics.\n\nQui a déjà greffé ?",
        files: ["orchard"],
      },
      {
        by: "lucienne",
        at: ago(9, "20:05"),
        words:
          "Mon père greffait en fente, et j’ai gardé son couteau. Je montre à qui veut, mais je ne monte plus à l’échelle.",
      },
      {
        by: "damien",
        at: ago(8, "07:15"),
        words:
          "L’échelle, c’est pour moi. Il nous faut des greffons de chez nous :\n\n- la reinette derrière l’école,\n- la pomme de Risoul de Thierry,\n- la poire qui se garde, si quelqu’un sait son nom.",
      },
      {
        by: "jean-remy",
        at: ago(7, "12:30"),
        words: "Je peux venir le samedi 13 février, avec deux collègues et du café.",
        corrected: {
          at: ago(6, "09:10"),
          words:
            "Je peux venir le samedi 20 février (pas le 13, je me suis trompé de semaine), avec deux collègues et du café.",
        },
      },
      {
        by: "adrienne",
        at: ago(3, "16:20"),
        words:
          "La poire qui se garde, c’est la Curé. J’en ai une au fond du jardin. @Jean-Rémy, prenez du bois bien droit, gros comme un crayon, et mettez-le au frais dans du sable.",
      },
      {
        by: "thierry",
        at: ago(1, "21:00"),
        words: "Je passe couper des greffons dimanche en redescendant. Qui a du sable ?",
      },
    ],
    readBy: [{ by: "jean-remy", at: ago(4, "08:00") }],
  },
  {
    id: knownId<"Thread">("1f6b2c7e-90aa-4c53-8d53-2f4cf3a5b622"),
    circle: "plants",
    title: "Douze romarins cherchent un jardin",
    messages: [
      {
        by: "adrienne",
        at: ago(24, "10:00"),
        words:
          "Mes boutures de romarin ont repris, les douze. Elles sont devant ma porte, dans la caisse bleue. On se sert, on laisse la caisse.",
      },
      {
        by: "yvonne",
        at: ago(23, "11:30"),
        words:
          "Deux pour moi. Je n’ai pas d’écran : Lucienne écrit ce que je lui dis, et me les portera.",
      },
      {
        by: "ines",
        at: ago(22, "19:45"),
        words: "Quatre pour les carrés au pied des immeubles. Merci !",
      },
      { by: "quentin", at: ago(20, "18:10"), words: "J’ai pris les six derniers pour la Grange." },
    ],
    closed: {
      by: "adrienne",
      at: ago(19, "09:00"),
      why: "Il n’en reste plus. J’en referai au printemps.",
    },
  },
  {
    id: knownId<"Thread">("2a7d9d8c-1b4e-4f0b-b6de-3d5e6a7c8d33"),
    circle: "gardens",
    title: "Le terrain derrière la bibliothèque",
    messages: [
      {
        by: "ines",
        at: ago(5, "17:50"),
        words:
          "Nous avons visité ce matin, Farida, Odile et moi. Le compte rendu est joint : c’est plat, il y a du soleil, et l’eau est tout près. La commune prêterait pour neuf ans.",
        files: ["visit"],
      },
      {
        by: "farida",
        at: ago(5, "19:20"),
        words:
          "Mon équipe peut faire les bacs cet hiver : du mélèze, à hauteur de fauteuil. Comptez trois jours pour huit bacs.",
      },
      {
        by: "odile",
        at: ago(4, "08:35"),
        words:
          "L’eau, c’est environ 180 € pour un été. Je l’ai mise dans le budget, ligne 4. @Jean-Rémy, tu relis avec moi avant d’envoyer ?",
      },
      {
        by: "jean-remy",
        at: ago(4, "12:05"),
        words: "Oui, jeudi midi. On relit à deux, comme on l’a promis dans la charte.",
      },
      {
        by: "solene",
        at: ago(2, "22:10"),
        words: "La Grande Tablée peut prendre les légumes en trop, et rendre des repas.",
      },
    ],
    readBy: [{ by: "jean-remy", at: ago(3, "18:00") }],
    draft: {
      by: "jean-remy",
      at: ago(1, "13:15"),
      words: "J’ai relu jusqu’à la page 3. Deux questions sur la ligne 4 :",
    },
  },
  {
    id: knownId<"Thread">("3b8eaf9d-2c5f-4a1c-87ef-4e6f7b8d9e44"),
    circle: "offices",
    title: "Ma journée à L’Atelier du Lien",
    messages: [
      {
        by: "bastien",
        at: ago(12, "19:00"),
        words:
          "J’ai posé mon ordinateur mardi chez Jean-Rémy. J’y ai fait mes plannings, comme d’habitude, et j’ai compris en déjeunant pourquoi leurs réunions finissent à l’heure : **quelqu’un tient la montre, et ce n’est jamais le même**.",
      },
      {
        by: "jean-remy",
        at: ago(12, "20:30"),
        words: "Et nous, on t’a pris l’idée du tableau des clés. Il est déjà au mur.",
      },
      {
        by: "josiane",
        at: ago(10, "09:15"),
        words:
          "Chez nous il y a deux places le jeudi, avec une rampe et une bouilloire. On demande la veille. Venez voir comment l’on ne remplit pas les mêmes dossiers deux fois.",
      },
      {
        by: "pauline",
        at: ago(2, "18:25"),
        words: "Je viendrai jeudi, Josiane. J’apporte le dessert.",
      },
    ],
    readBy: [{ by: "jean-remy", at: ago(11, "09:00") }],
  },
  {
    id: knownId<"Thread">("4c9fb0ae-3d60-4b2d-98f0-5f708c9eaf55"),
    circle: "week",
    title: "Jeudi midi, on déjeune ensemble à l’écran",
    messages: [
      {
        by: "quentin",
        at: ago(6, "14:00"),
        words:
          "Adrienne voudrait déjeuner avec vous deux à l’écran, jeudi à midi et demi. Je viens à midi pour le son. @Hélène, @Marc, c’est bon ?",
      },
      { by: "helene", at: ago(6, "18:45"), words: "Oui. Je mettrai la table, pour de vrai." },
      {
        by: "marc",
        at: ago(5, "22:30"),
        words: "Je serai dans le train.",
        deleted: ago(5, "22:40"),
      },
      {
        by: "marc",
        at: ago(5, "22:41"),
        words: "J’ai changé mon billet : je serai là. Que mange-t-on ?",
      },
      {
        by: "adrienne",
        at: ago(4, "10:30"),
        words: "De l’omelette aux herbes. Chacun fait la sienne, et l’on compare.",
      },
      {
        by: "lucienne",
        at: ago(1, "17:10"),
        words: "Je lui porte du pain mercredi soir. Le mien, cette fois.",
      },
    ],
    readBy: [{ by: "adrienne", at: ago(2, "09:30") }],
  },
  {
    id: knownId<"Thread">("5da0c1bf-4e71-4c3e-a901-60819dafb066"),
    circle: "quality",
    title: "Une situation : le premier jour d’un bénévole",
    messages: [
      {
        by: "pauline",
        at: ago(15, "18:00"),
        words:
          "Samedi, un nouveau est arrivé à l’atelier et personne ne l’attendait. Il est resté dix minutes près de la porte, puis il est reparti. Que fait-on chez vous ?",
      },
      {
        by: "roseline",
        at: ago(14, "09:30"),
        words:
          "Un prénom au tableau, la veille : *qui accueille demain ?* S’il n’y a pas de prénom, on appelle la personne pour changer de jour.",
      },
      {
        by: "jean-remy",
        at: ago(13, "12:20"),
        words:
          "Je propose que cela devienne notre deuxième fiche :\n\n1. ce qui s’est passé,\n2. ce que nous avons essayé,\n3. ce qui a changé.\n\nJe l’écris avec vous à la prochaine rencontre.",
      },
    ],
  },
];
