import { type Column, columnKey, COLUMNS } from "../csv/columns.ts";
import { hintedColumns } from "./guess-words.ts";

/**
 * How strongly the name of a foreign field says one of our columns, from 0 to 1: our own names of it,
 * then what tables, portals and services call it in French and English. Keys are without accents,
 * signs or capitals (`columnKey`); the first line that fits decides.
 */
const NAMES: readonly (readonly [Column, number, RegExp])[] = [
  [
    "heure limite",
    0.9,
    /^heure (?:limite|de cloture|de fin)$|^(?:deadline|closing) (?:time|hour)$/,
  ],
  [
    "date limite",
    0.95,
    /^(?:date )?(?:limite|cloture|echeance|deadline)(?: (?:de |du )?(?:depot|candidature|candidatures|reponse|offres|dossier|dossiers|remise))*$/,
  ],
  [
    "date limite",
    0.95,
    /^(?:(?:submission|application|closing|due|response|tender) )+(?:date|deadline)$|^(?:closes?|due|deadline)(?: (?:on|at|date|submission|application))?$/,
  ],
  [
    "date limite",
    0.9,
    /^date (?:de )?(?:fin|cloture|remise)(?: (?:de |des |du )?(?:campagne|depot|candidatures?|offres|appel|validite|reception))*$|^date fin campagne$|^fin (?:de |des )?(?:campagne|depot|candidatures)$|^(?:end|expiry|expiration|valid until|closing)(?: date)?$|^dl ?(?:r|ro|depot)$|^datelimitereponse$|^jusqu au$|^date (?:butoir|de retour|finale)$/,
  ],
  [
    "date limite",
    0.85,
    /\b(?:date limite|deadline|date cible|cloture des|a rendre|repondre avant|avant le)\b/,
  ],
  [
    "ouverture",
    0.9,
    /^(?:date )?(?:d |de )?(?:ouverture|debut)(?: (?:de |des |du |d )?(?:campagne|depot|candidatures|appel))*$|^date ouverture campagne$|^(?:start|opening|opens?|from|begin)(?: (?:date|on|at))?$|^valid from$/,
  ],
  ["ouverture", 0.75, /\bdate previsionnelle de publication\b|\bdate debut\b/],
  [
    "publication",
    0.95,
    /^(?:date )?(?:de |d )?(?:publication|parution|mise en ligne)(?: (?:souhaitee|avis))?$|^(?:published|publication|posted|issued|pub|release)(?: (?:date|at|on))?$|^pubdate$|^dateparution$|^date created$|^issued$|^publie le$/,
  ],
  [
    "montant min",
    0.9,
    /^(?!.*\b(?:taux|rate)\b).*\b(?:montant|somme|subvention|budget|aide|dotation|enveloppe|plancher|grant|funding|amount|award|sum)s?\b.*\b(?:min|minimum|minimal|minimale|plancher|lower|least|from)\b|^(?:min|minimum|lowest|least)(?: (?:amount|grant|award|funding|value|montant))?$|^plancher$/,
  ],
  [
    "montant max",
    0.9,
    /^(?!.*\b(?:taux|rate)\b).*\b(?:montant|somme|subvention|budget|aide|dotation|enveloppe|grant|funding|amount|award|sum)s?\b.*\b(?:max|maximum|maximal|maximale|plafond|upper|most|to)\b|^(?:max|maximum|highest|plafond)(?: (?:amount|grant|award|funding|value|montant|de l aide))?$/,
  ],
  [
    "montant max",
    0.75,
    /^(?:montant|budget|dotation|enveloppe|amount|funding|grant|value|estimated value)(?: (?:de |d )?(?:estime|l aide|aide|la subvention|subvention|du marche|total|eur|euros|en euros|size|amount))*$/,
  ],
  [
    "taux",
    0.9,
    /^taux\b|\bsubvention rate\b|^(?:rate|funding rate|co ?financing rate|intervention rate)$|^pourcentage/,
  ],
  [
    "lien candidature",
    0.9,
    /\b(?:lien|url|page|site|link|adresse|formulaire|form)\b.*\b(?:candidat\w*|candidature|repondre|reponse|depot|deposer|inscription|demarche|dossier|apply|application)\b|^(?:apply|application|candidature)(?: (?:url|link|form|page|website|online))?$|^apply (?:url|link|here|online)$|^formulaire$/,
  ],
  [
    "lien",
    0.9,
    /^(?:lien|url|uri|page|site|link|permalink|href|web ?page|landing ?page|site web|page web|adresse web|web)(?: (?:source|descriptif|de la page|officiel|vers l appel|de l appel|du site|agir|url|page|d origine|more info|info|appel|dispositif|consultation|avis|internet))*$|^(?:origin|source|details?|more info|landing page|canonical|info) (?:url|link|page)$|^en savoir plus$/,
  ],
  [
    "courriel",
    0.95,
    /^(?:adresse )?(?:courriels?|e ?mails?|mails?|mel|adresse electronique)(?: (?:du |de |de la )?(?:contact|referent|structure|organisme))?$|^contact (?:e ?mail|mail|courriel)$|^adresse (?:e ?mail|mail)$/,
  ],
  [
    "telephone",
    0.95,
    /^(?:tel|telephone|phone|telephone number|phone number|numero de telephone|tel contact|contact (?:phone|tel|telephone)|telephone contact)$/,
  ],
  [
    "contact",
    0.85,
    /^(?:contacts?|referente?s?|interlocuteur|correspondant|contact (?:name|nom|person|point)|service instructeur|personne a contacter|nom du contact)$/,
  ],
  ["siret", 0.95, /\bsiret\b/],
  [
    "identifiant",
    0.9,
    /^(?:id|identifiant|identifier|uid|uuid|guid|reference|ref|code|numero|num|no|n|dossier n|cle)(?: (?:unique|appel|de l appel|dispositif|administrative|aide|call|record|interne|aap|dct))*$|^(?:call|record|notice|aide|grant|opportunity|dossier|appel) (?:id|ref|reference|number|code|numero)$|^(?:ref|reference|numero) (?!postal)[a-z]+$|^id (?:aide|appel|aap|dispositif|call)$/,
  ],
  [
    "organisme",
    0.9,
    /^(?:nom (?:de l |de la |du )?)?(?:organismes?|structure|financeurs?|organisateur|porteur|operateur|emetteur|collectivite|acheteur|pouvoir adjudicateur|institution|bailleur|fondation|donneur d ordre|guichet)(?: (?:de l )?(?:aide|appel|financeur|porteur|instructeur|emetteur|organisateur))*$|^(?:organi[sz]ation|funder|funders|buyer|publisher|agency|provider|sponsor|issuer|contracting authority|awarding body|funding body|grantor|donor|authority|backer|financers?|organi[sz]er)(?: (?:name|label))?$|^nomacheteur$|^porteur aide$|^(?:(?:structure|organisme|collectivite|fondation) )?qui (?:lance|finance|propose|publie)$|^lance par$|^propose par$/,
  ],
  [
    "public",
    0.9,
    /\b(?:publics?|beneficiaires?|cibles?|destinataires?|eligible applicants?|eligible (?:entities|for|organi[sz]ations)|applicants?|audiences?|target groups?|targeted audiences|beneficiar(?:y|ies)|who can apply|qui peut en beneficier|qui peut repondre|pour qui|candidats?)\b(?!.*(?:precision|\bid\b|condition|criteria))/,
  ],
  [
    "conditions",
    0.85,
    /\b(?:conditions?|eligibilite|eligibility|criteres?|criteria|requirements?|modalites? d eligibilite|regles)\b|precisions?$|eligib/,
  ],
  [
    "themes",
    0.9,
    /^(?:themes?|thematiques?|domaines?(?: d (?:action|intervention))?|categories?|category|secteurs?(?: d activite)?|sectors?|topics?|subjects?|competences|rubriques?|politiques?|sujets?|keywords?|theme label|champs?(?: d action)?)$/,
  ],
  ["themes", 0.5, /^(?:tags?|mots cles|etiquettes?)$/],
  ["departements", 0.9, /\bdepartements?\b|\bdepartments?\b|^dept?s?$|^code departement$/],
  ["regions", 0.85, /^(?:nom (?:de la )?)?regions?(?: (?:name|nom|concernee|concernees))?$/],
  ["groupements", 0.85, /\b(?:epci|intercommunalites?|groupements?)\b/],
  ["communes", 0.85, /\b(?:insee|codes? communes?)\b|^communes?$|^code insee/],
  [
    "regions",
    0.45,
    /^(?:perimetres?|territoires?|zones?|zone geographique|perimetre geo|couverture geo|geographic (?:area|scope|coverage)|location|area|perimeter|lieu|spatial|localisation|coverage|where|ou)$/,
  ],
  ["national", 0.8, /^(?:national|france entiere|nationwide|is national)$/],
  [
    "titre",
    0.95,
    /^(?:titres?|intitule|nom|title|name|objet|libelle|denomination|headline|(?:nom|intitule|titre|libelle|objet) (?:de l |du |de la )?(?:aide|appel|aap|ami|dispositif|projet|marche|call|avis|mesure|consultation)(?: a (?:projets?|candidatures?|manifestation d interet))?(?: de la demarche)?|(?:call|grant|opportunity|tender|programme|aid|aide|appel) (?:title|name|nom|titre)|titre (?:de l |du )?(?:appel|aide|dispositif|avis)|nom de l aide de la demarche)$/,
  ],
  ["titre", 0.4, /\b(?:titre alternatif|short title|sous titre)\b/],
  [
    "type",
    0.9,
    /^(?:type|genre|nature|nature (?:du |de )?(?:marche|contrat|procedure)|kind|call type|notice type|type (?:d |de |de l )?(?:appel|aide|avis|dispositif|financement|procedure|marche)|nature (?:de l )?(?:aide|appel|avis)|opportunity type|grant type|form of support|aid types?)$/,
  ],
  [
    "resume",
    0.85,
    /^(?:resume|chapo|chapo txt|accroche|summary|abstract|excerpt|short description|description courte|en bref|teaser|entete|en quelques mots|synthese|introduction|lead)$/,
  ],
  [
    "description",
    0.9,
    /^(?:descriptions?|descriptif|texte|presentation|objectifs?|objectives?|contenu|content|details?|body|long description|description (?:longue|complete|detaillee|html)|full description|contexte|presentation (?:de l )?(?:appel|aide)|overview|text|corps|about|objet du marche|scope)$/,
  ],
];

