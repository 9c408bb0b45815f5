import { shorten } from "#basics/text";

import { eformsBuyer } from "../eforms/buyer.ts";
import { eformsChanges } from "../eforms/changes.ts";
import { saidOfLimits } from "../eforms/limits.ts";
import { readEforms } from "../eforms/read-eforms.ts";
import { extensionOf, noticeUuid } from "../eforms/texts.ts";
import type { Notice, Place, ReadNotice } from "../../../domain/notice.ts";
import { postcodePlaces } from "../../../domain/places/gather.ts";
import { nutsPlaces } from "../../../domain/places/nuts.ts";
import { given, unique } from "../../../domain/reading/given.ts";
import { readDay, readDeadline } from "../../../domain/reading/moments.ts";
import { LONGEST_TITLE, refuse, summaryOf } from "../../../domain/reading/parts.ts";
import { textAt, type Fields } from "../../../domain/reading/unknown.ts";
import { fieldsOfXml } from "../../../domain/reading/xml-fields.ts";
import type { XmlNode } from "../../../domain/reading/xml.ts";
import { purchaseThemes } from "../../../domain/themes/cpv-themes.ts";
import { tedId, tedPage } from "./ids.ts";
import { eformsNature } from "./nature.ts";

const ROOTS = new Set(["ContractNotice", "PriorInformationNotice", "ContractAwardNotice"]);

/** Whether a document is a notice of the eForms standard (Implementing Regulation (EU) 2019/1780). */
export function isEforms(root: XmlNode): boolean {
  return ROOTS.has(root.name);
}

/** Reads a notice of the eForms standard, as TED publishes it since 2023. */
export function readTedEforms(root: XmlNode): ReadNotice {
  const notice = fieldsOfXml(root);
  const uuid = noticeUuid(textAt(notice, "ID"));
  const sourceId = tedId(textAt(extensionOf(notice), "Publication", "NoticePublicationID")) ?? uuid;
  if (sourceId === undefined)
    return refuse("no-identifier", "L’avis n’a ni numéro de publication ni identifiant.");
  const announcement = readEforms(notice);
  const { title, body } = announcement;
  if (title === undefined) return refuse("no-title", "L’avis n’a pas de titre.", sourceId);
  if (body?.name === undefined)
    return refuse("no-body", "L’avis ne nomme pas d’acheteur.", sourceId);
  const published = publishedOn(notice);
  const limit = readDeadline(announcement.deadline, published);
  const changes = eformsChanges(notice);
  const nature = changes.nature ?? eformsNature(notice, root.name);
  const { sections, cpv } = announcement;
  const follows = changes.cited.flatMap((id) => tedId(id) ?? noticeUuid(id) ?? []);
  return {
    read: true,
    notice: given({
      source: "ted" as const,
      sourceId,
      nature,
      title: shorten(title, LONGEST_TITLE),
      summary: summaryOf([...sections.map(({ text }) => text), title]),
      sections,
      body: { ...body, name: body.name },
      audiences: [],
      conditions: announcement.conditions,
      themes: purchaseThemes(cpv, title),
      cpv,
      places: placesOf(notice, announcement),
      money: announcement.money,
      published,
      deadline: limit.deadline,
      lots: announcement.lots,
      criteria: announcement.criteria,
      documents: announcement.documents,
      url: tedPage(sourceId),
      answerUrl: announcement.answerUrl,
      follows: unique(follows).filter((id) => id !== sourceId && id !== uuid),
      aliases: uuid === undefined || uuid === sourceId ? undefined : [uuid],
      procedure: noticeUuid(textAt(notice, "ContractFolderID")),
      ...saidOfLimits(announcement, { nature, deadline: limit.deadline, published }),
      doubts: [...(announcement.doubts ?? []), ...limit.doubts],
    }),
  };
}

/** The day of publication; before it is known, the day that the buyer asks for, or that of the dispatch. */
function publishedOn(notice: Fields): Temporal.PlainDate | undefined {
  const days = [
    textAt(extensionOf(notice), "Publication", "PublicationDate"),
    textAt(notice, "RequestedPublicationDate"),
    textAt(notice, "IssueDate"),
  ];
  return days.map((day) => readDay(day ?? "")).find((day) => day !== undefined);
}

/** Where the contract is carried out; where the buyer is, when that is not said. */
function placesOf(
  notice: Fields,
  { places, body }: Pick<Notice, "places"> & { readonly body?: Partial<Notice["body"]> },
): readonly Place[] {
  if (places.length > 0) return places;
  const buyer = eformsBuyer(notice)?.nuts;
  const own = buyer === undefined ? [] : nutsPlaces(buyer, body?.town ?? buyer);
  return own.length > 0 ? own : postcodePlaces(body?.postcode ?? "");
}
