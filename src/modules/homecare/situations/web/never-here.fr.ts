import { advancedTexts, MOST_SAID } from "../../web/advanced.fr.ts";
import { ADVANCES, AT, ENTRY } from "../../domain/address.ts";

/** « Ce qui ne passe jamais ici »: for who is helped and for who helps. */
export const neverTexts = {
  title: "Ce qui ne passe jamais ici",
  lead: "Entre vous et qui vient vous aider : ni carte bancaire, ni code, ni signature, ni cadeau, ni testament, ni prêt. Vous n’avez pas à expliquer un non.",
  never: "Jamais",
  whatHead: "Quoi",
  whyHead: "Pourquoi",
  all: [
    {
      what: "Une carte bancaire, un chéquier, des espèces « pour la semaine »",
      why: "Qui vient n’en a pas besoin. Aucune page de ce site ne demande un numéro de carte ni de compte.",
    },
    {
      what: "Un code : de la carte, de la banque, du téléphone, d’un site",
      why: "Personne ne vous le demande de bonne foi. Seul le code de la porte peut s’écrire, dans « Comment entrer chez moi » : il se lit à l’heure du passage, par qui est attendu.",
    },
    {
      what: "Une signature : un contrat, une procuration, un papier à signer tout de suite",
      why: "Un vrai papier attend demain. Sur la semaine imprimée, c’est qui est venu qui signe, et cela n’engage à rien.",
    },
    {
      what: "Un cadeau : de l’argent, un bijou, un meuble, un animal",
      why: "Un merci suffit : en mots, ou en kori pour le temps passé.",
    },
    {
      what: "Un testament, une assurance-vie, une donation",
      why: "Cela se fait chez un notaire que vous choisissez, sans la personne qui vous aide.",
    },
    {
      what: "Un prêt, dans un sens ou dans l’autre",
      why: "Une dette change une aide en autre chose.",
    },
  ],
  shopping: "Les achats",
  shoppingSays: [
    `Qui fait vos courses avance ${MOST_SAID} au plus, tant que ce n’est pas remboursé : le prix d’un panier, que chacun peut perdre sans être en difficulté.`,
    "Vous remboursez le jour même, de la main à la main, ticket en main ; vous gardez le ticket.",
    "Au-dessus, payez vous-même : par téléphone au magasin, à la livraison, ou en y allant ensemble.",
    "Rien ne se paie sur ce site. Qui a payé peut le noter, vous le lisez, et l’un de vous deux dit que c’est remboursé : rien de plus n’est gardé.",
  ],
  asked: "On vous l’a demandé ?",
  askedSays: [
    "Dites non, ou : « j’en parle d’abord à quelqu’un ». Ne donnez rien ce jour-là.",
    "Dites-le à une personne que vous avez choisie, ou à la structure qui envoie cette personne.",
    "La carte ou le code est parti ? Appelez votre banque tout de suite, pour faire opposition.",
  ],
  ways: [
    { label: "Quelque chose ne va pas", at: "/prevenir" },
    { label: "Je m’inquiète pour quelqu’un", at: "/inquietude" },
    { label: advancedTexts.title, at: ADVANCES },
    { label: "Comment entrer chez moi", at: ENTRY },
    { label: "Chez moi", at: AT },
  ],
  call: "Qui appeler",
  numbers:
    "Quelqu’un profite de vous ou vous fait du mal : le 3977. En danger : le 17 ou le 112. Sans parler, par message : le 114.",
  laws: [
    "Profiter de la faiblesse d’une personne est un délit : code pénal, article 223-15-2.",
    "Qui travaille dans un service d’aide à domicile, ou y est bénévole, ne peut en principe recevoir ni don ni legs de qui est aidé : code de l’action sociale et des familles, article L. 116-4.",
  ],
} as const;
