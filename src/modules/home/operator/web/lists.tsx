import { writeMoment } from "#basics/dates";
import { isId } from "#basics/id";
import type { Words } from "#services/house";
import { Lines, Pager } from "#ui/list";
import { State } from "#ui/state";

import type { PostedMail, SeenAct } from "../actions/see-operation.ts";
import { partsOf } from "./mail-line.ts";
import { OperatorPage } from "./operator-page.tsx";
import { texts } from "./texts.fr.ts";

/** How many lines a page of a list holds. */
export const PAGE_SIZE = 30;

export interface Listed {
  readonly page: number;
  readonly total: number;
  readonly now: Temporal.Instant;
}

/** Who did it, without any name: the journal keeps ids. */
export function writeWho(by: string, me: string | undefined): string {
  const words = texts.journal;
  if (by === "operator") return words.command;
  const [kind, id] = by.split(":");
  if ((kind !== "operator" && kind !== "person") || id === undefined) return words.house;
  return id === me ? words.you : words.another(id.slice(0, 8));
}

/** Words of the code in French, ids as a short reference, everything else as it is. */
export function writeAbout(about: string): string {
  return about
    .split(", ")
    .map((part) =>
      part
        .split(" ")
        .map((word) =>
          isId(word)
            ? texts.journal.reference(word.slice(0, 8).toUpperCase())
            : (texts.journal.abouts[word] ?? word),
        )
        .join(" "),
    )
    .join(", ");
}

function aboutOf(about: string, thing: SeenAct["thing"]) {
  return thing === undefined ? writeAbout(about) : <a href={thing.at}>{thing.title}</a>;
}

/** The journal of administrative acts. */
export function JournalPage({
  acts,
  named,
  me,
  ...listed
}: Listed & {
  readonly acts: readonly SeenAct[];
  /** What each act is called. */
  readonly named: Words;
  readonly me: string | undefined;
}) {
  const words = texts.journal;
  return (
    <OperatorPage title={words.title} lead={words.lead}>
      {acts.length === 0 && <p>{words.empty}</p>}
      <Lines>
        {acts.map(({ at, by, what, about, thing, reason }) => (
          <article class="pile-s">
            <h2 class="h-petit">{named[what] ?? <code>{what}</code>}</h2>
            {about !== undefined && (
              <p>
                {words.about} : {aboutOf(about, thing)}
              </p>
            )}
            {reason !== undefined && (
              <p>
                {words.why} : {reason}
              </p>
            )}
            <p class="petit doux">{words.by(writeWho(by, me), writeMoment(at, listed.now))}</p>
          </article>
        ))}
      </Lines>
      <Pages {...listed} at="/operateur/journal" />
    </OperatorPage>
  );
}

/** The pages of a list. */
export function Pages({ page, total, at }: Listed & { readonly at: string }) {
  return (
    <Pager
      page={page}
      size={PAGE_SIZE}
      total={total}
      at={(one) => (one === 1 ? at : `${at}?page=${one}`)}
    />
  );
}

/** The mails sent, waiting, or kept for want of a server. */
export function MailsPage({
  mails,
  kinds,
  hasServer,
  isDemonstration,
  site,
  ...listed
}: Listed & {
  readonly mails: readonly PostedMail[];
  /** What each kind of letter is called. */
  readonly kinds: Words;
  readonly hasServer: boolean;
  readonly isDemonstration: boolean;
  /** The origins of this site, as its mails write them. */
  readonly site: readonly string[];
}) {
  const words = texts.mails;
  return (
    <OperatorPage title={words.title} lead={words.lead}>
      {!hasServer && (
        <div class="anse pile-s">
          <p>{words.noServer}</p>
          {!isDemonstration && <p>{words.notTheirs}</p>}
          {!isDemonstration && (
            <p>
              <code>{words.command}</code>
            </p>
          )}
        </div>
      )}
      {mails.length === 0 && <p>{words.empty}</p>}
      <Lines>
        {mails.map((mail) => (
          <Mail mail={mail} {...{ kinds, hasServer, site, now: listed.now }} />
        ))}
      </Lines>
      <Pages {...listed} at="/operateur/courriels" />
      <p class="petit doux">{words.afterwards}</p>
    </OperatorPage>
  );
}

function Mail({
  mail,
  kinds,
  hasServer,
  site,
  now,
}: {
  readonly mail: PostedMail;
  readonly kinds: Words;
  readonly hasServer: boolean;
  readonly site: readonly string[];
  readonly now: Temporal.Instant;
}) {
  const words = texts.mails;
  const state =
    mail.problem ??
    (mail.sentAt !== undefined ? words.sent : hasServer ? words.waiting : words.kept);
  const tone = mail.problem !== undefined ? "presse" : mail.sentAt !== undefined ? "va" : "attend";
  return (
    <article class="pile-s">
      <h2 class="h-petit">
        {kinds[mail.kind] ?? mail.kind} <State tone={tone}>{state}</State>
      </h2>
      <p class="petit doux">
        {words.made} {writeMoment(mail.madeAt, now)}
        {mail.kept !== undefined && ` · ${words.toOf(mail.kept.to)}`}
      </p>
      {mail.kept !== undefined && (
        <details>
          <summary>{words.read}</summary>
          <p>
            <strong>{mail.kept.subject}</strong>
          </p>
          {mail.kept.text.split(/\n+/).map((paragraph) => (
            <p>
              {partsOf(paragraph, site).map((part) =>
                part.at === undefined ? part.says : <a href={part.at}>{part.says}</a>,
              )}
            </p>
          ))}
        </details>
      )}
    </article>
  );
}
