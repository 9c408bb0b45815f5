import { capital } from "#basics/text";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import type { SeenDate, SeenOccasion, SeenReply } from "../../actions/see-occasions.ts";
import { addressOf } from "../../domain/occasion.ts";
import { writeWhen } from "../../web/dates.tsx";
import { texts } from "./texts.fr.ts";

interface Off {
  readonly date: SeenDate;
  /** Put down by telephone: no letter reaches them. */
  readonly calls: readonly SeenReply[];
  /** How many others are written to. */
  readonly written: number;
  /** A change of the series took it away. */
  readonly isGone: boolean;
}

/** The dates that were to come and are cancelled, each with whom to telephone; for who organises. */
export function toCallOf(seen: SeenOccasion): readonly Off[] {
  const { occasion, dates, gone, may, where } = seen;
  if (!may.change) return [];
  return [...dates, ...gone]
    .filter(
      ({ isOver, cancelledAt }) =>
        !isOver && (cancelledAt !== undefined || occasion.cancelledAt !== undefined),
    )
    .flatMap((date) => {
      const coming = date.replies.filter(({ answer }) => answer !== "no");
      const calls = coming.filter(({ byTelephone }) => byTelephone);
      const others = coming.filter(
        ({ byTelephone, person }) => !byTelephone && person !== where.asker.person,
      );
      return calls.length === 0
        ? []
        : [{ date, calls, written: others.length, isGone: gone.includes(date) }];
    });
}

/** The list to print, of all that is cancelled. */
export const toCallAt = ({ id }: Pick<SeenOccasion["occasion"], "id">) =>
  `/rendez-vous/${id}/a-prevenir`;

/** A cancellation on the day: whom to telephone, since no letter reaches them. */
export function ToCall({
  seen,
  date,
  whole,
  now,
}: {
  readonly seen: SeenOccasion;
  /** One date alone. */
  readonly date: SeenDate | undefined;
  /** On the page of the occasion: also those of dates that it has no more. */
  readonly whole: boolean;
  readonly now: Temporal.Instant;
}) {
  const { cancelledAt, when } = seen.occasion;
  const isShown = (one: Off) =>
    date === undefined ? cancelledAt !== undefined : one.date.id === date.id;
  const off = toCallOf(seen).filter((one) => (one.isGone ? whole : isShown(one)));
  const gone = off.filter(({ isGone }) => isGone);
  // Who telephoned for several dates is called once; two of one name without a number are two.
  const names = new Map(
    off.flatMap(({ calls }) =>
      calls.map((one) => [`${one.name} ${one.telephone ?? `(${one.id})`}`, one]),
    ),
  );
  if (names.size === 0) return null;
  return (
    <Section title={texts.title} id="appeler" class="pile-s">
      {gone.length > 0 && (
        <p>{texts.gone(gone.map((one) => writeWhen(one.date, when.zone, now)))}</p>
      )}
      <ul>
        {[...names.values()].map((one) => (
          <li>
            {one.name}, <Number of={one} />
          </li>
        ))}
      </ul>
      <p>
        <a href={toCallAt(seen.occasion)}>{texts.toPrint}</a>
      </p>
    </Section>
  );
}

function Number({ of: { telephone } }: { readonly of: SeenReply }) {
  return telephone === undefined ? (
    <>{texts.noNumber}</>
  ) : (
    <a href={`tel:${telephone.replace(/[^\d+]/g, "")}`}>{telephone}</a>
  );
}

/** The list by the telephone: who, their number, how many they were, and a box for « c’est dit ». */
export function ToCallPage(props: {
  readonly seen: SeenOccasion;
  readonly off: readonly Off[];
  readonly now: Temporal.Instant;
}) {
  const { seen, off, now } = props;
  const { occasion, words } = seen;
  const { columns } = texts;
  return (
    <Page
      title={texts.titleOf(words.title)}
      heading={texts.title}
      lead={texts.lead}
      noindex
      sheets={["sign.css"]}
      breadcrumb={[{ label: words.title, at: addressOf(occasion) }]}
    >
      {off.map(({ date, calls, written }) => (
        <Section
          title={capital(writeWhen(date, occasion.when.zone, now))}
          id={`d-${date.id}`}
          class="pile-s"
        >
          <Table
            caption={texts.title}
            rows={calls}
            classOf={() => "a-signer"}
            columns={[
              { title: columns.name, cell: ({ name }) => name },
              { title: columns.telephone, cell: (one) => <Number of={one} /> },
              { title: columns.people, cell: ({ people }) => String(people), number: true },
              { title: columns.told, cell: () => "" },
            ]}
          />
          {written > 0 && <p class="petit">{texts.written(written)}</p>}
        </Section>
      ))}
    </Page>
  );
}
