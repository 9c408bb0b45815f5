import { dayOf, writeDay } from "#basics/dates";
import { addressOf } from "#rules/organisations";
import { Button, ButtonLink, Form, Hidden } from "#ui/form";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { ListedDraft, MyIssuer } from "../actions/publish-mine.ts";
import { publishTexts as texts } from "../../publish/web/texts.fr.ts";

export interface PublishPageProps {
  readonly issuers: readonly MyIssuer[];
  readonly now: Temporal.Instant;
  /** What was just done, in a sentence. */
  readonly said?: string | undefined;
}

/** « Publier un appel »: for each structure that one represents, its drafts and what it published. */
export function PublishPage({ issuers, now, said }: PublishPageProps) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      beneath={said !== undefined && <p class="mot va">{said}</p>}
      noindex
      breadcrumb={[{ label: "Appels", at: "/appels" }]}
    >
      {issuers.length === 0 && (
        <Empty title={texts.noOrganisation}>
          <p>{texts.noOrganisationSay}</p>
          <p>
            <ButtonLink href="/structures">{texts.toOrganisations}</ButtonLink>
          </p>
        </Empty>
      )}
      {issuers.map((issuer) => (
        <Issuer issuer={issuer} now={now} />
      ))}
    </Page>
  );
}

function Issuer({
  issuer: { organisation, mayPublish, drafts, calls },
  now,
}: {
  readonly issuer: MyIssuer;
  readonly now: Temporal.Instant;
}) {
  return (
    <Section title={organisation.name} id={`structure-${organisation.number}`}>
      {!mayPublish && organisation.standing === "verified" && (
        <p>{texts.noPower(organisation.name)}</p>
      )}
      {!mayPublish && organisation.standing !== "verified" && (
        <p>
          {texts.notYet} <a href={addressOf(organisation)}>{texts.toVerify}</a>
        </p>
      )}
      <Form action="/appels/publier" prefix={`s${organisation.number}`} class="rang">
        <Hidden name="structure" value={organisation.id} />
        <Button icon="pen" label={texts.beginOf(organisation.name)}>
          {texts.begin}
        </Button>
      </Form>
      <h3 class="h-petit">{texts.drafts}</h3>
      {drafts.length === 0 ? (
        <p class="doux">{texts.noDraft}</p>
      ) : (
        <ul class="lignes">
          {drafts.map((draft) => (
            <DraftLine draft={draft} now={now} />
          ))}
        </ul>
      )}
      <h3 class="h-petit">{texts.published}</h3>
      {calls.length === 0 ? (
        <p class="doux">{texts.nonePublished}</p>
      ) : (
        <ul class="lignes">
          {calls.map((call) => (
            <CallOfMine call={call} now={now} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function DraftLine({
  draft,
  now,
}: {
  readonly draft: ListedDraft;
  readonly now: Temporal.Instant;
}) {
  return (
    <li>
      <a href={`/appels/publier/${draft.id}`}>
        {draft.title === "" ? texts.untitled : draft.title}
      </a>{" "}
      <span class="doux petit">
        {texts.changed(writeDay(dayOf(draft.changedAt), dayOf(now)))}
        {draft.corrects && `, ${texts.corrects}`}
      </span>
    </li>
  );
}

function CallOfMine({
  call,
  now,
}: {
  readonly call: MyIssuer["calls"][number];
  readonly now: Temporal.Instant;
}) {
  const isClosed = call.closesAt !== undefined && Temporal.Instant.compare(call.closesAt, now) <= 0;
  const state = call.state === "published" && isClosed ? texts.closed : texts.states[call.state];
  if (call.state === "hidden")
    return (
      <li>
        {call.title} <State>{state}</State>
      </li>
    );
  return (
    <li>
      <a href={`/appels/${call.number}/gerer`}>{call.title}</a> <State>{state}</State>{" "}
      {call.waiting > 0 && <State tone="presse">{texts.waiting(call.waiting)}</State>}
    </li>
  );
}
