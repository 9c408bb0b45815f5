import { dayOf, writeDay, writeMoment } from "#basics/dates";
import { Empty } from "#ui/list";
import { Paged } from "#ui/listing";
import { Section } from "#ui/panel";

import { type BroughtKind, isPlain, type Plain } from "../../domain/brought.ts";
import { broughtKindNames, broughtSlugs } from "../../domain/brought-names.fr.ts";
import { addressOf, type Circle } from "../../domain/circle.ts";
import { Shown } from "../../life/web/archive-file.tsx";
import { Paragraphs, PartPage } from "../../web/part.tsx";
import type { SeenItem, SeenItems } from "../actions/see-brought.ts";
import { atOf } from "./brought-page.tsx";
import { broughtTexts as texts } from "./texts.fr.ts";

/** How many things, or messages of a thread, one page shows. */
export const PAGE = 30;

/** Kinds whose things are long: each has its page; the others are read in the list. */
const ALONE: ReadonlySet<BroughtKind> = new Set([
  "threads",
  "votes",
  "answers",
  "tables",
  "documents",
]);

export function standsAlone(kind: BroughtKind): boolean {
  return ALONE.has(kind);
}

export interface ItemsPageProps {
  readonly seen: SeenItems;
  readonly kind: BroughtKind;
  readonly page: number;
  readonly now: Temporal.Instant;
}

/** What a circle brought of one kind, in its order. */
export function ItemsPage({ seen, kind, page, now }: ItemsPageProps) {
  const { brought, circle, total, items } = seen;
  const at = `${atOf(seen)}/${broughtSlugs[kind]}`;
  return (
    <PartPage
      circle={circle}
      title={broughtKindNames[kind]}
      lead={texts.lead(brought.instance, writeDay(dayOf(brought.broughtAt), dayOf(now)))}
    >
      <Paged
        shown={items}
        total={total}
        asked={{ page, order: "place" }}
        size={PAGE}
        at={({ page: to }) => (to === undefined || to === 1 ? at : `${at}?page=${to}`)}
        draw={(some) => <List items={some} kind={kind} at={at} now={now} />}
        empty={<Empty title={texts.none} />}
      />
      <Back seen={seen} />
    </PartPage>
  );
}

interface ListProps extends Pick<ItemsPageProps, "kind" | "now"> {
  readonly items: readonly SeenItem[];
  readonly at: string;
}

/** What is long has its page; a line of the journal is a line; the rest is read where it stands. */
function List({ items, kind, at, now }: ListProps) {
  if (kind !== "journal" && !standsAlone(kind))
    return (
      <>
        {items.map((one) => (
          <div class="bras pile-s">
            <Shown value={one.said} now={now} level={3} />
          </div>
        ))}
      </>
    );
  return (
    <ul class="pile-s">
      {items.map((one) => (
        <li>
          {kind === "journal" ? lineOf(one, now) : <a href={`${at}/${one.id}`}>{titleOf(one)}</a>}
        </li>
      ))}
    </ul>
  );
}

/** « Samedi 14 novembre à 18 h : entre dans le cercle, Odile ». */
function lineOf({ told, said }: SeenItem, now: Temporal.Instant): string {
  const names = ["by", "person", "circle", "words"].map((key) => textAt(told, key));
  const what = textAt(said, "quoi");
  const all = [what, ...new Set(names.filter((one) => one !== ""))];
  return texts.line(momentOf(textAt(told, "at"), now), all.join(", "));
}

function Back({ seen }: { readonly seen: { readonly circle: Circle } }) {
  return (
    <p>
      <a href={atOf(seen)}>{texts.back}</a>
    </p>
  );
}

/** What a thing is called: its title, its question, the call that it answers. */
export function titleOf({ told }: SeenItem): string {
  for (const key of ["title", "question", "call", "name"]) {
    const held = told[key];
    if (typeof held === "string" && held !== "") return held;
  }
  return texts.untitled;
}

export interface ItemPageProps {
  readonly seen: Pick<SeenItems, "circle" | "brought"> & { readonly item: SeenItem };
  readonly kind: BroughtKind;
  readonly page: number;
  readonly now: Temporal.Instant;
}

/** One thing that a circle brought, whole; a thread message by message, each with who wrote it, and from where. */
export function ItemPage(props: ItemPageProps) {
  const { seen, kind, now } = props;
  const { brought, circle, item } = seen;
  return (
    <PartPage
      circle={circle}
      title={titleOf(item)}
      lead={texts.lead(brought.instance, writeDay(dayOf(brought.broughtAt), dayOf(now)))}
    >
      {kind === "threads" ? (
        <Messages {...props} />
      ) : (
        <>
          <Shown value={item.said} now={now} level={2} />
          <Files circle={circle} files={item.told["files"]} />
        </>
      )}
      <Back seen={seen} />
    </PartPage>
  );
}

function Messages({ seen, kind, page, now }: ItemPageProps) {
  const { item } = seen;
  const told = item.told["messages"];
  const all = Array.isArray(told) ? told.filter(isPlain) : [];
  const at = `${atOf(seen)}/${broughtSlugs[kind]}/${item.id}`;
  return (
    <Paged
      shown={all.slice((page - 1) * PAGE, page * PAGE)}
      total={all.length}
      asked={{ page, order: "place" }}
      size={PAGE}
      at={({ page: to }) => (to === undefined || to === 1 ? at : `${at}?page=${to}`)}
      draw={(some) => (
        <>
          {some.map((one) => (
            <Message seen={seen} told={one} now={now} />
          ))}
        </>
      )}
      empty={<Empty title={texts.none} />}
    />
  );
}

interface MessageProps extends Pick<ItemPageProps, "seen" | "now"> {
  readonly told: Plain;
}

function Message({ seen: { brought, circle }, told, now }: MessageProps) {
  const day = writeDay(dayOf(brought.broughtAt), dayOf(now));
  const by = textAt(told, "by");
  const edited = textAt(told, "editedAt");
  return (
    <Section
      title={texts.writtenAt(momentOf(textAt(told, "writtenAt"), now))}
      small
      class="bras pile-s"
    >
      <Paragraphs words={textAt(told, "words")} />
      <Files circle={circle} files={told["files"]} />
      <p class="petit doux">
        {by === "" ? texts.byNobody(brought.instance, day) : texts.by(by, brought.instance, day)}
        {edited !== "" && ` ${texts.editedAt(momentOf(edited, now))}.`}
      </p>
    </Section>
  );
}

function textAt(told: Plain, key: string): string {
  const held = told[key];
  return typeof held === "string" ? held : "";
}

function momentOf(written: string, now: Temporal.Instant): string {
  return writeMoment(Temporal.Instant.from(written), now);
}

/** The files that came with it. */
function Files({ circle, files }: { readonly circle: Circle; readonly files: unknown }) {
  const some = Array.isArray(files) ? files.filter(isPlain) : [];
  if (some.length === 0) return null;
  return (
    <ul class="liens">
      {some.map((one) => (
        <li>
          <a href={`${addressOf(circle)}/ailleurs/fichiers/${textAt(one, "id")}`}>
            {textAt(one, "name")}
          </a>
        </li>
      ))}
    </ul>
  );
}
