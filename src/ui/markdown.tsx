import { raw } from "hono/html";
import MarkdownIt, { type Token } from "markdown-it";

/** Text of people, without HTML; a bare address becomes a link; so does a picture that is not ours (nobody is tracked). */
const writer = new MarkdownIt({
  html: false,
  linkify: true,
  breaks: true,
  typographer: false,
});
/** Only what says so itself is a link: « example.org » in a sentence stays a word. */
writer.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/**
 * A page has one title of level 1: those of a text begin below it, each one below that under which it stands, so that none
 * skips a level (RGAA 9.1) and those of one rank stay of one rank.
 */
function lowered(tokens: readonly Token[]): void {
  const under: number[] = [];
  for (const token of tokens) {
    if (token.type === "heading_open") {
      const rank = Number(token.tag.slice(1));
      while ((under.at(-1) ?? 0) >= rank) under.pop();
      under.push(rank);
    }
    if (token.type.startsWith("heading_")) token.tag = `h${Math.min(4, under.length + 1)}`;
  }
}

writer.core.ruler.push("as people's words", ({ tokens, env, Token }) => {
  const said = readSaid(env);
  lowered(tokens);
  for (const token of tokens) {
    if (token.children === null) continue;
    token.children = withPictures(token.children, said, Token);
    if (said.links === "none") token.children = withoutLinks(token.children);
    token.children = withMentions(token.children, said, Token);
    for (const link of token.children.filter(({ type }) => type === "link_open")) {
      if (said.links === "people") link.attrSet("rel", "nofollow ugc noreferrer");
      if (link.info === "auto") link.attrJoin("class", "adresse");
    }
  }
});

writer.renderer.rules["mention"] = (tokens, place) =>
  `<strong class="mention">${writer.utils.escapeHtml(tokens[place]?.content ?? "")}</strong>`;

/** Whose links these are (none: shown as words), and who may be named by an @. */
interface Said {
  readonly pictures: PicturesShown | undefined;
  readonly links: "people" | "house" | "none";
  /** « @Solène », « @Jean-Rémy »… as one regular expression; undefined when nobody is named. */
  readonly named: RegExp | undefined;
}

const NOTHING_SAID: Said = { pictures: undefined, links: "people", named: undefined };
const saidOf = new WeakMap<object, Said>();

function readSaid(env: unknown): Said {
  return typeof env === "object" && env !== null ? (saidOf.get(env) ?? NOTHING_SAID) : NOTHING_SAID;
}

function withoutLinks(children: readonly Token[]): Token[] {
  return children.filter(({ type }) => type !== "link_open" && type !== "link_close");
}

/**
 * A picture of ours has its size; any other is a link to it, and words inside of another link. Its words are words alone:
 * a picture or a link inside of them is neither drawn nor followed.
 */
function withPictures(children: readonly Token[], { pictures }: Said, Made: typeof Token): Token[] {
  let inside = 0;
  return children.flatMap((token) => {
    inside += token.type === "link_open" || token.type === "link_close" ? token.nesting : 0;
    if (token.type !== "image") return [token];
    const address = String(token.attrGet("src") ?? "");
    const size = pictures?.shown.get(address);
    if (size !== undefined && pictures !== undefined) {
      token.attrSet("width", String(size.width));
      token.attrSet("height", String(size.height));
      token.attrSet("loading", "lazy");
      if (token.content.trim() === "") token.meta = { says: pictures.undescribed };
      return [token];
    }
    const words = new Made("text", "", 0);
    words.content = writer.renderer.renderInlineAsText(token.children ?? [], writer.options, {});
    if (inside > 0) return [words];
    const mark = new Made("text", "", 0);
    mark.content = "!";
    const open = new Made("link_open", "a", 1);
    open.attrs = [["href", address]];
    return [mark, open, words, new Made("link_close", "a", -1)];
  });
}

const drawImage = writer.renderer.rules.image;
writer.renderer.rules.image = (tokens, place, ...rest) => {
  const says: unknown = tokens[place]?.meta?.["says"];
  const html = drawImage?.(tokens, place, ...rest) ?? "";
  if (typeof says !== "string") return html;
  const words = writer.utils.escapeHtml(says);
  return `${html.replace('alt=""', `alt="${words}"`)} <small aria-hidden="true">${words}</small>`;
};

/** Each « @name » of somebody named is one token of its own, wherever it stands outside a link. */
function withMentions(children: readonly Token[], { named }: Said, Made: typeof Token): Token[] {
  if (named === undefined) return [...children];
  let inside = 0;
  return children.flatMap((token) => {
    if (token.type === "link_open") inside += 1;
    if (token.type === "link_close") inside -= 1;
    if (token.type !== "text" || inside > 0) return [token];
    return token.content.split(named).map((part, i) => {
      const piece = new Made(i % 2 === 1 ? "mention" : "text", "", 0);
      piece.content = part;
      return piece;
    });
  });
}

function namedBy(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  // The longest first: « @Jean-Rémy » is not « @Jean ».
  const sorted = names.toSorted((a, b) => b.length - a.length);
  const any = sorted.map((name) => RegExp.escape(name)).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}])(@(?:${any}))(?![\\p{L}\\p{N}])`, "giu");
}

/** The pictures of the house that a text may show, and what stands by one that nobody described. */
export interface PicturesShown {
  /** By their address, in pixels. */
  readonly shown: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
  readonly undescribed: string;
}

export interface MarkdownSaid {
  /** Without: each picture is a link. */
  readonly pictures?: PicturesShown | undefined;
  /** True (as by default) for what people write: their links carry no weight for search engines. */
  readonly fromPeople?: boolean | undefined;
  /** False: links are shown as words (what a newcomer writes). */
  readonly links?: boolean | undefined;
  /** Names that an @ marks, each as it is written. */
  readonly mentions?: readonly string[] | undefined;
}

/** A text in Markdown (CommonMark) as HTML: safe to show, since HTML in it is escaped and links only lead to pages. */
export function renderMarkdown(
  text: string,
  { fromPeople = true, links = true, mentions = [], pictures }: MarkdownSaid = {},
): string {
  const env = {};
  saidOf.set(env, {
    pictures,
    links: links ? (fromPeople ? "people" : "house") : "none",
    named: namedBy(mentions),
  });
  return writer.render(text, env);
}

export type MarkdownProps = MarkdownSaid & { readonly text: string };

/** A text in Markdown (CommonMark) as prose. HTML in it is shown, never run. */
export function Markdown({ text, ...said }: MarkdownProps) {
  return <div class="prose">{raw(renderMarkdown(text, said))}</div>;
}

/**
 * Words as a person typed them: each line end is kept. The one place where a page breaks a line by a mark: what we
 * write ourselves is paragraphs, lists and facts (a postal address aside).
 */
export function AsTyped({ text }: { readonly text: string }) {
  return <>{text.split("\n").flatMap((line, i) => (i === 0 ? [line] : [<br />, line]))}</>;
}
