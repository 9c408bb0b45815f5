import { backTo } from "#basics/form";
import { Button, Form, Press, Problems } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenMeeting } from "../actions/see-meeting.ts";
import { SLOW_SECONDS } from "../domain/meeting.ts";
import type { Seat } from "../domain/quorum.ts";
import { meetingAt, peopleAt } from "./addresses.ts";
import { aboveOf, type MeetingProps } from "./before-page.tsx";
import { facilitatorForm, seatForm } from "./forms.ts";
import { nameIn } from "./presence.tsx";
import { texts } from "./room-texts.fr.ts";

/** For who leads: who is there and how, who leads too, and how fast one writes. */
export function PeoplePage(props: MeetingProps) {
  const { seen, back } = props;
  const { seats, people, meeting, stage } = seen;
  const at = peopleAt(meeting.id);
  return (
    <Page
      title={texts.people}
      noindex
      narrow
      back={back}
      breadcrumb={[...aboveOf(seen), { label: seen.words.title, at: meetingAt(meeting.id) }]}
      lead={texts.peopleLead}
    >
      {back.form === undefined && <Problems problem={back.problem} kept={false} />}
      <Section title={texts.whoIsThere} id="la">
        {seats.length === 0 ? (
          <p>{texts.nobodyYet}</p>
        ) : (
          <Lines>
            {seats.map((seat) => (
              <SeatLine seen={seen} seat={seat} />
            ))}
          </Lines>
        )}
      </Section>
      <Section title={texts.seat} id="ecrire" class="pile">
        <p>{texts.seatSays}</p>
        <Form
          action={at}
          asks={seatForm(people)}
          back={backTo("seat", back)}
          send={texts.seatSend}
          prefix="place"
          class="pile"
        />
      </Section>
      <Facilitators {...props} />
      {stage === "open" && (
        <Section title={texts.slowTitle} id="ralentir" class="pile-s">
          <p>{texts.slowSays}</p>
          <Form action={`${at}/ralentir`} class="rang" prefix="ralentir">
            <input
              type="hidden"
              name="secondes"
              value={String(meeting.slowSeconds > 0 ? 0 : SLOW_SECONDS)}
            />
            <Button kind="clair">{meeting.slowSeconds > 0 ? texts.slowOff : texts.slowOn}</Button>
          </Form>
        </Section>
      )}
    </Page>
  );
}

function SeatLine({ seen, seat }: { readonly seen: SeenMeeting; readonly seat: Seat }) {
  const { person, stands, isMuted, isRemoved } = seat;
  const name = nameIn(seen, person);
  const at = `${peopleAt(seen.meeting.id)}/${person}`;
  const acts = [isMuted ? "unmute" : "mute", isRemoved ? "let-in" : "remove"] as const;
  const put = seen.proposals.filter(({ awaited }) => awaited.includes(person));
  const facts = [
    texts.stands[stands],
    ...(isMuted ? [texts.isMuted] : []),
    ...(isRemoved ? [texts.isRemoved] : []),
  ];
  return (
    <article class="pile-s">
      <h3 class="h-petit">{name}</h3>
      <p class="petit">{facts.join(", ")}</p>
      {seen.stage === "open" && (
        <div class="rang">
          {stands === "telephone" && !isRemoved && (
            <>
              <Press action={`${at}/main`} kind="clair" label={texts.forThemOf(name)}>
                {texts.forThem}
              </Press>
              {put.map(({ id }) => (
                <Press action={`${at}/consent/${id}`} kind="clair">
                  {texts.consentFor(name)}
                </Press>
              ))}
            </>
          )}
          {person !== seen.standing.person &&
            acts.map((act) => (
              <Press
                action={`${at}/${WAYS[act]}`}
                kind="lien"
                label={texts.actOf(texts.acts[act], name)}
              >
                {texts.acts[act]}
              </Press>
            ))}
        </div>
      )}
    </article>
  );
}

/** The last step of their addresses. */
export const WAYS = {
  mute: "sans-voix",
  unmute: "avec-voix",
  remove: "dehors",
  "let-in": "dedans",
} as const;

function Facilitators({ seen, back }: MeetingProps) {
  const { facilitators, people, meeting, standing } = seen;
  const at = `${peopleAt(meeting.id)}`;
  const others = people.filter(({ person }) => !facilitators.includes(person));
  return (
    <Section title={texts.facilitators} id="animation" class="pile">
      <p>{texts.facilitatorsSays}</p>
      <ul>
        {facilitators.map((person) => (
          <li>
            {nameIn(seen, person)}
            {person !== standing.person && (
              <Press
                action={`${at}/${person}/n-anime-plus`}
                kind="lien"
                label={texts.endFacilitatorOf(nameIn(seen, person))}
              >
                {texts.endFacilitator}
              </Press>
            )}
          </li>
        ))}
      </ul>
      <Form
        action={`${at}/anime`}
        asks={facilitatorForm(others)}
        back={backTo("facilitator", back)}
        prefix="anime"
        class="pile"
      >
        <Button kind="clair">{texts.addFacilitatorSend}</Button>
      </Form>
    </Section>
  );
}
