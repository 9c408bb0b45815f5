import { texts } from "../texts.fr.ts";
import { type Tag, walk } from "./tags.ts";

/* The question of a page in simple mode: its form, what is answered in it, how it is put off. */

/** Where a form of several questions is put off, and the page that it stands on. */
export interface PutOff {
  readonly at: string;
  readonly page: string;
  /** Whether what goes there may be kept. */
  readonly takes: (action: string) => boolean;
}

/** The form of the page: the first that does something, where it is not folded. */
export function questionOf(html: string): Tag | undefined {
  let found: Tag | undefined;
  walk(html, (tag) => {
    if (tag.name === "form" && tag.whole.includes('method="post"')) found = tag;
    return found !== undefined;
  });
  return found;
}

/** Whether something in it is to be mended: then it stands open. */
export const isToMend = (html: string) =>
  html.includes('aria-invalid="true"') || html.includes("champ faux");

/** Whether its answers are those of another day (`Form`). */
export const isTakenUp = (html: string) =>
  questionOf(html)?.whole.includes(" data-repris") === true;

/** Whether something is answered in it already. */
export function isAnswered(html: string): boolean {
  let found = false;
  walk(html, ({ name, whole, start }) => {
    const isText = name === "input" && !/ type="(?:hidden|radio|checkbox|file)"/.test(whole);
    found ||= / (?:checked|selected)\b/.test(whole) && !whole.includes('value=""');
    found ||= isText && / value="[^"]/.test(whole);
    found ||= name === "textarea" && !/^\s*<\/textarea/.test(html.slice(start + whole.length));
    return found;
  });
  return found;
}

/** After a form of several questions, a button by which it is ended another day. One with files is not put off. */
export function putOff(html: string, later: PutOff | undefined): string {
  const form = questionOf(html);
  if (later === undefined || form === undefined || !html.includes('class="rouvre"')) return html;
  const action = / action="([^"]*)"/.exec(form.whole)?.[1];
  if (action === undefined || / (?:id|enctype)=/.test(form.whole)) return html;
  if (!later.takes(action.replaceAll("&amp;", "&"))) return html;
  const end = html.indexOf("</form>", form.start) + "</form>".length;
  const page = later.page.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const button = `<p class="rang"><button class="btn clair" form="form-simple" formaction="${later.at}" name="plus-tard" value="${action} ${page}">${texts.later}</button></p>`;
  const named = form.whole.replace("<form", '<form id="form-simple"');
  return (
    html.slice(0, form.start) +
    named +
    html.slice(form.start + form.whole.length, end) +
    button +
    html.slice(end)
  );
}
