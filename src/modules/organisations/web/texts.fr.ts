import { ofNamed } from "#basics/french/elision.fr";
import type { BegunRefusal } from "../domain/claim.ts";
import type { WidenedTo } from "../domain/directory.ts";
import type { MakeOrganisationRefusal } from "../domain/organisation.ts";
import type { InscriptionRefusal, NumberRefusal } from "../domain/register-number.ts";

const figures = new Intl.NumberFormat("fr-FR");

const many = (count: number, one: string, more: string) =>
  count > 1 ? `${figures.format(count)} ${more}` : `${count} ${one}`;

/** The sentences of the directory and of the page of an organisation. */
export const texts = {
  mine: "Les structures que vous représentez",
  onMap: { one: "Structure", many: "Structures" },
  actingFor: "Au nom de",
  myself: "En mon nom",
  signedFor: ", pour",
  standing: {
    unverified: "structure pas encore vérifiée",
    frozen: "en attente d’une décision",
    dissolved: "structure dissoute",
  },
  directory: {
    title: "Structures",
    onMap: "Les structures",
    lead: "Associations, collectivités, services, entreprises, collectifs, fondations, laboratoires, médias : qui agit sur ce territoire. Chacune est tenue par des personnes nommées, jamais par un mot de passe partagé.",
    count: (count: number) => many(count, "structure", "structures"),
    words: "Mots ou numéro",
    wordsHelp: "Un nom, une activité, une commune, un RNA ou un SIRET.",
    where: "Où",
    whereHelp: "Une commune, un département, une région : « Crest, 20 km », « Drôme ».",
    kinds: "Genre",
    roles: "Rôle",
    verified: "Seulement celles qui sont vérifiées",
    search: "Chercher",
    clear: "Tout effacer",
    filters: "Chercher dans l’annuaire",
    orders: { name: "nom", near: "distance", newest: "nouveauté" },
    results: "Résultats",
    add: "Ajouter la vôtre",
    addSays: "Cinq minutes suffisent. Elle est visible aussitôt, et vérifiée ensuite.",
    empty: "Aucune structure ne répond à ces mots.",
    emptyHelp:
      "Essayez un mot de moins, ou le début du mot. Si votre structure n’est pas ici, ajoutez-la.",
    emptyFirst: "Il n’y a encore aucune structure ici.",
    unknownPlace: (typed: string) =>
      `Nous ne connaissons pas « ${typed} » : voici les structures de partout.`,
    didYouMean: "Vouliez-vous dire :",
    otherPlaces: "Un autre lieu porte ce nom :",
    widened: (asked: string, to: WidenedTo) =>
      `Rien ${asked}. Nous avons regardé plus loin : ${
        to.scale === "country"
          ? "partout"
          : to.scale === "region"
            ? `en région ${to.name}`
            : `dans le département ${to.name}`
      }.`,
    around: (name: string, km: number) => `à moins de ${km} km ${ofNamed(name)}`,
    inArea: (name: string) => `pour « ${name} »`,
    km: (km: number) => (km === 0 ? "sur place" : `à ${km} km`),
    chart: "Carte : une lettre par commune, la même que dans la liste",
    chartSays: "Une lettre par commune, placée en son milieu. Fond : IGN, Licence Ouverte.",
    discOf: (names: string, count: number) =>
      `${names} : ${many(count, "structure", "structures")}`,
    atHand: "sur place",
    csv: "Télécharger cette liste (CSV)",
    data: "Données (JSON)",
  },
  page: {
    back: "Structures",
    seat: "Siège",
    purpose: "Ce qu’elle fait",
    numbers: "Numéros",
    rna: "RNA",
    siren: "SIREN",
    siret: "SIRET",
    inscription: "Registre du tribunal",
    former: "Ancien numéro de préfecture",
    noNumber: "Aucun n’est encore noté.",
    noNumberNeeded: "Aucun : un collectif n’en a pas besoin.",
    site: "Site",
    contact: "La joindre",
    volunteers: "Bénévoles",
    manyVolunteers: (count: number) => (count === 0 ? "Aucun" : figures.format(count)),
    siteUnverified: "Le site s’affiche quand la structure est vérifiée.",
    people: "Qui parle pour elle",
    aside: "Qui parle pour elle, et ce qu’on sait d’elle",
    known: "Ce que nous savons d’elle",
    nobody: "Personne n’a choisi d’être nommé ici.",
    namedPublic:
      "Vous lisez ici les noms de votre équipe ; les autres, seulement ceux de qui a choisi d’être nommé.",
    write: "Lui écrire",
    seeSite: "Voir son site",
    seatIn: (town: string) => `Son siège : ${town}, placé au milieu de la commune.`,
    chart: (town: string) => `Carte des alentours de ${town}`,
    around: (town: string) => `${town} : voir ce qu’il y a autour`,
    unverified: "Pas encore vérifiée",
    unverifiedSays:
      "Une personne dit la représenter. Tant que rien ne l’a montré, elle ne signe rien, ne publie aucun appel et ne donne aucun accord en son nom.",
    nobodySays:
      "Personne ne la représente encore ici. Ce qui est écrit vient d’un registre ou de qui l’a ajoutée.",
    byLetter: "Pas encore dans l’annuaire",
    byLetterSays:
      "Elle a répondu à une lettre, sans compte : son nom et ce qu’elle est sont ce qu’elle en a écrit, et rien ne l’a montré. Vous en faites partie ? Dites que vous la représentez : elle entrera dans l’annuaire.",
    verifiedBy: (proof: string, day: string) => `Vérifiée ${proof}, le ${day}.`,
    frozen: "Deux personnes disent la représenter",
    frozenSays:
      "Rien ne peut être fait en son nom tant que qui tient cet Archipel n’a pas décidé, document à l’appui.",
    dissolved: (day: string) => `Dissoute le ${day}.`,
    dissolvedSays: "Sa page reste, pour mémoire. Plus rien n’est fait en son nom.",
    hidden: "Cette page a été retirée : vous seuls qui la représentez la voyez encore.",
    yours: "Vous la représentez",
    yoursAs: (role: string) => `Votre fonction : ${role}.`,
    said: {
      ajoutee: "C’est ajouté : elle a sa page, que tout le monde peut lire.",
      page: "C’est noté : la page est enregistrée.",
      retiree: "C’est noté : votre demande est retirée.",
      parti: "C’est noté : vous ne la représentez plus.",
    },
    claimWaits: "Votre demande attend une décision.",
    toVerify: "La faire vérifier",
    editOnceVerified:
      "Ce que dit cette page vient d’un registre ou d’avant vous : vous pourrez la modifier dès que la structure sera vérifiée.",
    team: "Représentants et journal",
    papers: "Papiers et année",
    change: "Modifier la page",
    logo: "Logo",
    roles: "Rôle ici",
    sayRoles: "Dire ses rôles",
    reportLogo: "Signaler son logo",
    leave: "Passer la main ou partir",
    dissolve: "Déclarer sa dissolution",
    claim: "Je représente cette structure",
    claimSays: "Vous y tenez une fonction ? Dites-le : vous pourrez agir en son nom.",
    vouch: "Se porter garant d’elle",
    report: "Signaler cette page",
    data: "Données (JSON)",
    linked: "Données liées (JSON-LD)",
    csv: "Tableur (CSV)",
    takeAway: "Emporter",
  },
  make: {
    title: "Ajouter une structure",
    lead: "Association, collectif, service, entreprise : dites ce qu’elle est. Elle s’affiche aussitôt comme « pas encore vérifiée ».",
    known: "Avant d’écrire, cherchez-la : elle est peut-être déjà là.",
    knownLink: "Chercher dans l’annuaire",
    name: "Nom",
    nameHelp: "Comme dans ses statuts ou sur sa porte.",
    shortName: "Sigle",
    kind: "Ce qu’elle est",
    purpose: "Ce qu’elle fait",
    purposeHelp: "Deux ou trois phrases que vos voisins comprennent.",
    number: "Numéro RNA, SIREN ou SIRET",
    numberHelp:
      "RNA : W et neuf signes. SIREN : 9 chiffres. SIRET : 14 chiffres. Aucun ? Laissez vide : ce n’est pas un obstacle.",
    local: "Association d’Alsace ou de Moselle",
    localSays: "Elle est inscrite au registre d’un tribunal, et n’a pas de RNA.",
    court: "Tribunal",
    noCourt: "Aucun",
    volume: "Volume",
    folio: "Folio",
    commune: "Commune du siège",
    communeHelp: "Seule la commune s’affiche, jamais la rue.",
    site: "Adresse de son site",
    siteHelp: "Elle s’affichera une fois la structure vérifiée.",
    role: "Votre fonction",
    why: "Comment le savons-nous ?",
    whyHelp:
      "Dites en une phrase ce qui vous lie à elle : « élue trésorière à l’assemblée du 12 mars ». Seuls ses représentants et qui tient cet Archipel le lisent.",
    send: "Ajouter cette structure",
    sure: "Non, c’est bien une autre structure",
    similar: "Une structure porte déjà ce nom dans cette commune :",
    problems: {
      name: "Écrivez le nom de la structure.",
      kind: "Dites ce qu’est cette structure.",
      purpose: "Écrivez en une phrase ce qu’elle fait.",
      commune: "Écrivez la commune de son siège.",
      communeUnknown: (near: readonly string[]) =>
        near.length === 0
          ? "Nous ne connaissons pas cette commune. Essayez son code postal."
          : `Nous ne connaissons pas cette commune. Vouliez-vous dire ${near.join(", ")} ?`,
      communeSeveral: (typed: string, names: readonly string[]) =>
        `Plusieurs communes ${/^[\d\s]+$/.test(typed) ? "ont ce code" : "portent ce nom"} : écrivez ${names.slice(0, 3).join(", ou ")}.`,
      site: "Une adresse de site commence par https:// ou http://.",
      role: "Choisissez votre fonction.",
      why: "Dites en une phrase ce qui vous lie à elle.",
    },
  },
  claim: {
    title: (name: string) => `Représenter ${name}`,
    lead: "Représenter, c’est agir en votre nom, pour elle. Chacun le fait depuis son propre compte : il n’y a pas de mot de passe à partager.",
    effects: {
      begins:
        "Personne ne la représente ici. Vous pourrez tenir sa page tout de suite ; pour signer, publier ou donner un accord, il faudra la faire vérifier.",
      "must-prove":
        "Plus personne ne la représente ici. Vous montrerez d’abord que vous parlez pour elle ; ensuite, vous tiendrez sa page.",
      "is-frozen":
        "Elle a déjà des représentants. Le plus simple est de leur demander de vous inviter : votre demande leur sera montrée, ainsi qu’à qui tient cet Archipel. Elle ne vous donne rien d’ici là.",
      "freezes-all":
        "Une autre personne dit déjà la représenter, sans l’avoir montré. Votre demande suspendra les deux, jusqu’à ce que qui tient cet Archipel décide.",
    },
    send: "Envoyer ma demande",
    withdraw: "Retirer ma demande",
  },
} as const;

