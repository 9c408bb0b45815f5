import { dayOf, writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import { Button, ButtonLink, Form, Hidden, Problems } from "#ui/form";
import { Empty, Pager } from "#ui/list";
import { Page } from "#ui/page";

import type { LinksShown, ListedLink, SeenLinks } from "../actions/see-links.ts";
import { linkReasons, linkTexts as texts } from "./texts.fr.ts";
import { texts as callTexts } from "../../web/texts.fr.ts";
import { writeRecently } from "../../web/words.ts";

const AT = "/operateur/liens";
const LISTS: Readonly<Record<LinksShown, string>> = { dead: "morts", unsure: "incertains" };

interface Where {
  readonly shown: LinksShown;
  /** The call whose links alone are listed. */
  readonly number?: number | undefined;
}

/** The address of a list. */
export function linksAt({
  shown,
  number,
  page,
  fait,
}: Where & { readonly page?: number; readonly fait?: string }): string {
  const query = new URLSearchParams({
    ...(shown === "dead" ? {} : { liste: LISTS[shown] }),
    ...(number === undefined ? {} : { appel: String(number) }),
    ...(page === undefined || page === 1 ? {} : { page: String(page) }),
    ...(fait === undefined ? {} : { fait }),
  }).toString();
  return query === "" ? AT : `${AT}?${query}`;
}

export interface LinksPageProps extends Where {
  readonly seen: SeenLinks;
  readonly page: number;
  readonly now: Temporal.Instant;
  readonly said?: string | undefined;
  readonly problem?: string | undefined;
}

/** The addresses that answer no more, or not surely: for who keeps the instance. */
export function LinksPage({ seen, page, now, said, problem, ...where }: LinksPageProps) {
  const { links, total, size } = seen;
  const isDead = where.shown === "dead";
  return (
    <Page
      title={texts.title}
      noindex
      breadcrumb={[{ label: callTexts.imports.operator, at: "/operateur" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
          {said !== undefined && <p class="mot va">{said}</p>}
          <Problems problem={problem} kept={false} />
          <Standing seen={seen} />
          <Lists seen={seen} where={where} />
        </header>
        {links.length === 0 && (
          <Empty title={isDead ? texts.none : texts.noneUnsure}>
            <p>{isDead ? texts.noneSay : texts.noneUnsureSay}</p>
          </Empty>
        )}
        {links.map((link) => (
          <Listed link={link} where={where} now={now} />
        ))}
        {links.length > 0 && <p class="petit doux">{texts.means}</p>}
        <Pager
          page={page}
          size={size}
          total={total}
          at={(other) => linksAt({ ...where, page: other })}
        />
      </div>
    </Page>
  );
}

/** Whether addresses are visited at all, and of how many something is known. */
function Standing({ seen: { callsOut, known, never } }: Pick<LinksPageProps, "seen">) {
  return (
    <p>
      {callsOut ? texts.callsOut : texts.callsNobody}{" "}
      <a href="/operateur/sources">{texts.sources}</a>. {known > 0 && texts.known(known, never)}
    </p>
  );
}

function Lists({
  seen: { counts, call },
  where: { shown, number },
}: Pick<LinksPageProps, "seen"> & { readonly where: Where }) {
  return (
    <>
      <nav class="rang" aria-label={texts.title}>
        <ButtonLink
          kind="clair"
          href={linksAt({ shown: "dead", number })}
          current={shown === "dead"}
        >
          {texts.dead(counts.dead)}
        </ButtonLink>
        <ButtonLink
          kind="clair"
          href={linksAt({ shown: "unsure", number })}
          current={shown === "unsure"}
        >
          {texts.unsure(counts.unsure)}
        </ButtonLink>
      </nav>
      {call !== undefined && (
        <p>
          {texts.only(call.title)} <a href={linksAt({ shown })}>{texts.all}</a>
        </p>
      )}
    </>
  );
}

interface ListedProps {
  readonly link: ListedLink;
  readonly where: Where;
  readonly now: Temporal.Instant;
}

function Listed({ link, where: { shown, number }, now }: ListedProps) {
  const { address, calls, given } = link;
  return (
    <article class="pile-s">
      <p>
        <a href={address} rel="noopener external nofollow">
          {address}
        </a>
        <br />
        {sayOf(link, now)}
      </p>
      <ul>
        {calls.map((call) => (
          <OfCall call={call} shown={shown} />
        ))}
      </ul>
      {given > calls.length && <p class="petit">{texts.others(given - calls.length)}</p>}
      <Form action={`${AT}/visiter`} class="rang">
        <Hidden name="adresse" value={address} />
        <Hidden name="liste" value={LISTS[shown]} />
        {number !== undefined && <Hidden name="appel" value={String(number)} />}
        <Button kind="clair" label={texts.checkOf(address)}>
          {texts.check}
        </Button>
      </Form>
    </article>
  );
}

function sayOf({ reason, since, checkedAt }: ListedLink, now: Temporal.Instant): string {
  const parts = [
    reason && linkReasons[reason],
    since && texts.since(writeDay(dayOf(since), dayOf(now))),
  ].filter((part) => part !== undefined);
  const visited = checkedAt && texts.visited(writeRecently(checkedAt, now));
  return `${capital(parts.join(", "))}. ${visited ?? ""}`;
}

function OfCall({
  call: { number, title, isIssued },
  shown,
}: Pick<Where, "shown"> & { readonly call: ListedLink["calls"][number] }) {
  const at = `/appels/${number}`;
  return (
    <li>
      <a href={at}>{title}</a>
      {", "}
      <a href={linksAt({ shown, number })} aria-label={texts.linksOfCall(title)} class="petit">
        {texts.linksOf}
      </a>
      {!isIssued && (
        <>
          {", "}
          <a href={`${at}/rectifier`} aria-label={texts.correctOf(title)} class="petit">
            {texts.correct}
          </a>
        </>
      )}
    </li>
  );
}
