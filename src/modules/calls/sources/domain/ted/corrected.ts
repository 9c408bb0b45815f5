import type { Amendment } from "../../../domain/limits/limit-change.ts";
import { plainText } from "../../../domain/html-text.ts";
import { given } from "../../../domain/reading/given.ts";
import { nodeAt, nodesNamed, wordsOf, type XmlNode } from "../../../domain/reading/xml.ts";
import { lineAt, paragraphsOf } from "./words.ts";

/**
 * What a correction changes (form 14, section VII: Implementing Regulation (EU) 2015/1986, annex XI):
 * each change with its section, its label, its lot, the text, date or codes that stood there and those
 * that must be read; then what it adds in free words.
 */
export function tedAmendments(form: XmlNode | undefined): readonly Amendment[] {
  const changes = nodeAt(form, "CHANGES");
  const more = nodesNamed(changes, "INFO_ADD").map((one) => plainText(paragraphsOf(one)));
  return [
    ...nodesNamed(changes, "CHANGE").map(amendmentOf),
    ...more.flatMap((text) => (text === "" ? [] : [{ text }])),
  ];
}

function amendmentOf(change: XmlNode): Amendment {
  const where = nodeAt(change, "WHERE");
  const place = [lineAt(where, "SECTION"), lineAt(where, "LABEL")].filter(Boolean).join(" ");
  return given({
    where: place === "" ? undefined : place,
    lot: lineAt(where, "LOT_NO"),
    before: valueOf(nodeAt(change, "OLD_VALUE")),
    after: valueOf(nodeAt(change, "NEW_VALUE")),
  });
}

/** A day and an hour beside it are one moment; texts and codes as they are. */
function valueOf(node: XmlNode | undefined): string | undefined {
  const [day, hour] = ["DATE", "TIME"].map((name) => wordsOf(nodeAt(node, name)).trim());
  const moment = [day, hour].filter(Boolean).join(" ");
  if (moment !== "") return moment;
  const codes = nodesNamed(node, "CPV_CODE").map((one) => one.attributes["CODE"] ?? "");
  const words = plainText(paragraphsOf(nodeAt(node, "TEXT")));
  const whole = [...codes, words].filter(Boolean).join(", ");
  return whole === "" ? undefined : whole;
}
