import { evenSpaces } from "#basics/text";

import { plainLine } from "../../../domain/html-text.ts";
import { childrenOf, nodeAt, wordsOf, type XmlNode } from "../../../domain/reading/xml.ts";

/**
 * The text of an element of TED: its `P` children are paragraphs, those that begin with a dash are
 * items of one list. Notes in superscript (`FT`) stay in their word: n<FT>o</FT> is « no ».
 */
export function paragraphsOf(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  const paragraphs = childrenOf(node, "P").map((one) => evenSpaces(wordsOf(one)).trim());
  if (paragraphs.length === 0) return wordsOf(node).trim();
  return paragraphs.reduce((text, line) => {
    if (line === "") return text;
    return text === "" ? line : `${text}${/^[—–-]/.test(line) ? "\n" : "\n\n"}${line}`;
  }, "");
}

/** The same on one line; undefined when the element says nothing. */
export function lineAt(node: XmlNode | undefined, ...path: readonly string[]): string | undefined {
  const line = plainLine(paragraphsOf(nodeAt(node, ...path)));
  return line === "" ? undefined : line;
}

/** The attribute of a node at the end of a path. */
export function attributeAt(
  node: XmlNode | undefined,
  attribute: string,
  ...path: readonly string[]
): string | undefined {
  return nodeAt(node, ...path)?.attributes[attribute];
}
