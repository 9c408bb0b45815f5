import { dayOf, writeDay } from "#basics/dates";
import { Hidden, Press } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";

import type { SeenMember, SeenParty } from "../actions/see-party.ts";
import type { PartyId } from "../domain/sharing.ts";
import { AT, aboveOneSharing } from "./at.ts";
import { partyTexts as texts } from "./sharing-texts.fr.ts";

/** Where one sees who is in a party of one's own. */
export const partyAt = (party: PartyId): string => `${AT}/groupes/${party}`;

/** Who is in a party with which one shares, each kept out in one press; and who is, let back in one press. */
export function PartyPage({
  seen,
  now,
}: {
  readonly seen: SeenParty;
  readonly now: Temporal.Instant;
}) {
  const title = texts.who(seen.name);
  return (
    <Page title={title} lead={texts.lead} noindex narrow breadcrumb={aboveOneSharing}>
      {seen.members.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <Lines>
          {seen.members.map((member) => (
            <Member party={seen.id} member={member} now={now} />
          ))}
        </Lines>
      )}
    </Page>
  );
}

function Member({
  party,
  member: { person, name, since, isKeptOut },
  now,
}: {
  readonly party: PartyId;
  readonly member: SeenMember;
  readonly now: Temporal.Instant;
}) {
  const at = partyAt(party);
  // Whom it is about goes in the form: what is kept of a form that was sent is its address.
  const whom = <Hidden name="personne" value={person} />;
  return (
    <div class="rang bouts">
      <div class="pile-s">
        <h2 class="petit">{name}</h2>
        <p class="doux">
          {isKeptOut ? texts.out : texts.since(writeDay(dayOf(since), dayOf(now)))}
        </p>
      </div>
      {isKeptOut ? (
        <Press action={`${at}/revenir`} kind="clair" label={texts.letBackOf(name)}>
          {whom}
          {texts.letBack}
        </Press>
      ) : (
        <Press action={`${at}/dehors`} kind="clair" label={texts.keepOutOf(name)}>
          {whom}
          {texts.keepOut}
        </Press>
      )}
    </div>
  );
}
