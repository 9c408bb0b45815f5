import type { RecogniseRefusal } from "../actions/answer-claim.ts";
import type { AskDomainCodeRefusal, TypeCodeRefusal } from "../actions/codes.ts";
import type { GiveDocumentRefusal } from "../actions/documents.ts";
import type { AskVouchRefusal, VouchRefusal } from "../actions/vouch.ts";

/** The page of one's own claim: the four ways of showing that it is right. */
export const verifyTexts = {
  title: (name: string) => `Vérifier ${name}`,
  lead: "Montrez que vous parlez bien pour elle. Il y a quatre façons : choisissez la plus simple pour vous, une seule suffit.",
  until: "D’ici là, vous tenez sa page ; rien n’est signé, publié ni accepté en son nom.",
  mustProve:
    "D’autres l’ont représentée avant vous et y ont laissé des papiers. Vous les lirez, et vous tiendrez sa page, quand une de ces quatre façons aura abouti.",
  said: {
    letter: "C’est demandé. Vous lirez ici quand la lettre sera partie.",
    address:
      "Le courriel est parti. Lisez-le dans la boîte de la structure, puis tapez le code ici.",
    voucher: "C’est demandé. Si la structure répond oui, vous le lirez ici.",
    document: "Votre document est arrivé. Il attend d’être lu.",
    dropped: "Votre document est effacé.",
    begun: "C’est commencé : choisissez une des quatre façons.",
    sent: "Votre demande est envoyée.",
  },
  code: {
    title: "Vous avez reçu un code ?",
    left: (tries: number) =>
      tries === 1 ? "Il vous reste un seul essai." : `Il vous reste ${tries} essais.`,
    label: "Code",
    help: "Huit chiffres, sur la lettre ou dans le courriel. Les espaces ne comptent pas.",
    send: "Vérifier avec ce code",
  },
  letter: {
    title: "Une lettre à son siège",
    says: "Une lettre avec un code part à l’adresse de son siège, celle du registre. Qui ouvre le courrier vous donne le code, et vous le tapez ici. Comptez une dizaine de jours.",
    ask: "Demander la lettre",
    asked: (day: string) =>
      `Demandée le ${day}. La personne qui tient cet Archipel va l’imprimer et la poster.`,
    printed: (day: string) => `Imprimée le ${day}. Elle va être postée.`,
    posted: (day: string, until: string) => `Postée le ${day}. Son code sert jusqu’au ${until}.`,
    dead: "Le code de cette lettre ne sert plus. Une nouvelle lettre doit être postée.",
    again: "Demander une nouvelle lettre",
  },
  address: {
    title: "Une adresse de son propre site",
    says: (domain: string) =>
      `Un code part à l’adresse que vous choisissez, si elle finit par @${domain}. Vous le lisez dans cette boîte, et vous le tapez ici. Quelques minutes suffisent.`,
    label: "Adresse de la structure",
    help: (domain: string) => `Par exemple contact@${domain}`,
    ask: "Envoyer le code",
    sent: (day: string) => `Un code est parti. Il sert jusqu’au ${day}.`,
    not: "Cette façon n’est pas possible ici : il faut que le registre, ou la personne qui tient cet Archipel, connaisse un site au nom de la structure. Une adresse chez gmail, orange ou laposte ne montre rien : chacun peut en avoir une.",
  },
  vouch: {
    title: "Deux structures qui vous connaissent",
    says: "Deux structures déjà vérifiées ici, par deux personnes différentes, disent qu’elles vous connaissent. Vous les choisissez ; chacune reçoit un courriel, avec votre nom et votre fonction.",
    label: "Structure à qui le demander",
    help: "Son nom exact, ou l’adresse de sa page ici.",
    ask: "Demander à cette structure",
    states: {
      vouched: "a répondu oui",
      declined: "ne peut pas répondre oui",
      waits: "n’a pas encore répondu",
    },
  },
  document: {
    title: "Un document",
    says: "Montrez à la personne qui tient cet Archipel un papier qui dit votre fonction : procès-verbal d’assemblée, récépissé de la préfecture, avis SIRENE, extrait du registre. Cachez ce qui ne la regarde pas. Elle seule le lit ; il s’efface trente jours après sa décision.",
    label: "Document",
    give: "Montrer ce document",
    drop: "Effacer",
    dropOne: (name: string) => `Effacer ${name}`,
  },
  or: "ou",
  begin: {
    says: "Personne n’a encore commencé à la faire vérifier.",
    label: "Comment le savons-nous ?",
    help: "Une phrase : « élue trésorière à l’assemblée du 12 mars ». La personne qui tient cet Archipel la lit.",
    send: "Commencer",
    empty: "Dites en une phrase ce qui vous lie à elle.",
  },
  frozen: "Une autre personne dit aussi la représenter",
  frozenSays:
    "Tant que ce n’est pas éclairci, rien n’est fait au nom de cette structure, ni par elle ni par vous. La personne qui tient cet Archipel décide. Montrez-lui un document : c’est ce qui l’aide le plus.",
  waits: "Elle a déjà des représentants",
  waitsSays:
    "Votre demande leur est montrée, ainsi qu’à la personne qui tient cet Archipel. Le plus simple est de leur parler. Vous pouvez aussi montrer un document.",
  contested:
    "Une personne qui la représente dit ne pas vous connaître. Un document peut l’éclaircir.",
  refused: "Votre demande n’est pas retenue",
  refusedSays:
    "Rien n’a été fait en votre nom. Si vous avez un document qui le montre, demandez de nouveau, ou écrivez-nous.",
  withdrawn: "Votre demande n’attend plus",
  withdrawnSays: "Elle a été retirée, ou la structure a été dissoute ou réunie à une autre.",
  answered: "Ce qui vous est répondu :",
  again: "Demander de nouveau",
  help: "Écrire à un être humain",
  done: "Elle est vérifiée",
  doneSays: "Vous pouvez signer, publier et donner un accord en son nom.",
  see: "Voir sa page",
  stop: "Retirer ma demande",
  stopSays: "Vous vous êtes trompé, ou quelqu’un d’autre le fait mieux que vous ? Retirez-la.",
} as const;

