import { SaxesParser, type SaxesTagPlain } from "saxes";

/** What the words of an OpenDocument text are, as a well-formed page that `htmlBlocks` reads. */
export interface OdtPage {
  readonly html: string;
  /** The paths of its pictures; « image-1 » is the first, and those beyond the most are « too-many ». */
  readonly pictures: readonly string[];
  /** What stands in it and does not come. */
  readonly odd: ReadonlySet<"comments" | "revisions" | "merged-cells" | "embedded">;
}

interface Most {
  readonly text: number;
  readonly pictures: number;
}

/** Elements nested deeper than this are no document. */
const DEEPEST = 200;
/** More than a book holds. */
const MOST_ELEMENTS = 100_000;
const MOST_COLUMNS = 60;

/** Of no reader of words: all that is in them is passed over. */
const PASSED: Readonly<Record<string, "comments" | "revisions" | "embedded" | undefined>> = {
  "office:annotation": "comments",
  "text:tracked-changes": "revisions",
  "draw:object": "embedded",
  "draw:object-ole": "embedded",
  "office:forms": undefined,
  "text:note-citation": undefined,
  "text:table-of-content": undefined,
  "table:covered-table-cell": undefined,
  "text:script": undefined,
  "office:event-listeners": undefined,
};

/**
 * Reads `content.xml` (OpenDocument 1.3, part 3): headings, paragraphs, lists, tables, links, notes in their place,
 * pictures, and what is bold, italic or struck. Throws when it is not well formed, too deep, or says more than `most.text` letters.
 */
export function odtPage(xml: string, most: Most): OdtPage {
  const page = new Writing(most);
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => page.open(tag));
  parser.on("closetag", () => page.close());
  parser.on("text", (text) => page.say(text));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return page;
}

/** The page as it is written, an element after the other. */
class Writing implements OdtPage {
  readonly #parts: string[] = [];
  readonly pictures: string[] = [];
  readonly odd = new Set<"comments" | "revisions" | "merged-cells" | "embedded">();
  readonly #most: Most;
  /** What closes each open element. */
  readonly #ends: string[] = [];
  /** How deep we are in something that is passed over; in paragraphs of a note. */
  #passed = 0;
  #notes = 0;
  #letters = 0;
  #elements = 0;
  #isBody = false;
  #style = "";
  /** Where what a picture says stands among the parts; while a description of it is read. */
  #alt: number | undefined;
  #saying = false;
  readonly #parents = new Map<string, string>();
  readonly #looks = new Map<string, string[]>();
  readonly #numbered = new Set<string>();
  readonly #lists: string[] = [];

  constructor(most: Most) {
    this.#most = most;
  }

  get html(): string {
    return this.#parts.join("");
  }

