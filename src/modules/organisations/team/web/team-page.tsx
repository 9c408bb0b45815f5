import { dayOf, writeDate } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { PersonLine } from "#ui/avatar";
import { Button, ButtonLink, Form, Press } from "#ui/form";
import { Lines } from "#ui/list";
import { Cove, Inlet, Section } from "#ui/panel";
import { State } from "#ui/state";

import type { SeenTeam, TeamMember } from "../actions/see-team.ts";
import { powerNames, roleNames } from "../../domain/names.fr.ts";
import { addressOf } from "../../domain/organisation.ts";
import { changeForm } from "./forms.ts";
import { InsidePage } from "./inside-page.tsx";
import { teamTexts as texts } from "./texts.fr.ts";

export interface TeamPageProps {
  readonly seen: SeenTeam;
  /** The role that the address names: what is to be mended belongs to its form. */
  readonly changed: string | undefined;
  readonly back: GivenBack;
  /** The sentence of what was just saved. */
  readonly said?: string | undefined;
}

/** Who represents an organisation, who is invited, who did before: for its representatives. */
export function TeamPage(props: TeamPageProps) {
  const { seen } = props;
  const { organisation, members, mine, isAlone, keeps } = seen;
  const at = addressOf(organisation);
  return (
    <InsidePage
      organisation={organisation}
      said={props.said}
      back={props.back}
      title={texts.title}
      lead={texts.lead(organisation.name)}
    >
      {mine.askedAt !== undefined && mine.endedAt === undefined && <StillMe at={at} />}
      {isAlone && organisation.dissolved === undefined && (
        <Cove title={texts.alone} id="seul" class="pile-s">
          <p>{texts.aloneSays}</p>
        </Cove>
      )}
      <div class="rang">
        {keeps && <ButtonLink href={`${at}/equipe/inviter`}>{texts.invite}</ButtonLink>}
        <ButtonLink href={`${at}/journal`} kind="clair">
          {texts.journal}
        </ButtonLink>
        {seen.before.may("change what its page says") && (
          <ButtonLink href={`${at}/modifier`} kind="clair">
            {texts.edit}
          </ButtonLink>
        )}
        {seen.before.may("leave") && (
          <ButtonLink href={`${at}/passer-la-main`} kind="clair">
            {texts.handover}
          </ButtonLink>
        )}
      </div>
      <Lines>
        {members.map((one) => (
          <Member one={one} props={props} />
        ))}
      </Lines>
      {members.length > 1 && <p class="petit doux">{texts.order}</p>}
      <Waiting seen={seen} />
      <Past seen={seen} />
    </InsidePage>
  );
}

function StillMe({ at }: { readonly at: string }) {
  return (
    <Inlet title={texts.askedYou} id="encore" class="pile">
      <p>{texts.askedYouSays}</p>
      <Form action={`${at}/equipe/encore`} prefix="encore" send={texts.stillMe} />
    </Inlet>
  );
}

interface MemberProps {
  readonly one: TeamMember;
  readonly props: TeamPageProps;
}

function Member({ one, props }: MemberProps) {
  const { role, name, isMine } = one;
  const at = addressOf(props.seen.organisation);
  const day = writeDate(dayOf(role.since));
  return (
    <div class="pile-s">
      <div class="rang bouts">
        <PersonLine id={role.person} name={name}>
          {roleNames[role.role]}, {texts.since(day)}
          {role.until !== undefined && `, ${texts.until(writeDate(role.until))}`}
        </PersonLine>
        {isMine && <State tone="va">{texts.you}</State>}
      </div>
      <p class="petit doux">
        {texts.may(role.powers.map((power) => powerNames[power]).join(" ; "))}
      </p>
      {!isMine && role.askedAt !== undefined && (
        <>
          <p>
            <State tone="attend">{texts.asked(writeDate(dayOf(role.askedAt)))}</State>
          </p>
          <Press
            action={`${at}/equipe/${role.id}/encore`}
            kind="clair"
            label={texts.stillThereOf(name)}
          >
            {texts.stillThere}
          </Press>
        </>
      )}
      {role.until !== undefined && !isMine && (
        <p>
          <a href={`${at}/passer-la-main/${role.id}`}>{texts.list(name)}</a>
        </p>
      )}
      {isMine && <MyName at={at} isPublic={role.isNamePublic} />}
      <Acts one={one} props={props} />
    </div>
  );
}

