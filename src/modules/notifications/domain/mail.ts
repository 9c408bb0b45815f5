import { words } from "./mail.fr.ts";

/** A link of a mail: `at` is a path of this site. */
export interface MailLink {
  readonly label: string;
  readonly at: string;
}

/** What a module has to say about one subject (`WrittenPart` of the house), why one receives it, and the link that stops it alone. */
export interface MailPart {
  readonly subject: string;
  readonly title: string;
  readonly entries: readonly (Omit<MailLink, "label"> & {
    readonly title: string;
    readonly lines: readonly string[];
  })[];
  readonly more?: MailLink;
  readonly change?: MailLink;
  readonly why: string;
  /** Path of the link that stops this source; undefined when it has none of its own. */
  readonly stop: string | undefined;
}

export interface MailToCompose {
  /** Newest first; never empty. */
  readonly parts: readonly [MailPart, ...MailPart[]];
  readonly instance: string;
  /** "https://…", without trailing slash. */
  readonly site: string;
  /** Path of the link that stops all. */
  readonly stopAll: string;
  /** Whether an answer reaches somebody. */
  readonly answered: boolean;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Composes one mail: text first, and an HTML twin that says the same, plain and light: no image, no
 * style sheet, nothing that tells when it is opened; its title is its subject, its headings go from the first level down. The subject says what is inside; each part says
 * why one receives it; one link stops each, one link stops all.
 */
export function composeMail(mail: MailToCompose): ComposedMail {
  return {
    subject: subjectOf(mail),
    text: textOf(mail),
    html: htmlOf(mail, subjectOf(mail)),
  };
}

function subjectOf({ parts: [first, ...others] }: MailToCompose): string {
  return others.length === 0 ? first.subject : words.andOthers(first.subject, others.length);
}

function textOf({ parts, site, instance, stopAll, answered }: MailToCompose): string {
  const inside = words.inside(parts.length);
  return [
    words.greeting,
    ...(inside === undefined ? [] : [inside]),
    ...parts.map((part) => textOfPart(part, site)),
    [
      "--",
      ...(answered ? [words.reply] : []),
      `${words.stopAll} : ${site}${stopAll}`,
      `${words.sign(instance)}, ${site}/`,
    ].join("\n"),
  ].join("\n\n");
}

function textOfPart(part: MailPart, site: string): string {
  const link = ({ label, at }: MailLink) => `${label} : ${site}${at}`;
  return [
    `${part.title}\n${"-".repeat(Math.min(part.title.length, 70))}`,
    ...part.entries.map(({ title, at, lines }) =>
      [`* ${title}`, ...lines.map(indented), `  ${site}${at}`].join("\n"),
    ),
    ...(part.more === undefined ? [] : [link(part.more)]),
    [
      `${words.why} ${part.why}`,
      ...(part.change === undefined ? [] : [link(part.change)]),
      ...(part.stop === undefined ? [] : [`${words.stopOne} : ${site}${part.stop}`]),
    ].join("\n"),
  ].join("\n\n");
}

function indented(line: string): string {
  return line
    .split("\n")
    .map((one) => `  ${one}`)
    .join("\n");
}

function htmlOf(
  { parts, site, instance, stopAll, answered }: MailToCompose,
  subject: string,
): string {
  const link = ({ label, at }: MailLink) => anchor(site, at, label);
  const inside = words.inside(parts.length);
  const body = [
    paragraph(escape(words.greeting)),
    ...(inside === undefined ? [] : [paragraph(escape(inside))]),
    ...parts.flatMap((part) => [
      `<h1>${escape(part.title)}</h1>`,
      ...part.entries.map(
        ({ title, at, lines }) =>
          `<h2>${anchor(site, at, title)}</h2>${lines.map((line) => paragraph(escape(line).replaceAll("\n", "<br>"))).join("")}`,
      ),
      ...(part.more === undefined ? [] : [paragraph(link(part.more))]),
      ...[
        escape(`${words.why} ${part.why}`),
        ...(part.change === undefined ? [] : [link(part.change)]),
        ...(part.stop === undefined ? [] : [anchor(site, part.stop, words.stopOne)]),
      ].map(paragraph),
      "<hr>",
    ]),
    ...(answered ? [paragraph(escape(words.reply))] : []),
    paragraph(anchor(site, stopAll, words.stopAll)),
    paragraph(anchor(site, "/", words.sign(instance))),
  ];
  return `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>${escape(subject)}</title></head><body>\n${body.join("\n")}\n</body></html>\n`;
}

const paragraph = (html: string) => `<p>${html}</p>`;

function anchor(site: string, at: string, label: string): string {
  return `<a href="${escape(site + at)}">${escape(label)}</a>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
