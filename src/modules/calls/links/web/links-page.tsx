import { dayOf, writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import type { GivenBack } from "#basics/form";
import { Button, ButtonLink, Form, Hidden, Problems } from "#ui/form";
import { Empty } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";

import type { ListedLink, SeenLinks } from "../actions/see-links.ts";
import { type AskedLinks, linkList } from "./list-asked.ts";
import { linkReasons, linkTexts as texts, visitSaid } from "./texts.fr.ts";
import { texts as callTexts } from "../../web/texts.fr.ts";
import { writeRecently } from "../../web/words.ts";

const AT = "/operateur/liens";

/** The address of a list: its first page, and nothing that was just done, unless said otherwise. */
export const linksAt = (asked: AskedLinks, changes: Partial<AskedLinks> = {}) =>
  linkList.at(AT, { ...asked, found: undefined }, changes);

export interface LinksPageProps {
  readonly seen: SeenLinks;
  readonly asked: AskedLinks;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** The addresses that answer no more, or not surely: for who keeps the instance. */
export function LinksPage({ seen, asked, now, back }: LinksPageProps) {
  const isDead = asked.shown === "dead";
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      beneath={
        <>
          {asked.found !== undefined && <p class="mot va">{visitSaid[asked.found]}</p>}
          <Problems problem={back.problem} kept={false} />
          <Standing seen={seen} />
          <Lists seen={seen} asked={asked} />
        </>
      }
      back={back}
      noindex
      breadcrumb={[{ label: callTexts.imports.operator, at: "/operateur" }]}
    >
      <Paged
        {...seen}
        shown={seen.links}
        asked={asked}
        at={(changes) => linksAt(asked, changes)}
        draw={(links) => (
          <>
            {links.map((link) => (
              <Listed link={link} asked={asked} now={now} />
            ))}
            <p class="petit doux">{texts.means}</p>
          </>
        )}
        empty={
          <Empty title={isDead ? texts.none : texts.noneUnsure}>
            <p>{isDead ? texts.noneSay : texts.noneUnsureSay}</p>
          </Empty>
        }
      />
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

function Lists({ seen: { counts, call }, asked }: Pick<LinksPageProps, "seen" | "asked">) {
  return (
    <>
      <nav class="rang" aria-label={texts.title}>
        {(["dead", "unsure"] as const).map((shown) => (
          <ButtonLink kind="clair" href={linksAt(asked, { shown })} current={shown === asked.shown}>
            {texts[shown](counts[shown])}
          </ButtonLink>
        ))}
      </nav>
      {call !== undefined && (
        <p>
          {texts.only(call.title)} <a href={linksAt(asked, { call: "" })}>{texts.all}</a>
        </p>
      )}
    </>
  );
}

interface ListedProps {
  readonly link: ListedLink;
  readonly asked: AskedLinks;
  readonly now: Temporal.Instant;
}

function Listed({ link, asked, now }: ListedProps) {
  const { address, calls, given } = link;
  return (
    <article class="pile-s">
      <div>
        <p>
          <a href={address} rel="noopener external nofollow">
            {address}
          </a>
        </p>
        <p>{sayOf(link, now)}</p>
      </div>
      <ul>
        {calls.map((call) => (
          <OfCall call={call} asked={asked} />
        ))}
      </ul>
      {given > calls.length && <p class="petit">{texts.others(given - calls.length)}</p>}
      <Form action={`${AT}/visiter`} class="rang">
        <Hidden name="adresse" value={address} />
        <Hidden name="liste" value={asked.shown === "dead" ? "morts" : "incertains"} />
        {asked.call !== "" && <Hidden name="appel" value={asked.call} />}
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
  asked,
}: Pick<ListedProps, "asked"> & { readonly call: ListedLink["calls"][number] }) {
  const at = `/appels/${number}`;
  return (
    <li>
      <a href={at}>{title}</a>
      {", "}
      <a
        href={linksAt(asked, { call: String(number) })}
        aria-label={texts.linksOfCall(title)}
        class="petit"
      >
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
