import { capital } from "#basics/text";
import { backTo, type GivenBack } from "#basics/form";
import { Form, Hidden, Press } from "#ui/form";
import { Section } from "#ui/panel";

import type { SeenDate, SeenOccasion, SeenReply } from "../actions/see-occasions.ts";
import { texts as attendance } from "./attendance-texts.fr.ts";
import { isDoubted } from "./forms.ts";
import { cancelForm, moveForm, moveKeepingForm, putDownForm } from "./reply-forms.ts";
import { texts } from "./texts.fr.ts";

export interface DatePartProps {
  readonly seen: SeenOccasion;
  readonly date: SeenDate;
  readonly back: GivenBack;
}

/** « 8 personnes », « 8 sur 12 places prises », and how many wait; outside, how many fit. */
export function comingSaid({ seen, date }: Pick<DatePartProps, "seen" | "date">): string {
  const { capacity } = seen.occasion;
  if (!seen.may.names) return capacity === undefined ? "" : texts.capacity(capacity);
  const coming =
    capacity === undefined ? texts.coming(date.coming) : texts.ofCapacity(date.coming, capacity);
  return date.waiting === 0 ? coming : `${coming}, ${texts.waiting(date.waiting)}`;
}

/** Who comes to a date: their names, for those of the space. */
export function WhoComes({ seen, date }: Pick<DatePartProps, "seen" | "date">) {
  const { replies } = date;
  if (!seen.may.names || (replies.length === 0 && !seen.may.organise)) return null;
  const shown = replies.filter(({ answer }) => answer !== "no");
  const not = replies.filter(({ answer }) => answer === "no");
  return (
    <Section title={texts.who} id="qui" class="pile-s">
      <p>{capital(comingSaid({ seen, date }))}</p>
      <ul class="pile-s">
        {[...shown, ...not].map((reply) => (
          <li class="rang">
            <span>{sayReply(reply)}</span>
            {(reply.byTelephone || reply.isGuest) && seen.may.change && !date.isOver && (
              <Press
                action={`/rendez-vous/dates/${date.id}/retirer`}
                prefix={`retirer-${reply.id}`}
                kind="lien"
                label={texts.takeOffOne(reply.name)}
              >
                <Hidden name="inscription" value={reply.id} />
                {texts.takeOff}
              </Press>
            )}
          </li>
        ))}
      </ul>
      {seen.may.organise && (
        <p>
          <a href={`/rendez-vous/dates/${date.id}/presence`}>{attendance.way}</a>
        </p>
      )}
    </Section>
  );
}

function sayReply(reply: SeenReply): string {
  const said = [
    reply.people > 1 ? texts.howMany(reply.people) : "",
    reply.children > 0 ? texts.ofWhichChildren(reply.children) : "",
    reply.answer === "maybe" ? texts.mayBe : reply.answer === "no" ? texts.not : "",
    reply.waits ? texts.waitsHere : "",
    reply.byTelephone ? texts.byTelephone : "",
    reply.isGuest ? texts.guest : "",
    reply.telephone ?? "",
  ].filter((one) => one !== "");
  return [reply.name || texts.nameless, ...said].join(", ");
}

/** What who organises does with one date. */
export function ManageDate({ seen, date, back }: DatePartProps) {
  const at = `/rendez-vous/dates/${date.id}`;
  const { zone, rule } = seen.occasion.when;
  const starts = date.starts.toZonedDateTimeISO(zone);
  const known = {
    day: starts.toPlainDate(),
    starts: starts.toPlainTime(),
    ends: date.ends.toZonedDateTimeISO(zone).toPlainTime(),
  };
  return (
    <Section title={texts.manage} id="organiser">
      <PutDown at={at} back={back} />
      <details class="pile" open={back.form === "move"}>
        <summary>{texts.move}</summary>
        <p>{texts.moveSays}</p>
        <Form
          action={`${at}/deplacer`}
          version={date.sequence}
          asks={isDoubted(backTo("move", back)) ? moveKeepingForm : moveForm}
          values={known}
          back={backTo("move", back)}
          send={texts.moveSend}
          class="pile"
          prefix="deplacer"
        />
      </details>
      {rule.every !== "once" && (
        <details class="pile" open={back.form === "cancel"}>
          <summary>{texts.cancelDate}</summary>
          <Form
            action={`${at}/annuler`}
            asks={cancelForm}
            back={backTo("cancel", back)}
            send={texts.cancelDate}
            class="pile"
            prefix="annuler-date"
          />
        </details>
      )}
    </Section>
  );
}

function PutDown({ at, back }: { readonly at: string; readonly back: GivenBack }) {
  return (
    <details class="pile" open={back.form === "put"}>
      <summary>{texts.putDown}</summary>
      <p>{texts.putDownHelp}</p>
      <Form
        action={`${at}/inscrire`}
        asks={putDownForm}
        values={{ people: 1 }}
        back={backTo("put", back)}
        send={texts.put}
        class="pile"
        prefix="inscrire"
      />
    </details>
  );
}
