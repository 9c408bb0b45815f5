import type { GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { ButtonLink, Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Land } from "#ui/panel";

import { addressOf } from "../../domain/occasion.ts";
import { writeWhen, zoneSaid } from "../../web/dates.tsx";
import { texts as says } from "../../web/texts.fr.ts";
import type { SeenGuest } from "../actions/answer-as-guest.ts";
import { sayForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

export interface GuestPageProps {
  readonly seen: SeenGuest;
  /** The link itself: the forms are sent to it. */
  readonly at: string;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
  /** They said just now that they do not come. */
  readonly isGone: boolean;
}

/** What the link of a guest shows: the date, what they said, and the button that counts. */
export function GuestPage(props: GuestPageProps) {
  const { seen, now } = props;
  const { words, occasion, date, placeName } = seen;
  const { zone } = occasion.when;
  const when = [writeWhen(date, zone, now), zoneSaid(zone)].filter(Boolean).join(", ");
  const place = [words?.address, placeName].filter((one) => one !== undefined).join(", ");
  return (
    <Page
      title={words === undefined ? texts.titleClosed : texts.titleOf(words.title)}
      heading={words?.title ?? texts.titleClosed}
      narrow
      noindex
      back={props.back}
      beneath={
        <>
          <p class="gros">{seen.isCancelled ? <s>{capital(when)}</s> : capital(when)}</p>
          {place !== "" && <p>{place}</p>}
          {words?.video !== undefined && seen.said !== undefined && (
            <p>
              <a href={words.video}>{says.video}</a>
            </p>
          )}
        </>
      }
    >
      {seen.isCancelled && (
        <Cove class="pile-s">
          <p>
            <strong>{texts.cancelled}</strong>
          </p>
        </Cove>
      )}
      {!seen.isCancelled && <Say {...props} />}
      {words !== undefined && (
        <p>
          <a href={addressOf(occasion, words.title)}>{says.see}</a>
        </p>
      )}
    </Page>
  );
}

/** The link of a guest whose date is gone: until the next night, when what they wrote is erased. */
export function GonePage({ back }: Pick<GuestPageProps, "back">) {
  return (
    <Page title={texts.goneTitle} lead={texts.goneSays} back={back} noindex narrow>
      <p>
        <ButtonLink href="/rendez-vous/publics" kind="clair">
          {texts.back}
        </ButtonLink>
      </p>
    </Page>
  );
}

function stands({ said, turn, left, guest }: SeenGuest, isGone: boolean): string {
  if (turn !== undefined) return says.turn(turn, left ?? 0);
  if (said === undefined)
    return isGone || guest.confirmedAt !== undefined ? texts.gone : texts.notYet;
  const comes = said.people > 1 ? says.saidPeople(said.people) : says.said.yes;
  return said.children > 0 ? `${comes}, ${says.ofWhichChildren(said.children)}.` : `${comes}.`;
}

function Say(props: GuestPageProps) {
  const { seen, at, back, isGone } = props;
  const { said, isOpen, guest } = seen;
  const isFolded = said !== undefined || guest.confirmedAt !== undefined;
  return (
    <Land title={says.question} id="reponse" class="pile-s">
      <p class="gros">{stands(seen, isGone)}</p>
      {!isOpen && <p>{seen.words === undefined ? texts.closed : texts.over}</p>}
      {said !== undefined && (
        <>
          {isOpen && <p>{texts.keep}</p>}
          <Press action={`${at}/retirer`} prefix="retirer" kind="clair">
            {texts.comesNot}
          </Press>
        </>
      )}
      {isOpen &&
        (isFolded ? (
          <details class="pile-s" open={back.typed !== undefined}>
            <summary>{said === undefined ? texts.comesAgain : texts.change}</summary>
            <SayForm {...props} />
          </details>
        ) : (
          <SayForm {...props} />
        ))}
    </Land>
  );
}

function SayForm({ seen, at, back }: GuestPageProps) {
  const { guest, name, said, date } = seen;
  const { people, children } = said ?? guest;
  return (
    <Form
      action={at}
      asks={sayForm}
      values={{ name, people, children: children === 0 ? undefined : children }}
      version={date.sequence}
      back={back}
      send={said === undefined ? texts.comes : texts.save}
      class="pile"
      prefix="viens"
    />
  );
}