/** What happened to the act, and what one can do. */
export const proofRefusals: Readonly<
  Record<
    | Exclude<AskDomainCodeRefusal, "no-claim">
    | Exclude<TypeCodeRefusal, "no-claim">
    | Exclude<AskVouchRefusal, "no-claim">
    | Exclude<GiveDocumentRefusal, "no-claim">
    | "no-claim"
    | "several-named"
    | "unknown-name",
    string
  >
> = {
  "no-claim": "Votre demande n’attend plus : rien n’a été fait. Rouvrez la page de la structure.",
  frozen:
    "Une autre personne dit aussi la représenter : rien n’a été fait. Montrez un document à la personne qui tient cet Archipel.",
  "site-unknown": "Nous ne connaissons pas de site à son nom. Choisissez une autre façon.",
  "not-on-domain":
    "Cette adresse n’est pas sur le site de la structure : rien n’est parti. Une adresse chez gmail, orange ou laposte ne montre rien.",
  "not-an-address": "Ce n’est pas une adresse de courriel. Vérifiez-la, par exemple le @.",
  "enough-today":
    "Trois courriels sont déjà partis aujourd’hui à cette adresse. Le dernier code reste bon ; réessayez demain.",
  "no-letter": "Aucun code n’attend, ou le vôtre est trop vieux. Demandez-en un nouveau.",
  "not-posted":
    "Cette lettre n’est pas encore notée comme postée. Demandez à la personne qui tient cet Archipel de le dire, puis tapez le code.",
  "wrong-code": "Ce n’est pas le bon code. Relisez-le chiffre par chiffre.",
  "too-many-tries": "Trop d’essais : ce code ne sert plus. Demandez-en un nouveau.",
  itself: "Une structure ne se porte pas garante d’elle-même. Choisissez-en une autre.",
  "not-verified": "Cette structure n’est pas vérifiée ici : elle ne peut se porter garante.",
  "asked-already": "Vous lui avez déjà demandé : attendez sa réponse, ou choisissez-en une autre.",
  "enough-asked": "Vous avez déjà demandé à six structures. Essayez une autre façon.",
  "enough-documents": "Trois documents au plus : effacez-en un d’abord.",
  "several-named":
    "Plusieurs structures portent ce nom. Collez l’adresse de la page de celle que vous voulez.",
  "unknown-name":
    "Aucune structure vérifiée ne porte ce nom ici. Écrivez-le comme dans l’annuaire, ou collez l’adresse de sa page.",
  empty: "Ce fichier est vide : rien n’a été gardé.",
  "too-big": "Ce fichier est trop lourd : dix mégaoctets au plus.",
  "unknown-type": "Nous ne savons pas lire ce genre de fichier. Envoyez un PDF ou une photo.",
  "has-macros": "Ce document contient des macros. Enregistrez-le en PDF, puis envoyez-le.",
  "not-an-image": "Cette image est abîmée. Reprenez la photo, ou envoyez un PDF.",
  "space-full": "Votre place est pleine : effacez des fichiers d’abord.",
};

