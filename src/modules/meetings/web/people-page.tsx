import type { Child } from "hono/jsx";

import { backTo } from "#basics/form";
import { Button, Form, Hidden, Problems } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenMeeting } from "../actions/see-meeting.ts";
import { SLOW_SECONDS } from "../domain/meeting.ts";
import type { Seat } from "../domain/quorum.ts";
import { meetingAt, peopleAt } from "./addresses.ts";
import { aboveOf, type MeetingProps } from "./before-page.tsx";
import { facilitatorForm, seatForm } from "./forms.ts";
import { peopleTexts } from "./people-texts.fr.ts";
import { nameIn } from "./presence.tsx";
import { texts } from "./room-texts.fr.ts";

/** For who leads: who is there and how, who leads too, and how fast one writes. */
export function PeoplePage(props: MeetingProps) {
  const { seen, back } = props;
  const { seats, people, meeting, stage } = seen;
  const at = peopleAt(meeting.id);
  return (
    <Page
      title={peopleTexts.people}
      noindex
      narrow
      back={back}
      breadcrumb={[...aboveOf(seen), { label: seen.words.title, at: meetingAt(meeting.id) }]}
      lead={peopleTexts.peopleLead}
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
      <Guests seen={seen} />
      <Section title={peopleTexts.seat} id="ecrire" class="pile">
        <p>{peopleTexts.seatSays}</p>
        <Form
          action={at}
          asks={seatForm(people)}
          back={backTo("seat", back)}
          send={peopleTexts.seatSend}
          prefix="place"
          class="pile"
        />
      </Section>
      <Facilitators {...props} />
      {stage === "open" && <Slow seen={seen} />}
    </Page>
  );
}

/** Who writes there and is not of the circle. */
function Guests({ seen }: { readonly seen: SeenMeeting }) {
  if (seen.guests.length === 0) return null;
  return (
    <Section title={peopleTexts.guests} id="de-passage">
      <p>{peopleTexts.guestsSays}</p>
      <Lines>
        {seen.guests.map((seat) => (
          <SeatLine seen={seen} seat={seat} />
        ))}
      </Lines>
    </Section>
  );
}

function Slow({ seen: { meeting } }: { readonly seen: SeenMeeting }) {
  return (
    <Section title={peopleTexts.slowTitle} id="ralentir" class="pile-s">
      <p>{peopleTexts.slowSays}</p>
      <Form action={`${peopleAt(meeting.id)}/ralentir`} class="rang" prefix="ralentir">
        <input
          type="hidden"
          name="secondes"
          value={String(meeting.slowSeconds > 0 ? 0 : SLOW_SECONDS)}
        />
        <Button kind="clair">
          {meeting.slowSeconds > 0 ? peopleTexts.slowOff : peopleTexts.slowOn}
        </Button>
      </Form>
    </Section>
  );
}

function SeatLine({ seen, seat }: { readonly seen: SeenMeeting; readonly seat: Seat }) {
  const { person, stands, isMuted, isRemoved } = seat;
  const name = nameIn(seen, person);
  const at = peopleAt(seen.meeting.id);
  const acts = [isMuted ? "unmute" : "mute", isRemoved ? "let-in" : "remove"] as const;
  const put = seen.proposals.filter(({ awaited }) => awaited.includes(person));
  const facts = [
    peopleTexts.stands[stands],
    ...(isMuted ? [peopleTexts.isMuted] : []),
    ...(isRemoved ? [peopleTexts.isRemoved] : []),
  ];
  return (
    <article class="pile-s">
      <h3 class="h-petit">{name}</h3>
      <p class="petit">{facts.join(", ")}</p>
      {seen.stage === "open" && (
        <div class="rang">
          {stands === "telephone" && !isRemoved && (
            <>
              <OfPerson action={`${at}/main`} person={person} label={peopleTexts.forThemOf(name)}>
                {peopleTexts.forThem}
              </OfPerson>
              {put.map(({ id }) => (
                <OfPerson action={`${at}/consent/${id}`} person={person}>
                  {peopleTexts.consentFor(name)}
                </OfPerson>
              ))}
            </>
          )}
          {person !== seen.standing.person &&
            acts.map((act) => (
              <OfPerson
                action={`${at}/${WAYS[act]}`}
                person={person}
                label={peopleTexts.actOf(peopleTexts.acts[act], name)}
              >
                {peopleTexts.acts[act]}
              </OfPerson>
            ))}
        </div>
      )}
    </article>
  );
}

/** What is done about one person: who it is goes with the form, not in its address. */
function OfPerson(props: {
  readonly action: string;
  readonly person: Seat["person"];
  readonly label?: string;
  readonly children: Child;
}) {
  const { action, person, label, children } = props;
  return (
    <Form action={action} class="rang">
      <Hidden name="qui" value={person} />
      <Button kind="lien" label={label}>
        {children}
      </Button>
    </Form>
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
  const at = peopleAt(meeting.id);
  const others = people.filter(({ person }) => !facilitators.includes(person));
  return (
    <Section title={peopleTexts.facilitators} id="animation" class="pile">
      <p>{peopleTexts.facilitatorsSays}</p>
      <ul>
        {facilitators.map((person) => (
          <li>
            {nameIn(seen, person)}
            {person !== standing.person && (
              <OfPerson
                action={`${at}/n-anime-plus`}
                person={person}
                label={peopleTexts.endFacilitatorOf(nameIn(seen, person))}
              >
                {peopleTexts.endFacilitator}
              </OfPerson>
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
        <Button kind="clair">{peopleTexts.addFacilitatorSend}</Button>
      </Form>
    </Section>
  );
}
