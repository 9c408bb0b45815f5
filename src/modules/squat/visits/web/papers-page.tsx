import { writeDate } from "#basics/dates";
import { type Printed, writePdf } from "#services/pdf";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { Paper, SeenPapers } from "../actions/see-papers.ts";
import { partTexts } from "../domain/parts.fr.ts";
import { dayAt } from "./day-panel.tsx";
import { papersTexts as texts, type ToFill } from "./papers-texts.fr.ts";
import { dayTexts } from "./texts.fr.ts";

interface PapersProps {
  readonly seen: SeenPapers;
}

const crumbs = (exchange: string) => [
  { label: dayTexts.list, at: "/squat/journees" },
  { label: dayTexts.title, at: `/echanges/${exchange}` },
];

/** Which papers there are, for who wants one. */
export function PapersPage({ seen }: PapersProps) {
  const exchange = seen.day.exchange;
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      breadcrumb={crumbs(exchange)}
    >
      {seen.papers.map((paper) => (
        <Section title={texts.names[paper]} id={paper} class="pile-s">
          <p>{texts.says[paper]}</p>
          <p class="rang">
            <a
              href={`${dayAt(exchange)}/papiers/${paper}`}
              aria-label={`${texts.open}, ${texts.names[paper]}`}
            >
              {texts.open}
            </a>
            <a
              href={`${dayAt(exchange)}/papiers/${paper}.pdf`}
              aria-label={`${texts.pdf}, ${texts.names[paper]}`}
            >
              {texts.pdf}
            </a>
          </p>
        </Section>
      ))}
      <p class="doux">{texts.model}</p>
    </Page>
  );
}

/** What a paper says, filled from what was asked; the host's own text in the place of ours. */
function linesOf({ day, employer, work, agreement }: SeenPapers, paper: Paper): readonly string[] {
  if (paper === "convention" && agreement !== undefined) return agreement.split(/\n+/);
  const { visit, guestName, hostName, venue } = day;
  const filled: ToFill = {
    guest: guestName,
    host: hostName,
    employer: employer ?? "",
    day: `le ${writeDate(visit.day)}`,
    part: partTexts.parts[visit.part],
    place: [venue?.name, venue?.town].filter((one) => one !== undefined).join(", "),
    work,
  };
  return texts.body[paper](filled);
}

/** Who signs a paper. */
function signersOf({ day, employer }: SeenPapers, paper: Paper): readonly string[] {
  const { guestName, hostName } = day;
  return paper === "convention" ? [hostName, guestName] : [employer ?? "", guestName];
}

interface PaperProps extends PapersProps {
  readonly paper: Paper;
}

/** One paper, on one page, to read and to print. */
export function PaperPage({ seen, paper }: PaperProps) {
  const exchange = seen.day.exchange;
  const isOwn = paper === "convention" && seen.agreement !== undefined;
  return (
    <Page
      title={texts.names[paper]}
      heading={texts.names[paper]}
      noindex
      sheets={["paper.css"]}
      breadcrumb={[...crumbs(exchange), { label: texts.title, at: `${dayAt(exchange)}/papiers` }]}
    >
      <p class="sans-papier">
        <a href={`${dayAt(exchange)}/papiers/${paper}.pdf`}>{texts.pdf}</a>
      </p>
      {linesOf(seen, paper).map((line) => (
        <p>{line}</p>
      ))}
      {signersOf(seen, paper).map((name) => (
        <p>
          {name}. {texts.sign} :
        </p>
      ))}
      <p class="petit doux">{isOwn ? texts.own : texts.model}</p>
    </Page>
  );
}

/** The same as a PDF. */
export function paperPdf(
  projectFolder: string,
  { seen, paper, now }: PaperProps & { readonly now: Temporal.Instant },
): Promise<Uint8Array> {
  const isOwn = paper === "convention" && seen.agreement !== undefined;
  const printed: Printed = {
    title: texts.names[paper],
    at: now,
    foot: texts.foot,
    parts: [
      ...linesOf(seen, paper).map((words) => ({ words })),
      ...signersOf(seen, paper).map((name) => ({ words: `${name}. ${texts.sign} :` })),
      { words: isOwn ? texts.own : texts.model },
    ],
  };
  return writePdf(projectFolder, printed);
}
