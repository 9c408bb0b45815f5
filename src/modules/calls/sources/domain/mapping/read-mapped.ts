import { writeDate } from "#basics/dates";

import { readRow } from "../csv/read-row.ts";
import type { Notice, ReadNotice, Section } from "../../../domain/notice.ts";
import { readCpv } from "../../../domain/reading/contacts.ts";
import { doubt } from "../../../domain/reading/doubt.ts";
import { attempt, given } from "../../../domain/reading/given.ts";
import { readDay } from "../../../domain/reading/moments.ts";
import { refuse, section, withoutRepeats } from "../../../domain/reading/parts.ts";
import { type Fields, isFields } from "../../../domain/reading/unknown.ts";
import { purchaseThemes } from "../../../domain/themes/cpv-themes.ts";
import { cellsBy, type Row, ruleValues } from "./cells.ts";
import { readForeignMoment } from "./dates.ts";
import { deadlineInText } from "./deadline-in-text.ts";
import type { MappedSection, Mapping } from "./mapping.ts";

/**
 * Reads a record of a portal, a feed or an unknown table: its values are put under the columns of our
 * own table (cells.ts), which the same reader then reads (csv/read-row.ts). Pure and total. What was
 * not understood is a doubt. Without an identifier, its link is its identifier, else its body and
 * title: the same record is the same notice when it is read again.
 */
export function readMapped(text: string, mapping: Mapping): ReadNotice {
  const parsed = attempt(() => ({ value: parse(text) }));
  if (!isFields(parsed?.value))
    return refuse("unreadable", "Cet enregistrement n’a pas pu être lu.");
  const record = parsed.value;
  const row = cellsBy(mapping, record);
  const read = readRow(JSON.stringify(row));
  const ownId = (id: string): string => `${mapping.prefix}:${id}`;
  if (!read.read)
    return read.sourceId === undefined ? read : { ...read, sourceId: ownId(read.sourceId) };
  const notice = withDeadline(read.notice, mapping);
  return {
    read: true,
    notice: {
      ...notice,
      ...natureOf(notice, mapping),
      ...purchaseOf(notice, mapping, record),
      source: mapping.source,
      sourceId: ownId(notice.sourceId),
      sections: withoutRepeats([...notice.sections, ...sectionsOf(mapping, record)]),
      doubts: [...notice.doubts, ...lostDays(row)],
    },
  };
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

/** The deadline that the text says, where no field does: told as a doubt, so that the operator may look. */
function withDeadline(notice: Notice, mapping: Mapping): Notice {
  if (mapping.deadlineInText !== true || notice.deadline !== undefined) return notice;
  const said = [notice.title, notice.summary, ...notice.sections.map(({ text }) => text)];
  const date = deadlineInText(said.join("\n"));
  if (date === undefined) return notice;
  const doubts = [...notice.doubts, doubt("échéance lue dans le texte", writeDate(date))];
  return { ...notice, deadline: given({ date }), doubts };
}

/** What is no call is said so, and what it would need to be one is not asked of it. */
function natureOf(notice: Notice, { nature }: Mapping): Partial<Notice> {
  return nature === undefined ? {} : { nature, statedKind: notice.statedKind ?? "tender" };
}

/** The codes of a purchase, and the themes that they say when the source classifies nothing else. */
function purchaseOf(notice: Notice, { cpv, columns }: Mapping, record: Fields): Partial<Notice> {
  if (cpv === undefined) return {};
  const codes = readCpv(ruleValues(record, cpv, "list"));
  const themes = columns.themes === undefined ? purchaseThemes(codes, notice.title) : [];
  return themes.length > 0 ? { cpv: codes, themes } : { cpv: codes, themes: notice.themes };
}

function sectionsOf({ sections = [] }: Mapping, record: Fields): readonly Section[] {
  return sections.flatMap(({ heading, rule, as }) => {
    const values = ruleValues(
      record,
      as === "day" ? { ...rule, say: undefined } : rule,
      as === "day" ? "day" : "text",
    );
    const text = as === "day" ? daySaid(values[0], rule) : values.join("\n\n");
    return section(heading, text === "" ? rule.otherwise : text);
  });
}

/** A day as people read it, in the words of its rule. */
function daySaid(value: string | undefined, { say = "{}" }: MappedSection["rule"]): string {
  if (value === undefined) return "";
  const moment = readForeignMoment(value);
  return say.replaceAll("{}", () => (moment === undefined ? value : writeDate(moment.date)));
}

/** A day of publication that is no day: the reader of rows tells the others. */
function lostDays({ publication }: Row): readonly string[] {
  return publication === undefined || readDay(publication) !== undefined
    ? []
    : [doubt("date de publication illisible", publication)];
}
