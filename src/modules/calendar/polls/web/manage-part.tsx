import { backTo, type GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { CopyLink } from "#ui/copy-link";
import { Form, Hidden, Press, Problems } from "#ui/form";
import { Section } from "#ui/panel";

import type { SeenAnswer, SeenPoll, SeenPollDate } from "../actions/see-poll.ts";
import { AnswerForm } from "./answer-part.tsx";
import { chooseForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";
import { sayDate } from "./words.ts";

export interface ManageProps {
  readonly seen: SeenPoll;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** What who organises does: give the link, answer for somebody, choose, stop. */
export function Manage(props: ManageProps) {
  const { seen, now, back } = props;
  const isOpen = seen.state === "open";
  return (
    <Section title={texts.organise} id="organiser">
      {seen.openAt !== undefined && isOpen && (
        <CopyLink label={texts.link} at={seen.openAt} id="adresse" />
      )}
      {back.form === "take-off" && <Problems problem={back.problem} kept={false} />}
      <Each seen={seen} />
      <Choose {...props} />
      <details class="pile" open={back.form === "put"}>
        <summary>{texts.phone}</summary>
        <p>{texts.phoneSays}</p>
        <AnswerForm
          seen={seen}
          now={now}
          action={`${seen.at}/au-telephone`}
          back={backTo("put", back)}
          mine={undefined}
          touched={{}}
          askName={texts.phoneName}
          askWord={texts.wordOfThem}
          send={texts.phoneSend}
          prefix="tel"
        />
      </details>
      <p>
        <a href={`${seen.at}/changer`}>{texts.edit}</a>
      </p>
      <details class="pile">
        <summary>{texts.stop}</summary>
        <p>{texts.stopSays}</p>
        <Press action={`${seen.at}/arreter`} prefix="arreter" kind="clair">
          {texts.stop}
        </Press>
      </details>
    </Section>
  );
}

/** The date that becomes an occasion. */
function Choose(props: ManageProps) {
  const { seen, back } = props;
  return (
    <details class="pile" open={seen.state !== "open" || back.form === "choose"}>
      <summary>{texts.choose}</summary>
      <p>{texts.chooseSays}</p>
      <Form
        action={`${seen.at}/choisir`}
        version={seen.poll.version}
        asks={chooseForm(seen.dates, (date) => labelOf(date, props)).pick({ date: true })}
        values={{ date: theBest(seen) }}
        back={backTo("choose", back)}
        send={texts.chooseSend}
        class="pile"
        prefix="choisir"
      />
    </details>
  );
}

/** A date with what was said of it, to choose by. */
export function labelOf(
  date: Pick<SeenPollDate, "id" | "starts" | "minutes">,
  { seen, now }: Pick<ManageProps, "seen" | "now">,
): string {
  const tally = seen.dates.find(({ id }) => id === date.id)?.tally;
  const said = capital(sayDate(date, { zone: seen.poll.zone, now }));
  return tally === undefined ? said : `${said} (${texts.inBrief(tally)})`;
}

/** Ticked beforehand only where one date is the best alone. */
function theBest({ dates }: SeenPoll): string | undefined {
  const best = dates.filter(({ isBest }) => isBest);
  return best.length === 1 ? best[0]?.id : undefined;
}

/** Each answer with its word; those of guests can be changed and taken off. */
function Each({ seen }: Pick<ManageProps, "seen">) {
  if (seen.answers.length === 0) return null;
  return (
    <details class="pile-s">
      <summary>{texts.each}</summary>
      <ul class="pile-s">
        {seen.answers.map((one) => (
          <li class="rang">
            <span>{sayAnswer(one)}</span>
            {one.isGuest && (
              <>
                <a
                  href={`${seen.at}/reponses/${one.id}`}
                  aria-label={texts.changeOf(one.name || texts.nameless)}
                >
                  {texts.change}
                </a>
                <Press
                  action={`${seen.at}/retirer`}
                  prefix={`retirer-${one.id}`}
                  kind="lien"
                  label={texts.takeOffOne(one.name || texts.nameless)}
                >
                  <Hidden name="reponse" value={one.id} />
                  {texts.takeOff}
                </Press>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function sayAnswer({ name, people, word }: SeenAnswer): string {
  return [
    name || texts.nameless,
    ...(people > 1 ? [texts.persons(people)] : []),
    ...(word === undefined ? [] : [`« ${word} »`]),
  ].join(", ");
}