function MyName({ at, isPublic }: { readonly at: string; readonly isPublic: boolean }) {
  return (
    <Form action={`${at}/equipe/nom`} class="rang bouts" prefix="nom">
      <span class="petit">{isPublic ? texts.nameShown : texts.nameHidden}</span>
      <Button kind="lien" name="montre" value={isPublic ? "non" : "oui"}>
        {isPublic ? texts.nameHide : texts.nameShow}
      </Button>
    </Form>
  );
}

function Acts({ one, props }: MemberProps) {
  const { role, name, isMine } = one;
  const { seen, changed } = props;
  const at = `${addressOf(seen.organisation)}/equipe/${role.id}`;
  const back = changed === role.id ? backTo("changer", props.back) : {};
  return (
    <>
      {one.mayChange && (
        <details class="pile-s" open={back.form !== undefined}>
          <summary>
            {isMine ? texts.changeMine : texts.change}
            {!isMine && <span class="hors">{texts.of(name)}</span>}
          </summary>
          <Form
            action={`${at}/changer`}
            prefix={`role-${role.id}`}
            send={texts.changeSend}
            class="pile"
            asks={changeForm(seen.mine.powers)}
            values={role}
            back={back}
          />
        </details>
      )}
      {one.mayEnd && (
        <details class="pile-s">
          <summary>
            {texts.end}
            <span class="hors">{texts.of(name)}</span>
          </summary>
          <p>{texts.endSays}</p>
          <Form action={`${at}/terminer`} prefix={`fin-${role.id}`} send={texts.end} />
        </details>
      )}
    </>
  );
}

function Waiting({ seen }: { readonly seen: SeenTeam }) {
  const { invitations, organisation, keeps } = seen;
  if (invitations.length === 0) return null;
  return (
    <Section title={texts.waiting} id="invitations">
      <Lines>
        {invitations.map(({ invitation, to, by }) => (
          <div class="rang bouts">
            <div>
              <p>
                <strong class="adresse">{to}</strong>
              </p>
              <p class="petit">
                {roleNames[invitation.role]},{" "}
                {texts.waitingBy(by, writeDate(dayOf(invitation.expiresAt)))}
              </p>
            </div>
            {keeps && (
              <Press
                action={`${addressOf(organisation)}/equipe/invitations/${invitation.id}/retirer`}
                kind="clair"
                label={texts.withdrawOf(to)}
              >
                {texts.withdraw}
              </Press>
            )}
          </div>
        ))}
      </Lines>
    </Section>
  );
}

function Past({ seen }: { readonly seen: SeenTeam }) {
  if (seen.past.length === 0) return null;
  const at = addressOf(seen.organisation);
  return (
    <Section title={texts.past} id="avant">
      <ul class="liens">
        {seen.past.map(({ role, name }) => (
          <li>
            {name}{" "}
            <span class="doux">
              ({roleNames[role.role]}, {texts.pastUntil(lastDay(role))})
            </span>{" "}
            <a href={`${at}/passer-la-main/${role.id}`}>{texts.list(name)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function lastDay(role: TeamMember["role"]): string {
  const { until, endedAt, since } = role;
  const ended = endedAt === undefined ? undefined : dayOf(endedAt);
  const isAtItsEnd =
    until !== undefined && (ended === undefined || Temporal.PlainDate.compare(until, ended) < 0);
  return writeDate(isAtItsEnd ? until : (ended ?? dayOf(since)));
}
