import type { Situation } from "../domain/situation.ts";

/** What happens by bad luck, and who answers. */
export const ofBadLuck: readonly Situation[] = [
  {
    name: "tablette-perdue",
    title: "Une tablette perdue ou volée",
    sentence:
      "La tablette d’une personne est perdue ou volée : quelqu’un qu’elle a nommé, ou qui tient cet Archipel, la ferme d’un geste.",
    who: [
      {
        who: "La personne",
        may: "Nommer d’avance qui peut fermer ses appareils ; les fermer elle-même depuis un autre",
        mayNot: "Le faire nommer par qui agit pour elle",
      },
      {
        who: "Qui elle a nommé",
        may: "Fermer tous ses appareils ; arrêter qui agit pour elle en ce moment",
        mayNot: "Lire quelque chose d’elle ; entrer à sa place",
      },
      {
        who: "Qui tient cet Archipel",
        may: "Fermer ses appareils, si elle le demande : c’est dans le journal",
        mayNot: "Entrer dans son compte ; lire ce qui est à elle",
      },
    ],
    now: [
      {
        says: "Dire d’avance qui peut le faire, ou le faire pour qui vous a nommé",
        label: "Qui peut fermer mes appareils",
        at: "/moi/fermer-mes-appareils",
      },
      {
        says: "Fermer soi-même, depuis un autre appareil",
        label: "Vos connexions",
        at: "/moi/connexions",
      },
      {
        says: "Sinon, joindre qui tient cet Archipel : par téléphone, s’il en a un, ou en lui écrivant",
        label: "Aide avec ce site",
        at: "/aide",
      },
    ],
    not: [
      "Il ne ferme pas votre courriel : s’il s’ouvre sur la tablette, changez-en le mot de passe, car le code y arrive.",
      "Il ne retrouve pas la tablette, et ne sait pas où elle est.",
    ],
    law: [
      "Code pénal, article 311-1 : le vol se signale au commissariat ou à la gendarmerie.",
      "RGPD, article 32 : ce qui est gardé de vous est protégé, même si un appareil se perd.",
    ],
  },
  {
    name: "mediateur-qui-part",
    title: "Un médiateur qui s’en va",
    sentence:
      "Qui agissait pour une personne au nom d’une structure n’en est plus : le lendemain, son mandat est fini.",
    who: [
      {
        who: "La personne",
        may: "Le savoir, par une lettre et sur son accueil ; confier la même chose à quelqu’un d’autre",
        mayNot: "Se voir donner un remplaçant sans l’avoir dit",
      },
      {
        who: "Qui agissait pour elle",
        may: "Dire, tant qu’il en est, au nom de quelle structure",
        mayNot: "Agir encore par ce mandat, une fois parti",
      },
      {
        who: "La structure",
        may: "Dire à la personne qui d’autre peut venir",
        mayNot: "Tenir un mandat ; garder ce que lisait qui s’en va",
      },
    ],
    now: [
      {
        says: "Dire au nom de quelle structure on agit, ou relire qui agit",
        label: "Mandats : qui agit pour qui",
        at: "/moi/mandats",
      },
      { says: "Trouver la structure, et l’appeler", label: "Structures", at: "/structures" },
      {
        says: "Confier la même chose à quelqu’un d’autre",
        label: "Confier quelque chose à quelqu’un",
        at: "/moi/mandats/nouveau",
      },
    ],
    not: [
      "Il ne nomme personne à la place de qui s’en va.",
      "Il n’arrête pas un mandat tenu par un proche parce qu’il change de travail.",
    ],
    law: [
      "Code civil, article 2003 : un mandat finit ; il ne passe pas à quelqu’un d’autre de lui-même.",
    ],
  },
];