const OWN: ReadonlyMap<string, Column> = new Map(
  Object.entries(COLUMNS).flatMap(([name, others]) =>
    [name, ...others].flatMap((one) => (isColumn(name) ? [[one, name] as const] : [])),
  ),
);

function isColumn(name: string): name is Column {
  return Object.hasOwn(COLUMNS, name);
}

/** Last names on a path that only say « what people read of it »: the name before them is the field's. */
const SPOKEN = /^(?:name|nom|label|libelle|title|titre|value|text|fr|en|txt|html|pref label)$/;

/** Who typed a record, what a machine keeps of it: never a column of ours, whatever it looks like. */
const NEVER =
  /\b(?:author|auteur|auteurs|redacteur|created by|responsable|updated|modified|modification|maj|mise a jour|recordid|record timestamp|timestamp|creat(?:ed|or)|derniere|logo|image|photo|icone|latitude|longitude|geo ?point|slug|facebook|twitter|siren|code postal|postcode|zip|cp|lot)\b/;

/** What the name of a field says: each column that it may be, with how strongly. */
export function namedColumns(path: string): ReadonlyMap<Column, number> {
  const keys = keysOf(path);
  const found = new Map<Column, number>();
  if (isNeverTaken(path)) return found;
  for (const [at, key] of keys.entries()) {
    const weight = at === 0 ? 1 : 0.9;
    const own = OWN.get(key);
    if (own !== undefined) raise(found, own, weight);
    for (const [column, score, pattern] of NAMES)
      if (pattern.test(key)) raise(found, column, score * weight);
    for (const [column, score] of hintedColumns(key)) raise(found, column, score * weight);
  }
  return found;
}

/** Whether the name of a field says that it is no column of ours, whatever its values look like. */
export function isNeverTaken(path: string): boolean {
  return keysOf(path).some((key) => NEVER.test(key));
}

function raise(found: Map<Column, number>, column: Column, score: number): void {
  found.set(column, Math.max(found.get(column) ?? 0, score));
}

/** « contact.email », « dateFinCampagne », « perimeter.name » : the whole path, then its last name that says something. */
function keysOf(path: string): readonly string[] {
  const steps = path
    .split(".")
    .map(stepKey)
    .filter((step) => step !== "" && !/^\d+$/.test(step));
  const said = steps.length > 1 && SPOKEN.test(steps.at(-1) ?? "") ? steps.slice(0, -1) : steps;
  const whole = said.join(" ").slice(-100);
  return [...new Set([whole, said.at(-1) ?? ""])].filter((key) => key !== "");
}

function stepKey(step: string): string {
  const apart = step
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/^(?:dct|dcat|dc|foaf|schema|vcard|hydra):/i, "");
  return columnKey(apart).replace(/ (?:txt|html|s)$/, "");
}