  open({ name, attributes }: SaxesTagPlain): void {
    if (this.#ends.length > DEEPEST) throw new Error("too deep");
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS) throw new Error("too many elements");
    if (this.#passed > 0 || Object.hasOwn(PASSED, name)) {
      const odd = this.#passed > 0 ? undefined : PASSED[name];
      if (odd !== undefined) this.odd.add(odd);
      this.#passed += 1;
      this.#ends.push("passed");
      return;
    }
    if (!this.#isBody) this.#noteStyle(name, attributes);
    if (name === "office:text") this.#isBody = true;
    const [start, end] = this.#isBody ? this.#tagsOf(name, attributes) : ["", ""];
    this.#parts.push(start);
    this.#ends.push(end);
  }

  close(): void {
    const end = this.#ends.pop() ?? "";
    if (end === "passed") this.#passed -= 1;
    else if (end === "note") {
      this.#notes -= 1;
      this.#parts.push(")");
    } else if (end === "list") this.#parts.push(`</${this.#lists.pop() ?? "ul"}>`);
    else if (end === "says") this.#saying = false;
    else this.#parts.push(end);
  }

  say(text: string): void {
    if (!this.#isBody || this.#passed > 0) return;
    this.#letters += text.length;
    if (this.#letters > this.#most.text) throw new Error("too long");
    if (!this.#saying) this.#parts.push(escaped(text));
    else if (this.#alt !== undefined) this.#parts[this.#alt] += escaped(text);
  }

  #noteStyle(name: string, attributes: Readonly<Record<string, string>>): void {
    const styled = attributes["style:name"];
    if (/^(?:style:style|text:list-style)$/.test(name)) {
      this.#style = styled ?? "";
      this.#parents.set(this.#style, attributes["style:parent-style-name"] ?? "");
    }
    if (name === "text:list-level-style-number" && attributes["text:level"] === "1")
      this.#numbered.add(this.#style);
    if (name !== "style:text-properties") return;
    const looks = [];
    if (attributes["fo:font-weight"] === "bold") looks.push("b");
    if (attributes["fo:font-style"] === "italic") looks.push("i");
    if (!["none", undefined].includes(attributes["style:text-line-through-style"])) looks.push("s");
    this.#looks.set(this.#style, looks);
  }

  #tagsOf(name: string, attributes: Readonly<Record<string, string>>): readonly [string, string] {
    const style = attributes["text:style-name"] ?? "";
    switch (name) {
      case "text:h":
        return around(
          `h${Math.min(6, Math.max(1, Number(attributes["text:outline-level"]) || 1))}`,
        );
      case "text:p":
        return this.#notes > 0 ? [" ", ""] : this.#paragraph(style);
      case "text:note":
        this.#notes += 1;
        return [" (", "note"];
      case "text:span": {
        const looks = this.#looks.get(style) ?? [];
        return [
          looks.map((one) => `<${one}>`).join(""),
          looks
            .map((one) => `</${one}>`)
            .toReversed()
            .join(""),
        ];
      }
      case "text:a":
        return [`<a href="${escaped(attributes["xlink:href"] ?? "")}">`, "</a>"];
      case "text:line-break":
        return ["<br/>", ""];
      case "text:s":
      case "text:tab":
        return [" ", ""];
      case "text:list":
        this.#lists.push(
          this.#numbered.has(style) ? "ol" : style === "" ? (this.#lists.at(-1) ?? "ul") : "ul",
        );
        return [`<${this.#lists.at(-1)}>`, "list"];
      case "text:list-item":
        return around("li");
      case "draw:image":
        return this.#picture(attributes["xlink:href"] ?? "");
      case "svg:title":
      case "svg:desc":
        this.#saying = true;
        return ["", "says"];
      default:
        return this.#ofTable(name, attributes);
    }
  }

  #paragraph(style: string): readonly [string, string] {
    const named = [style, this.#parents.get(style) ?? ""];
    if (named.includes("Title")) return around("h1");
    if (named.includes("Preformatted_20_Text")) return around("pre");
    if (named.includes("Horizontal_20_Line")) return ["<hr/>", ""];
    return named.includes("Quotations") ? ["<blockquote><p>", "</p></blockquote>"] : around("p");
  }

  #picture(path: string): readonly [string, string] {
    const isOne = this.pictures.length < this.#most.pictures;
    if (isOne) this.pictures.push(path);
    const src = isOne ? `image-${this.pictures.length}` : "too-many";
    this.#parts.push(`<img src="${src}" alt="`, "");
    this.#alt = this.#parts.length - 1;
    return [`"/>`, ""];
  }

  #ofTable(name: string, attributes: Readonly<Record<string, string>>): readonly [string, string] {
    switch (name) {
      case "table:table":
        return around("table");
      case "table:table-header-rows":
        return around("thead");
      case "table:table-row":
        return around("tr");
      case "table:table-cell": {
        const spans = Number(attributes["table:number-columns-spanned"] ?? 1) || 1;
        if (spans > 1 || Number(attributes["table:number-rows-spanned"] ?? 1) > 1)
          this.odd.add("merged-cells");
        return [`<td colspan="${Math.min(MOST_COLUMNS, spans)}">`, "</td>"];
      }
      default:
        return ["", ""];
    }
  }
}

const around = (name: string): readonly [string, string] => [`<${name}>`, `</${name}>`];

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
