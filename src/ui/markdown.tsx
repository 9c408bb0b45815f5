import { raw } from "hono/html";
import MarkdownIt from "markdown-it";

/** Text of people, without HTML; a bare address becomes a link; a picture stays a link to it (nobody is tracked). */
const writer = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false }).disable("image");
/** Only what says so itself is a link: « example.org » in a sentence stays a word. */
writer.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/** A page has one title of level 1: those of a text begin below it. */
const HIGHEST = 2;

const heading = (tag: string) => `h${Math.min(4, Number(tag.slice(1)) + HIGHEST - 1)}`;

for (const rule of ["heading_open", "heading_close"] as const) {
  writer.renderer.rules[rule] = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    if (token !== undefined) token.tag = heading(token.tag);
    return self.renderToken(tokens, index, options);
  };
}

interface Written {
  readonly fromPeople: boolean;
}

writer.renderer.rules["link_open"] = (tokens, index, options, env: Written, self) => {
  if (env.fromPeople) tokens[index]?.attrSet("rel", "nofollow ugc noreferrer");
  return self.renderToken(tokens, index, options);
};

export interface MarkdownProps {
  readonly text: string;
  /** True (as by default) for what people write: their links carry no weight for search engines. */
  readonly fromPeople?: boolean | undefined;
}

/** A text in Markdown (CommonMark) as prose. HTML in it is shown, never run. */
export function Markdown({ text, fromPeople = true }: MarkdownProps) {
  return <div class="prose">{raw(writer.render(text, { fromPeople } satisfies Written))}</div>;
}
