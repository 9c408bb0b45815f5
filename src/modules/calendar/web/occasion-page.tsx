import type { Child } from "hono/jsx";

import { backTo, type GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { ButtonLink, Form, Problems } from "#ui/form";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";

import type { SeenDate, SeenOccasion } from "../actions/see-occasions.ts";
import { addressOf } from "../domain/occasion.ts";
import { isPublic } from "../domain/rights.ts";
import { UnknownYears } from "../schools/web/unknown-years.tsx";
import { ManageDate, WhoComes } from "./date-part.tsx";
import { againSaid, SeriesDates, writeWhen } from "./dates.tsx";
import { cancelForm } from "./reply-forms.ts";
import { isAsked, Stands, type StandsProps } from "./stands-part.tsx";
import { ReplyToDate, ReplyToSeries } from "./reply-part.tsx";
import { texts } from "./texts.fr.ts";
import { What } from "./what-part.tsx";

export interface OccasionPageProps {
  readonly seen: SeenOccasion;
  /** One date of a series, on a page of its own. */
  readonly date?: SeenDate | undefined;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
  readonly isJustMoved?: boolean;
  /** Who brings what, for members of its circle. */
  readonly bring?: Child;
  /** Of what is cancelled, whom to telephone, for who organises. */
  readonly calls?: Child;
  /** What of its premises is to be looked at again, for who organises. */
  readonly doubts?: Child;
  /** How long one gave, for who came; what modules above show of it. */
  readonly above?: readonly Child[];
  /** How one comes without an account, for who is not signed in. */
  readonly guest?: Child;
}

/** One date of a series has another title than the series. */
function titleOf({ seen: { words, occasion }, date, now }: OccasionPageProps): string {
  if (date === undefined) return words.title;
  return texts.titleOfDate(words.title, writeWhen(date, occasion.when.zone, now));
}

/** An occasion, or one date of it: when, where, who comes, and whether I do. */
export function OccasionPage(props: OccasionPageProps) {
  const { seen, now, back } = props;
  const { occasion, words, where } = seen;
  const isOnce = occasion.when.rule.every === "once";
  const date = props.date ?? (isOnce ? seen.dates[0] : undefined);
  const isOpen = isPublic(occasion);
  const at = addressOf(occasion);
  return (
    <Page
      title={titleOf(props)}
      heading={words.title}
      back={back}
      noindex={!isOpen || props.date !== undefined}
      description={isOpen ? words.about : undefined}
      card={isOpen ? { title: words.title, description: describe(props, date) } : undefined}
      links={[
        { type: "text/calendar", label: texts.ics, at: `${at}.ics` },
        ...(isOpen
          ? [{ type: "application/ld+json", label: texts.linked, at: `${at}.jsonld` }]
          : []),
      ]}
      breadcrumb={crumbs(props, isOnce)}
      above={[
        seen.kindName,
        ...(where.of === "person" && where.asker.standing === "owner"
          ? [texts.own]
          : where.name === undefined
            ? []
            : [where.at === undefined ? where.name : <a href={where.at}>{where.name}</a>]),
      ]}
      beneath={<Stands {...props} date={date} />}
    >
      <div class="deux">
        <div class="pile-l">
          <UnknownYears seen={seen} date={props.date} />
          {props.doubts}
          <Answer {...props} date={date} />
          <OwnPage {...occasion} />
          {words.about !== undefined && <Markdown text={words.about} />}
          {props.above}
          {date !== undefined && <WhoComes seen={seen} date={date} />}
          {props.bring}
          {props.date === undefined && !isOnce && <SeriesDates seen={seen} now={now} />}
          {seen.may.change && <Manage {...props} date={date} />}
        </div>
        <Beside seen={seen} date={date} />
      </div>
    </Page>
  );
}

/** What two sides agreed on has a page of its own. */
function OwnPage({ page }: Pick<SeenOccasion["occasion"], "page">) {
  if (page === undefined) return null;
  return (
    <p>
      <ButtonLink href={page}>{texts.ownPage}</ButtonLink>
    </p>
  );
}

/** What one may know and take beside the page. */
function Beside({ seen, date }: Pick<StandsProps, "seen" | "date">) {
  const { occasion } = seen;
  return (
    <aside class="pile-l">
      <What seen={seen} date={date} />
      <p>
        <a href={`${addressOf(occasion)}.ics`}>{texts.ics}</a>
      </p>
      {isPublic(occasion) && (
        <p class="petit">
          <a href={`/signaler/rendez-vous/${occasion.id}`} rel="nofollow">
            {texts.report}
          </a>
        </p>
      )}
    </aside>
  );
}

function crumbs({ seen, date }: OccasionPageProps, isOnce: boolean) {
  const { where, occasion, words } = seen;
  return [
    {
      label:
        where.name === undefined || where.of === "person" ? texts.title : texts.ofSpace(where.name),
      at: where.listAt,
    },
    ...(date === undefined || isOnce ? [] : [{ label: words.title, at: addressOf(occasion) }]),
  ];
}

/** A sentence for a card: when, or how it comes again. */
function describe({ seen, now }: OccasionPageProps, date: SeenDate | undefined): string {
  const again = againSaid(seen.occasion);
  const when = date === undefined ? undefined : writeWhen(date, seen.occasion.when.zone, now);
  return capital(when ?? again ?? seen.words.title);
}

function Answer({ seen, date, back, guest }: OccasionPageProps) {
  const { occasion, where } = seen;
  if (occasion.cancelledAt !== undefined) return null;
  if (date === undefined ? !seen.dates.some(isAsked) : !isAsked(date)) return null;
  if (where.asker.person === undefined)
    return (
      <Inlet class="pile-s">
        <ButtonLink
          pictogram="enter"
          href={`/entrer?vers=${encodeURIComponent(addressOf(occasion))}`}
        >
          {texts.signIn}
        </ButtonLink>
        {guest}
      </Inlet>
    );
  if (!seen.may.reply) return null;
  if (date !== undefined)
    return <ReplyToDate seen={seen} date={date} back={backTo("reply", back)} />;
  return occasion.capacity === undefined ? (
    <ReplyToSeries seen={seen} back={backTo("reply", back)} />
  ) : (
    <Inlet>
      <p>{texts.byDate}</p>
    </Inlet>
  );
}

function Manage({ seen, date, back }: OccasionPageProps) {
  const { occasion } = seen;
  if (occasion.cancelledAt !== undefined) return null;
  const at = addressOf(occasion);
  const shown = date !== undefined && isAsked(date) ? date : undefined;
  const others = ["put", "move", "cancel", "reply", "thing", "guest", "time"];
  return (
    <>
      {back.problem !== undefined && !others.includes(back.form ?? "") && (
        <Problems problem={back.problem} kept={false} />
      )}
      {shown !== undefined && <ManageDate seen={seen} date={shown} back={back} />}
      <p>
        <a href={`${at}/changer`}>{texts.edit}</a>
      </p>
      <details class="pile" open={back.form === "cancel-all"}>
        <summary>
          {occasion.when.rule.every === "once" ? texts.cancelAll : texts.cancelSeries}
        </summary>
        <p>{texts.cancelSays}</p>
        <Form
          action={`${at}/annuler`}
          asks={cancelForm}
          back={backTo("cancel-all", back)}
          send={occasion.when.rule.every === "once" ? texts.cancelAll : texts.cancelSeries}
          class="pile"
          prefix="annuler"
        />
      </details>
    </>
  );
}
