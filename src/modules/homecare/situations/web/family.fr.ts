import type { Situation } from "../domain/situation.ts";

/** What happens between those who are close, and in time. */
export const ofFamilies: readonly Situation[] = [
  {
    name: "enfants-en-desaccord",
    title: "Des enfants en désaccord",
    sentence:
      "Deux enfants, ou plus, ne veulent pas la même chose pour leur parent : ici, c’est le parent qui dit qui voit quoi.",
    who: [
      {
        who: "La personne",
        may: "Partager avec l’un et pas avec l’autre, sans le dire à personne",
        mayNot: "Rien ne lui est retiré ici",
      },
      {
        who: "Chaque enfant",
        may: "Lire ce qui est partagé avec lui ; se retirer",
        mayNot: "Savoir ce qui est partagé avec l’autre",
      },
      {
        who: "Un enfant qui a un mandat",
        may: "Ce qui lui est confié ; arrêter ce qu’il a lui-même ouvert",
        mayNot: "Arrêter ou changer qui l’autre a nommé pour venir ; s’ouvrir quelque chose",
      },
    ],
    now: [
      {
        says: "Montrer sa semaine à l’un, et pas à l’autre",
        label: "Qui voit quoi",
        at: "/moi/partages",
      },
      {
        says: "Dire que quelque chose ne va pas, hors de la famille",
        label: "Hors de votre famille",
        at: "/prevenir/hors-famille",
      },
      {
        says: "Arrêter un mandat, ou le signaler",
        label: "Mandats : qui agit pour qui",
        at: "/moi/mandats",
      },
    ],
    not: [
      "Il ne tranche pas entre vous, et personne d’ici ne le fait.",
      "Il ne dit à aucun enfant ce que l’autre lit ou a fait, sauf dans son propre mandat.",
    ],
    law: [
      "Code civil, article 459-2 : la personne protégée choisit où elle vit et qui elle voit ; en cas de difficulté, le juge décide.",
      "Code civil, article 9 : chacun a droit au respect de sa vie privée, aussi dans sa famille.",
    ],
  },
  {
    name: "couple-a-une-adresse",
    title: "Un couple, une seule adresse",
    sentence:
      "Deux personnes partagent une adresse de courriel : deux comptes, et à chacune sa semaine.",
    who: [
      {
        who: "Chacun des deux",
        may: "Sa semaine, ses partages, ses mandats ; dire qui il est en entrant",
        mayNot: "Lire le compte de l’autre par une page d’ici",
      },
      {
        who: "Qui lit cette adresse",
        may: "Entrer comme l’un ou comme l’autre : la page le dit",
        mayNot: "Être empêché de le faire : prenez chacun une adresse si cela compte",
      },
      {
        who: "Qui agit pour l’un",
        may: "Ce qui lui est confié",
        mayNot: "Ouvrir quelque chose à qui partage sa propre adresse",
      },
    ],
    now: [
      {
        says: "Dire que vous êtes plusieurs à cette adresse",
        label: "Vos adresses",
        at: "/moi/adresses",
      },
      { says: "Écrire sa semaine, chacun la sienne", label: "Chez moi", at: "/chez-moi" },
      {
        says: "Montrer sa semaine à l’autre, si on le veut",
        label: "Qui voit quoi",
        at: "/moi/partages",
      },
    ],
    not: [
      "Il ne réunit pas deux personnes en un compte de couple.",
      "Il n’écrit jamais à l’une ce qui est à l’autre : mais la boîte aux lettres est la même.",
    ],
    law: ["Code civil, article 9 : la vie privée vaut aussi entre époux."],
  },
  {
    name: "capacite-qui-baisse",
    title: "Une personne qui peut de moins en moins",
    sentence:
      "Ce qu’elle a accepté un jour, elle ne l’accepterait peut-être plus : ce qu’elle partage, et qui vient chez elle, lui est redemandé d’un geste.",
    who: [
      {
        who: "La personne",
        may: "Demander que cela lui soit redemandé ; dire oui, ou laisser finir",
        mayNot: "Rien ne lui est retiré ici",
      },
      {
        who: "Qui agit pour elle",
        may: "Demander la même chose ; imprimer la feuille du témoin",
        mayNot: "Dire oui à sa place",
      },
      {
        who: "Un témoin d’une autre structure",
        may: "Écrire ce qu’elle dit vouloir",
        mayNot: "Avoir ouvert, ou lire, ce dont il s’agit",
      },
    ],
    now: [
      {
        says: "Tout redemander : ce qu’elle ne dit pas s’arrête après quatorze jours",
        label: "Tout redemander",
        at: "/moi/partages/redemander",
      },
      {
        says: "La même chose, par qui agit pour elle",
        label: "Tout lui redemander",
        at: "/agir/partages/redemander",
      },
      { says: "Le dire devant un témoin", label: "Devant un témoin", at: "/temoin" },
    ],
    not: [
      "Il ne mesure rien de la personne, et ne demande pas pourquoi.",
      "Il ne redemande ni qui agit pour elle, ni qui est prévenu, ni un silence remarqué : la page « Tout redemander » mène à chacun.",
      "Il ne garde aucun avis médical.",
    ],
    law: [
      "Code civil, article 414-1 : pour faire un acte valable, il faut être sain d’esprit.",
      "RGPD, article 7 : un accord se montre, et se retire aussi simplement qu’il se donne.",
    ],
  },
  {
    name: "deces",
    title: "Un décès",
    sentence:
      "Une personne est décédée : une preuve est vue, tout s’arrête, rien n’est effacé tout de suite, une erreur se défait.",
    who: [
      {
        who: "La personne, avant",
        may: "Choisir ce que devient son compte, et qui peut le dire",
        mayNot: "Le faire choisir par qui agit pour elle",
      },
      {
        who: "Qui elle a nommé",
        may: "Nous le dire ; prendre ce qui lui est confié, trente jours après",
        mayNot: "Tout arrêter sans preuve ; entrer dans son compte",
      },
      {
        who: "Qui tient cet Archipel",
        may: "Tout arrêter, au vu d’un acte ; défaire une erreur",
        mayNot: "Garder l’acte ; lire ce qui est à elle",
      },
      {
        who: "Qui venait, ou agissait pour elle",
        may: "Le savoir, par une seule lettre",
        mayNot: "Agir encore : les mandats finissent",
      },
    ],
    now: [
      { says: "Dire ce que devient votre compte", label: "Après moi", at: "/moi/apres-moi" },
      {
        says: "Dire qu’une personne n’est plus là, si elle vous a nommé",
        label: "Qui vous a nommé",
        at: "/moi/apres-moi/pour",
      },
      {
        says: "Sinon, l’écrire à qui tient cet Archipel",
        label: "Nous écrire",
        at: "/contact",
      },
    ],
    not: [
      "Il ne garde pas l’acte de décès.",
      "Il ne dit à personne de quoi, ni ce que la personne avait écrit.",
      "Il ne règle aucune succession.",
    ],
    law: [
      "Loi 78-17 du 6 janvier 1978, article 85 : chacun dit ce que deviennent ses données.",
      "Code civil, article 2003 : un mandat finit par la mort de l’un des deux.",
    ],
  },
];
