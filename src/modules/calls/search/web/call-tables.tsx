import { writeAmount } from "#basics/amount";
import { useFrame } from "#ui/frame";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import type { SeenHere } from "../actions/see-call-here.ts";
import { type Call } from "../../domain/call.ts";
import { livingFirst } from "../../links/domain/link.ts";
import { type OnPaper } from "../../domain/on-paper.ts";
import { LotEnd } from "./call-end.tsx";
import { DeadNote } from "../../links/web/dead-note.tsx";
import { Paragraphs } from "../../web/paragraphs.tsx";
import { texts } from "../../web/texts.fr.ts";

/** On paper, where to read what it does not hold. */
export function ReadOn({ call }: { readonly call: Call }) {
  const { publicUrl } = useFrame();
  return (
    <p class="sur-papier">
      <strong>{texts.onPaper(`${publicUrl}/appels/${call.number}`)}</strong>
    </p>
  );
}

/** A row of a table that paper does not hold. */
const folded = (at: number, printed: number) => (at < printed ? undefined : "a-l-ecran");

interface Printed {
  readonly call: Call;
  readonly paper: OnPaper;
}

export function Lots({ call, now, paper }: Printed & { readonly now: Temporal.Instant }) {
  if (call.lots.length === 0) return null;
  return (
    <section class="pile">
      <h2>{texts.lots}</h2>
      <Table
        caption={texts.lotsCaption(call.lots.length)}
        rows={call.lots}
        classOf={(_, at) => folded(at, paper.lots)}
        columns={[
          { title: texts.lot, cell: ({ number }) => number },
          {
            title: texts.lotTitle,
            cell: ({ number, title, text }) => (
              <>
                <strong>{title}</strong>
                <LotEnd call={call} lot={number} now={now} />
                {text !== undefined && <Paragraphs text={text} printed={paper.lotText} />}
              </>
            ),
          },
          {
            title: texts.lotAmount,
            number: true,
            cell: ({ amount }) => (amount === undefined ? "" : `${writeAmount(amount)} €`),
          },
        ]}
      />
    </section>
  );
}

export function Criteria({ call, paper }: Printed) {
  if (call.criteria.length === 0) return null;
  return (
    <section class="pile">
      <h2>{texts.criteria}</h2>
      <Table
        caption={texts.criteriaCaption}
        rows={call.criteria}
        classOf={(_, at) => folded(at, paper.criteria)}
        columns={[
          { title: texts.criterion, cell: ({ label }) => label },
          { title: texts.weight, number: true, cell: ({ weight }) => weight ?? "" },
        ]}
      />
    </section>
  );
}

export function Documents({
  call,
  here,
  now,
  paper,
}: Pick<SeenHere, "call" | "here"> & Printed & { readonly now: Temporal.Instant }) {
  if (call.documents.length === 0) return null;
  return (
    <Section title={texts.documents} id="documents">
      <ul class="liens">
        {livingFirst(call.documents, here.dead).map(({ label, url }, at) => (
          <li class={folded(at, paper.documents)}>
            <a href={url} rel="noopener external">
              {label}
            </a>{" "}
            <DeadNote url={url} dead={here.dead} now={now} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
