import { dayOf, writeDate } from "#basics/dates";
import { ButtonLink } from "#ui/form";
import { Cove, Section } from "#ui/panel";

import type { SeenHandover } from "../actions/handover.ts";
import { roleNames } from "../../domain/names.fr.ts";
import { addressOf } from "../../domain/organisation.ts";
import { handoverTexts as texts } from "./handover-texts.fr.ts";

interface Props {
  readonly seen: SeenHandover;
}

/** On one's own list: the way to the lists of others, which is where who comes receives. */
export function BegunByOthers({ seen: { begun, organisation } }: Props) {
  if (begun.length === 0) return null;
  return (
    <Cove title={texts.others} id="a-recevoir" class="pile-s">
      <ul class="lignes serre">
        {begun.map(({ role, name, toReceive }) => (
          <li class="rang bouts">
            <span>{toReceive > 0 ? texts.passesOn(name, toReceive) : texts.prepares(name)}</span>{" "}
            <a href={`${addressOf(organisation)}/passer-la-main/${role}`}>{texts.titleOf(name)}</a>
          </li>
        ))}
      </ul>
    </Cove>
  );
}

/** The last one who looks after it: who was invited and did not answer yet, and the way to invite. */
export function Alone({ seen }: Props) {
  const isAwaited = seen.invitations.length > 0 && !seen.isOver;
  return (
    <Cove title={texts.alone} id="suite" class="pile">
      <p>{isAwaited ? texts.aloneInvited : texts.aloneSays}</p>
      {isAwaited && <Invitations seen={seen} />}
      {seen.before.may("keep its page and papers, invite, end a role") && (
        <div class="rang">
          <ButtonLink
            href={`${addressOf(seen.organisation)}/equipe/inviter`}
            kind={isAwaited ? "clair" : undefined}
          >
            {isAwaited ? texts.inviteMore : texts.invite}
          </ButtonLink>
        </div>
      )}
    </Cove>
  );
}

/** Who was invited, where others look after it already. */
export function Invited({ seen }: Props) {
  if (seen.invitations.length === 0 || seen.isOver) return null;
  return (
    <Section title={texts.waiting} id="invitations" small class="pile-s">
      <Invitations seen={seen} />
    </Section>
  );
}

function Invitations({ seen: { invitations } }: Props) {
  return (
    <ul class="lignes serre">
      {invitations.map(({ invitation: { role, madeAt }, to, by }) => (
        <li>
          <strong class="adresse">{to}</strong>{" "}
          <span class="petit">
            {texts.invitedOn(roleNames[role], writeDate(dayOf(madeAt)), by)}
          </span>
        </li>
      ))}
    </ul>
  );
}
