import { raw } from "hono/html";
import MarkdownIt from "markdown-it";

/** Text of people, without HTML; a bare address becomes a link; a picture stays a link to it (nobody is tracked). */
const writer = new MarkdownIt({
  html: false,
  linkify: true,
  breaks: true,
  typographer: false,
}).disable("image");
/** Only what says so itself is a link: « example.org » in a sentence stays a word. */
writer.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/** A page has one title of level 1: those of a text begin below it. */
function lower(tag: string): string {
  return `h${Math.min(4, Number(tag.slice(1)) + 1)}`;
}

writer.core.ruler.push("as people's words", ({ tokens, env }) => {
  for (const token of tokens) {
    if (token.type.startsWith("heading_")) token.tag = lower(token.tag);
    for (const link of token.children?.filter(({ type }) => type === "link_open") ?? []) {
      if (env === FROM_PEOPLE) link.attrSet("rel", "nofollow ugc noreferrer");
      if (link.info === "auto") link.attrJoin("class", "adresse");
    }
  }
});

const FROM_PEOPLE = { from: "people" } as const;
const FROM_THE_HOUSE = { from: "house" } as const;

export interface MarkdownProps {
  readonly text: string;
  /** True (as by default) for what people write: their links carry no weight for search engines. */
  readonly fromPeople?: boolean | undefined;
}

/** A text in Markdown (CommonMark) as prose. HTML in it is shown, never run. */
export function Markdown({ text, fromPeople = true }: MarkdownProps) {
  return (
    <div class="prose">{raw(writer.render(text, fromPeople ? FROM_PEOPLE : FROM_THE_HOUSE))}</div>
  );
}