/** What happened to the act, and what one can do. */
export const numberTexts: Record<NumberRefusal | InscriptionRefusal, string> = {
  "rna-shape":
    "Un RNA commence par W, suivi de neuf signes : vérifiez-le sur le récépissé de la préfecture.",
  "siren-key": "Ce SIREN n’existe pas : un de ses neuf chiffres est faux.",
  "siret-key": "Ce SIRET n’existe pas : un de ses quatorze chiffres est faux.",
  "digits-count": "Un SIREN a 9 chiffres, un SIRET en a 14 : comptez ceux que vous avez écrits.",
  "unknown-number":
    "Ce n’est ni un RNA, ni un SIREN, ni un SIRET. Laissez vide si vous n’en avez pas.",
  "unknown-court": "Choisissez le tribunal dans la liste.",
  "volume-and-folio": "Écrivez le volume et le folio comme sur l’extrait du registre.",
};

export const makeRefusals: Record<MakeOrganisationRefusal | BegunRefusal, string> = {
  "already-known": "Une structure porte déjà ce numéro : rien n’a été ajouté.",
  "looks-known": "Une structure porte déjà ce nom dans cette commune : rien n’a été ajouté.",
  "unknown-commune": "Cette commune n’existe plus : écrivez celle d’aujourd’hui.",
  "sign-in-first": "Entrez d’abord : vous pourrez ensuite la représenter.",
  "already-representative": "Vous la représentez déjà.",
  "already-claimed": "Votre demande est déjà là : elle attend.",
  dissolved: "Cette structure est dissoute : plus personne n’agit en son nom.",
  "unknown-organisation": "Cette structure n’existe pas, ou n’existe plus.",
};