/** The page of who is asked to vouch. */
export const vouchTexts = {
  title: (name: string) => `Se porter garant pour ${name}`,
  lead: "Se porter garant, c’est dire une seule chose : « Nous connaissons cette personne, et elle parle bien pour cette structure. » Cela ne vous engage à rien d’autre.",
  asks: (person: string, role: string, as: string) =>
    `${person} (${role}) demande à ${as} de se porter garante.`,
  think:
    "En cas de doute, téléphonez-lui d’abord. Si vous ne la connaissez pas, ne dites pas oui : personne ne saura pourquoi.",
  written: "Votre réponse est gardée dans le journal de cette structure, avec votre nom.",
  yes: (as: string) => `Oui, ${as} la connaît`,
  no: "Non, nous ne pouvons pas le dire",
  done: "Merci, votre réponse est gardée",
  doneSays: {
    oui: "Deux réponses comme la vôtre suffisent à la vérifier.",
    non: "Rien n’est dit de plus.",
  },
  back: "Voir la page de cette structure",
} as const;

export const vouchRefusals: Readonly<Record<VouchRefusal, string>> = {
  "unknown-claim": "Cette demande n’attend plus : votre réponse n’a pas été gardée.",
  "not-allowed": "Vous ne pouvez pas donner un accord au nom de cette structure.",
  frozen:
    "Une autre personne dit aussi représenter cette structure : votre réponse n’a pas été gardée. La personne qui tient cet Archipel décide.",
  itself: "Une structure ne se porte pas garante d’elle-même.",
  yourself:
    "On ne se porte pas garant pour soi-même. Demandez à une autre personne de votre structure.",
  already: "Vous avez déjà répondu oui pour elle : une personne compte une fois.",
};

/** The page of those who represent it, when others say so too. */
export const claimsOnTexts = {
  title: (name: string) => `Qui dit aussi représenter ${name}`,
  lead: "Le plus souvent, c’est quelqu’un des vôtres qui ne savait pas que vous étiez là. Répondez à chaque demande.",
  asEquals:
    "Tant que ni vous ni cette personne n’avez montré que vous dites vrai, elle vient avec les mêmes pouvoirs que vous, ou pas du tout.",
  none: "Aucune demande n’attend.",
  noneSays: "Si quelqu’un d’autre dit représenter cette structure, vous le lirez ici.",
  since: (role: string, day: string) => `${role}, depuis le ${day}`,
  contested: "Vous avez dit ne pas la connaître. La personne qui tient cet Archipel décide.",
  powers: "Ce qu’elle pourra faire",
  sameAsYou: "La même chose que vous",
  noPower: "Cochez ce qu’elle pourra faire, puis répondez.",
  welcome: "C’est bien l’une des nôtres",
  welcomeOne: (name: string) => `C’est bien l’une des nôtres, ${name}`,
  contest: "Nous ne la connaissons pas",
  contestOne: (name: string) => `Nous ne la connaissons pas, ${name}`,
  said: {
    oui: "Elle représente maintenant la structure avec vous.",
    non: "C’est dit à la personne qui tient cet Archipel. Rien ne change pour vous d’ici là.",
  },
} as const;

export const welcomeRefusals: Readonly<Record<RecogniseRefusal, string>> = {
  "unknown-claim": "Cette demande n’attend plus : rien n’a changé.",
  "not-allowed": "Vous ne pouvez pas répondre à cette demande.",
  "beyond-yours": "Vous ne pouvez donner que les pouvoirs que vous avez : rien n’a changé.",
  "as-equals": "Elle vient avec les mêmes pouvoirs que vous : rien n’a changé.",
};

/** Links on the page of an organisation, and lines of « mon fil ». */
export const linkTexts = {
  follow: "Suivre ma demande",
  claims: (count: number) =>
    count === 1
      ? "Une personne dit aussi représenter cette structure"
      : `${count} personnes disent aussi représenter cette structure`,
  vouch: "On vous demande de vous porter garant pour cette structure",
  answer: "Répondre",
  vouchLine: (person: string) => `${person} vous demande de vous porter garant`,
  verifyLine: "Pas encore vérifiée",
  verify: "La faire vérifier",
} as const;

/** The line of the privacy page. */
export const claimsKept = {
  what: "Vos demandes de représenter une structure : fonction, mots, documents montrés, réponse reçue",
  why: "Que personne ne parle au nom d’une structure sans l’avoir montré.",
  howLong:
    "Vos mots, aussi longtemps que votre compte ; vos documents, trente jours après la décision ; les codes, jusqu’à la décision.",
} as const;
