import { isRecord, type RawRecord } from "#basics/answers";
import { GAZETTE_NAMES, spelledAs } from "./column-names.ts";
import { isRna } from "../../domain/register-number.ts";
import {
  apart,
  dayIn,
  readAs,
  readCommune,
  type ReadRecord,
  readPostcode,
  readSite,
  type RegisterEntry,
  textIn,
  withoutContacts,
} from "./entry.ts";

export type NoticeKind = "creation" | "modification" | "dissolution";

/** An announcement of an association in the Journal officiel (JOAFE). */
export interface GazetteNotice {
  /** The number of the announcement: `199900410468`, never that of the association. */
  readonly id: string;
  readonly rna: string;
  readonly kind: NoticeKind;
  /** Its name from then on, when the announcement says it. */
  readonly name?: string | undefined;
  readonly formerName?: string | undefined;
  readonly purpose?: string | undefined;
  readonly town?: string | undefined;
  readonly commune?: string | undefined;
  readonly postcode?: string | undefined;
  readonly site?: string | undefined;
  readonly publishedOn?: Temporal.PlainDate | undefined;
  readonly declaredOn?: Temporal.PlainDate | undefined;
  /** The page of the announcement, when it is one of the administration. */
  readonly url?: string | undefined;
}

const named = spelledAs(GAZETTE_NAMES);

/**
 * Reads one announcement. On a modification `titre` is null: the new name is inside `contenu`, a JSON
 * text. `titre_search` is never read: it stacks the old name, the new one and their plain forms.
 */
export function readGazette(given: unknown): ReadRecord<GazetteNotice> {
  if (!isRecord(given)) return apart("not-a-record", "Ce n’est pas une annonce.");
  const value = named(given);
  const id = textIn(value, "id");
  if (id === undefined || id.length > 60)
    return apart("no-identifier", "Cette annonce n’a pas de numéro.");
  const rna = textIn(value, "numero_rna");
  if (rna === undefined || !isRna(rna))
    return apart("no-identifier", `L’annonce ${id} ne dit pas le numéro RNA de l’association.`);
  const kind = kindOf(textIn(value, "typeavis") ?? "");
  if (kind === undefined) {
    const says = (textIn(value, "typeavis") ?? "rien").slice(0, 60);
    return apart(
      "unknown-notice",
      `L’annonce ${id} est d’un genre que nous ne lisons pas : ${says}`,
    );
  }
  const inside = insideOf(value);
  return readAs({
    id,
    rna,
    kind,
    name: (textIn(value, "titre") ?? textIn(inside.change, "nouveauTitre"))?.slice(0, 300),
    formerName: textIn(inside.change, "ancienTitre")?.slice(0, 300),
    purpose: withoutContacts(textIn(value, "objet") ?? textIn(inside.change, "nouvelObjet"), 4_000),
    town: textIn(value, "commune_actuelle")?.slice(0, 120),
    commune: readCommune(textIn(value, "code_commune", "commune_actuelle_code")),
    postcode: readPostcode(textIn(value, "codepostal_actuel")),
    site: readSite(textIn(value, "siteweb")),
    publishedOn: dayIn(value, "dateparution"),
    declaredOn: dayIn(value, "datedeclaration") ?? dayIn(inside.whole, "dateDeclaration"),
    url: officialPage(textIn(value, "url_pdf")),
  });
}

/** An announcement that gives a name makes an entry, so that who was founded last month is found too. */
export function entryOf(notice: GazetteNotice): RegisterEntry | undefined {
  const { rna, name, kind } = notice;
  if (name === undefined) return undefined;
  return {
    register: "gazette",
    key: rna,
    numbers: { rna },
    kind: "association",
    name,
    purpose: notice.purpose,
    commune: notice.commune,
    town: notice.town,
    postcode: notice.postcode,
    site: notice.site,
    state: kind === "dissolution" ? "dissolved" : "active",
    createdOn: kind === "creation" ? notice.declaredOn : undefined,
    dissolvedOn: kind === "dissolution" ? notice.declaredOn : undefined,
    themes: [],
    doubts: [],
  };
}

function kindOf(typed: string): NoticeKind | undefined {
  if (/^cr[ée]ation/i.test(typed)) return "creation";
  if (/^modification/i.test(typed)) return "modification";
  return /^dissolution/i.test(typed) ? "dissolution" : undefined;
}

/** `contenu` is a JSON text: `assoLoi1901` (or another law), then what changed. */
function insideOf(record: RawRecord): { readonly whole: RawRecord; readonly change: RawRecord } {
  const parsed = parse(record["contenu"]);
  const whole = isRecord(parsed) ? Object.values(parsed).find(isRecord) : undefined;
  const change = whole?.["modification"];
  return { whole: whole ?? {}, change: isRecord(change) ? change : {} };
}

function parse(value: unknown): unknown {
  if (typeof value !== "string" || value.length > 200_000) return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function officialPage(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" && hostname.endsWith(".gouv.fr") ? url : undefined;
}
